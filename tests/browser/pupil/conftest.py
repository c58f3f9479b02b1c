"""The pupil door on a plain-HTTP name that is not localhost, as on a school's Wi-Fi."""

from collections.abc import Iterator

import pytest
from pupil_door import a_story_lesson, an_app
from system import serving


@pytest.fixture(scope="session")
def door() -> Iterator[str]:
    """The address of a pupil door with one lesson: every item type, and a story."""
    with serving(an_app(a_story_lesson(), hosts=("les.test",))) as address:
        yield f"{address}/"
