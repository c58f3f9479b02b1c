"""A live class beside the pupil door, in its lobby."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from live_class import LiveClass, a_live_lesson
from pupil_door import an_app


@pytest.fixture
def room(tmp_path: Path) -> Iterator[LiveClass]:
    """A class whose door is open."""
    found = LiveClass(tmp_path, a_live_lesson())
    yield found
    found.close()


@pytest.fixture
def door(room: LiveClass, tmp_path: Path) -> Iterator[Flask]:
    """The pupil door beside the database of that class."""
    app = an_app(room.lesson, data=tmp_path, held=8)
    app.extensions["pupil_service"].find(room.session.id)
    yield app
    app.extensions["pupil_service"].close()
