"""Answers inside a page: tokens that only this server reads, and only for one seat.

A browser without JavaScript keeps what a form sent in the files of its session
(seen in Chromium's `Sessions`), so neither a word nor an id of a lesson may be in it.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Self

from itsdangerous import BadData, URLSafeSerializer

from workshop.quizzes.items import NO, YES, Part, Response
from workshop.sessions.session import Session

TOKEN_BYTES = 6
"""Some hundred tokens meet in one quiz: 48 bits are plenty."""


class UnknownState(Exception):
    """A state that we did not make for this seat, or that fits the lesson no more."""


class Answerable(Protocol):
    """An item, or what is asked of a class: whatever is answered."""

    @property
    def id(self) -> str:
        """Its id."""


@dataclass(frozen=True)
class FormTokens:
    """Tokens and seals that differ for every scope: a seat, or an asking in a class."""

    scope: str
    secret_key: str = field(repr=False)

    @classmethod
    def of_class(cls, session: Session, asking: str) -> Self:
        """The same for the whole class, others for each asking."""
        return cls(f"{session.id} {asking}", session.key)

    @property
    def mark(self) -> str:
        """What a form says about the asking it was made for."""
        return self.token("of")

    def name(self, item: Answerable, part: str) -> str:
        """The name of a form field."""
        return self.token(item.id, part)

    def value(self, item: Answerable, part: str, choice: str) -> str:
        """The value of a form field, and what a state keeps."""
        return self.token(item.id, part, choice)

    def answer_in(
        self, item: Answerable, parts: Sequence[Part], form: Mapping[str, str]
    ) -> Response:
        """The answer in a form; where lines are marked, no mark is a no."""
        values = {form.get(self.name(item, part.id), "") for part in parts}
        response = self.read(item, parts, values)
        if not is_marking(parts):
            return response
        return {part.id: response.get(part.id, NO) for part in parts}

    def written(self, item: Answerable, response: Response) -> Iterator[str]:
        """An answer as tokens."""
        return (self.value(item, part, choice) for part, choice in response.items())

    def read(
        self, item: Answerable, parts: Sequence[Part], values: Collection[str]
    ) -> Response:
        """The answer to an item among these tokens."""
        return {
            part.id: choice.id
            for part in parts
            for choice in part.choices
            if self.value(item, part.id, choice.id) in values
        }

    def seal(self, kind: str, state: object) -> str:
        """A state as text for a form field: readable, but no other seat's."""
        return str(self._serializer(kind).dumps(state))

    def unseal(self, kind: str, sealed: str) -> Any:
        """The state in a form field. Raises `UnknownState`."""
        try:
            return self._serializer(kind).loads(sealed)
        except BadData:
            raise UnknownState from None

    def _serializer(self, kind: str) -> URLSafeSerializer:
        return URLSafeSerializer(self.secret_key, salt=f"{kind} {self.scope}")

    def token(self, *names: str) -> str:
        """What stands for these ids."""
        message = " ".join((self.scope, *names)).encode()
        digest = hmac.digest(self.secret_key.encode(), message, "sha256")
        return urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()


def is_marking(parts: Sequence[Part]) -> bool:
    """Whether each part is a yes or a no: then a pupil marks what is a yes."""
    return all([c.id for c in part.choices] == [YES, NO] for part in parts)
