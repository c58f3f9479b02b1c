"""A rehearsal: a thread in this process plays the class, in memory and nowhere else."""

import threading
from random import Random

from workshop.live.service import SessionService
from workshop.live.simulated_class import Answer, SimulatedClass
from workshop.storage.sessions import Stored
from workshop.storage.writer import Writer

_BEAT = 0.25
_FORGOTTEN = 2 * 3600.0
"""Seconds without a move after which a rehearsal ends by itself."""


class Rehearsal:
    """Pupils of one session; `beat` does what is due, `play` does it until the end."""

    def __init__(
        self, service: SessionService, session_id: str, chance: Random
    ) -> None:
        self._service, self._id = service, session_id
        self._class = SimulatedClass(chance)
        self._writer: Writer = service.rehearsal_writer()
        self._arrivals: list[float] | None = None
        self._joined = 0
        self._answers: dict[str, list[Answer]] = {}
        self._moved = (-1, 0.0)

    def play(self) -> None:
        """Go on until the session ends."""
        waiting = threading.Event()
        while self.beat(self._service.timers.now()):
            waiting.wait(_BEAT)
        self._writer.close()

    def beat(self, now: float) -> bool:
        """Join and answer as far as it is time; False when the session is over."""
        stored = self._service.find(self._id)
        if stored is None or self._is_forgotten(stored, now):
            return False
        if stored.session.setup.with_phones:
            self._join(now)
            self._answer(stored, now)
        return True

    def _join(self, now: float) -> None:
        if self._arrivals is None:
            self._arrivals = self._class.arrivals(now)
        while self._arrivals and self._arrivals[0] <= now:
            self._arrivals.pop(0)
            self._writer.join(self._id, _seat(self._joined))
            self._joined += 1

    def _answer(self, stored: Stored, now: float) -> None:
        asking, running = stored.open_asking, self._service.running_lesson(stored)
        asked = running.asked if running else None
        if not asking or asked is None:
            return
        if asking not in self._answers:
            self._answers[asking] = self._class.answers(now, asking, asked)
        waiting = self._answers[asking]
        while waiting and waiting[0].at <= now:
            sent = waiting.pop(0)
            self._writer.answer(self._id, _seat(sent.pupil), asking, sent.rows)

    def _is_forgotten(self, stored: Stored, now: float) -> bool:
        if stored.session.revision != self._moved[0]:
            self._moved = stored.session.revision, now
        return now - self._moved[1] > _FORGOTTEN and self._service.end(self._id)


def _seat(pupil: int) -> bytes:
    return pupil.to_bytes(16, "big")


def start(service: SessionService, session_id: str) -> None:
    """Let the class in. The thread ends with the session, or with the process."""
    playing = Rehearsal(service, session_id, Random())
    threading.Thread(target=playing.play, name="rehearsal", daemon=True).start()
