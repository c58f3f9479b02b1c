"""What is said by ear: each phase its own words, on the phone and on the projector."""

import threading
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from beamer import Beamer
from pupil_door import Pupil, an_app

from workshop import i18n
from workshop.config import ROOT
from workshop.content.load import load
from workshop.live.timing import UNDO_SECONDS
from workshop.sessions.session import Phase, Setup

LESSON = load(ROOT / "lessons").lessons["druk"]
SHORT, LONG, KEPT = "uitgang/een-signaal", "chat/groepsapp", "uitgang/te-zwaar"


class Class:
    """A projector and one phone, both in one language."""

    def __init__(self, folder: Path, locale: str, pupils: int) -> None:
        self.beamer = Beamer(folder, Setup(locales=(locale,)), LESSON, pupils=pupils)
        self.door = an_app(LESSON, data=folder)
        self.phone = Pupil(self.door, wish=locale)
        code = self.beamer.klas.session.code
        self.phone.press("enter", code=code)

    def close(self) -> None:
        self.door.extensions["pupil_service"].close()
        self.beamer.close()

    def heard(self) -> tuple[str, str]:
        """What the phone and the projector say now."""
        self._wait()
        sheet = self.phone.look()
        (said,) = [e for e in sheet.root.iter() if e.get("data-say") is not None]
        return _words(said), _said_by(self.beamer)

    def phases(self, step: str) -> list[tuple[str, str]]:
        """A question while it is open, closed and shown."""
        klas = self.beamer.klas
        klas.go(step)
        heard = [self.heard()]
        self.beamer.vote()
        klas.move("close")
        heard.append(self.heard())
        klas.clock.pass_(UNDO_SECONDS)
        klas.move("reveal")
        assert klas.phase is Phase.REVEALED
        return [*heard, self.heard()]

    def _wait(self) -> None:
        service, until = self.door.extensions["pupil_service"], threading.Event()
        for _ in range(1000):
            found = service.find(self.beamer.klas.id)
            if found.session.revision == self.beamer.klas.session.revision:
                return
            until.wait(0.01)
        raise AssertionError("the door did not follow")


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _in(locale: str, msgid: str) -> str:
    """A message of the screens in a language."""
    found = i18n.find(locale)
    assert found
    with i18n.use(found):
        return i18n.gettext(msgid)


@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_each_phase_says_its_own_once(tmp_path: Path, locale: str) -> None:
    room = Class(tmp_path, locale, pupils=20)
    closed = _in(locale, "The question is closed. Look at the board.")
    comes = _in(locale, "Closed. The result comes in a moment.")
    fits = _in(locale, "fits best")
    kept = _in(
        locale,
        "Thank you. This result is for those who lead the lesson, and for the school.",
    )
    for step in (SHORT, LONG):
        phone, wall = zip(*room.phases(step), strict=True)
        assert len({*phone}) == len({*wall}) == 3
        assert (phone[1], wall[1]) == (closed, comes)
        assert fits in phone[2] and fits in wall[2]
    assert room.phases(KEPT)[2] == (kept, kept)
    room.close()


@pytest.mark.parametrize("locale", ["nl", "ar"])
def test_too_few_answers_are_said(tmp_path: Path, locale: str) -> None:
    room = Class(tmp_path, locale, pupils=4)
    few = _in(locale, "Too few answers to show.")
    assert room.phases(SHORT)[2] == (few, few)
    room.close()


def test_each_piece_of_the_projector_says_its_own(tmp_path: Path) -> None:
    beamer = Beamer(tmp_path, Setup(), LESSON)
    klas = beamer.klas
    for step in ("regels", "uitleg", LONG, "hulp"):
        klas.go(step)
        said = [_said_by(beamer)]
        while klas.view.further:
            assert klas.move("piece")
            said.append(_said_by(beamer))
        assert len({*said}) == len(said) == len(klas.view.pieces) > 1
    beamer.close()


def _said_by(beamer: Beamer) -> str:
    (live,) = [e for e in beamer.page().root.iter() if e.get("id") == "live"]
    return str(live.get("data-say"))
