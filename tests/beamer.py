"""The projector for tests: a live class, and what hangs on the wall of it."""

from collections.abc import Iterator
from pathlib import Path

from desk_door import Page
from live_desk import LiveClass
from live_pages import a_live_app

from workshop.content.lesson import Lesson
from workshop.live.timing import UNDO_SECONDS
from workshop.quizzes.items import SKIP, Part
from workshop.sessions.session import Phase, Setup
from workshop.sessions.steps import steps


class Beamer:
    """A class of phones and hands, with a page on the wall."""

    def __init__(
        self, folder: Path, setup: Setup, lesson: Lesson | None = None, pupils: int = 20
    ) -> None:
        self.klas, self.pupils = LiveClass(folder, lesson, setup), pupils
        self.app = a_live_app(folder, lesson=self.klas.lesson)
        self.app.extensions["session_service"] = self.klas.desk
        self.path = f"/nl/sessions/{self.klas.id}/projector"

    def close(self) -> None:
        self.klas.close()

    def page(self, status: int = 200) -> "Wall":
        """What the window of the projector holds now."""
        answer = self.app.test_client().get(self.path)
        assert answer.status_code == status
        return Wall(answer)

    def part(self) -> str:
        """What the script of that window fetches now."""
        path = self.path.replace("/projector", "/part?screen=projector")
        return self.app.test_client().get(path).get_data(as_text=True)

    def vote(self) -> None:
        """Everybody answers: most take what fits, the last two skip."""
        if not self.klas.session.setup.with_phones:
            self._raise_hands()
            return
        for seat in range(self.pupils):
            chosen = {part.id: _choice(part, seat) for part in self.klas.asked.parts}
            self.klas.answer(seat, chosen if seat < self.pupils - 2 else None)

    def _raise_hands(self) -> None:
        for part in self.klas.asked.parts:
            hands = {choice.id: 6 + n for n, choice in enumerate(part.choices)}
            self.klas.move("count", hands={part.id: hands})

    def states(self) -> Iterator[str]:
        """Every state of the projector, one after another."""
        yield "lobby"
        for step in steps(self.klas.lesson):
            self.klas.go(step.id)
            yield step.id
            yield from self._pieces(step.id)
            while self.klas.phase is Phase.OPEN:
                yield from self._question(step.id)
        for name, on in (("blank", True), ("blank", False), ("pause", True)):
            self.klas.move(name, on=on)
            yield f"{name} {on}"
        self.klas.move("pause", on=False)

    def _question(self, name: str) -> Iterator[str]:
        self.vote()
        yield f"{name} answered"
        self.klas.move("close")
        yield f"{name} closed"
        self.klas.clock.pass_(UNDO_SECONDS)
        self.klas.move("reveal")
        yield f"{name} revealed"
        yield from self._pieces(f"{name} revealed")
        node = self.klas.view.node
        if node and node.choices:
            self.klas.move("turn", turn=node.choices[0].id)
            yield f"{name} {node.choices[0].to}"
            yield from self._pieces(node.choices[0].to)

    def _pieces(self, name: str) -> Iterator[str]:
        """All of what comes in pieces, also what is shown only when asked for."""
        while self.klas.view.next_move == "line" or self.klas.view.further:
            is_counted = self.klas.view.next_move == "line"
            assert self.klas.move("line" if is_counted else "piece")
            yield f"{name} {self.klas.view.piece_number + 1}"


class Wall(Page):
    """A page whose title does not repeat its heading: the class reads no title."""

    def check(self) -> None:
        """One heading, a language, unique ids, no style of its own."""
        assert len(self.words("h1")) == 1
        assert self.root.get("lang")
        assert self.root.get("dir") in ("ltr", "rtl")
        ids = [e.get("id") for e in self.root.iter() if e.get("id")]
        assert len(ids) == len(set(ids))
        for element in self.root.iter():
            assert not [n for n in element.attrib if n == "style" or n[:2] == "on"]

    @property
    def shown(self) -> str:
        """The words on the wall."""
        return " ".join(self.of_class("face"))


def _choice(part: Part, seat: int) -> str:
    ids = [choice.id for choice in part.choices]
    if seat < 12:
        return part.key or ids[0]
    return ids[seat % len(ids)] if ids else SKIP
