"""Drawings on a phone: with a story, never before a code is entered."""

import pytest
from pupil_door import Pupil, Sheet, an_app

from workshop import i18n
from workshop.config import Config
from workshop.content.load import load
from workshop.drawings import lesson_scenes

LESSON = load(Config().lessons).lessons["vriend"]
APP = an_app(LESSON)


def pictures(page: Sheet) -> list[str]:
    """What each drawing of a page says."""
    drawn = (e for e in page.root.iter() if e.get("role") == "img")
    return [str(e.get("aria-label")) for e in drawn]


@pytest.mark.parametrize("wish", ["nl", "ar"])
def test_a_story_shows_its_scene_and_says_what_it_is(wish: str) -> None:
    pupil = Pupil(APP, wish=wish)
    assert pictures(pupil.page) == []
    pupil.press("enter", code=LESSON.practice_code)
    assert pictures(pupil.page) == []
    sent = {"path": pupil.page.fields()["path"], "do": "play"}
    page = pupil.follow(pupil.post(**sent))
    locale = i18n.find(wish)
    assert locale
    with i18n.use(locale):
        told = i18n.gettext(lesson_scenes()["muziek-alleen"].alt)
    assert pictures(page) == [told]
    assert told != lesson_scenes()["muziek-alleen"].alt
