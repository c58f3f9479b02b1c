"""The pupil door beside a real session, on a plain-HTTP name that is not localhost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.live.phones import Lesson
from live_class import LiveClass, a_live_lesson
from pupil_door import an_app
from system import serving


@pytest.fixture
def lesson(tmp_path: Path) -> Iterator[Lesson]:
    """A lesson of every item type in its lobby; phones may hold their requests."""
    room = LiveClass(tmp_path, a_live_lesson())
    app = an_app(room.lesson, hosts=("les.test",), data=tmp_path, held=16)
    with serving(app) as address:
        yield Lesson(f"{address}/", app, room)
        app.extensions["pupil_service"].close()
    room.close()
