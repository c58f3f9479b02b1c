"""Answers inside a page: ids that only this server reads, and only for one seat.

A browser without JavaScript keeps what a form sent in the files of its session
(seen in Chromium's `Sessions`), so neither a word nor an id of a lesson may be in it.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from itsdangerous import BadData, URLSafeSerializer

from workshop.quizzes.items import NO, YES, Part, Response

TOKEN_BYTES = 6
"""Some hundred tokens meet in one quiz: 48 bits are plenty."""


class UnknownState(Exception):
    """A state that we did not make for this seat, or that fits the lesson no more."""


class Answerable(Protocol):
    """An item, or the vote in a story: whatever is answered in parts."""

    @property
    def id(self) -> str:
        """Its id."""

    def parts(self) -> tuple[Part, ...]:
        """Its parts, in order."""


@dataclass(frozen=True)
class Veil:
    """Tokens and seals that differ for every scope: a seat, or a question to a class."""

    scope: str
    secret_key: str = field(repr=False)

    def name(self, item: Answerable, part: str) -> str:
        """The name of a form field."""
        return self.token(item.id, part)

    def value(self, item: Answerable, part: str, choice: str) -> str:
        """The value of a form field, and what a state keeps."""
        return self.token(item.id, part, choice)

    def sent(self, item: Answerable, form: Mapping[str, str]) -> Response:
        """The answer in a form; where lines are marked, no mark is a no."""
        values = {form.get(self.name(item, part.id), "") for part in item.parts()}
        response = self.read(item, values)
        if not is_marking(item):
            return response
        return {part.id: response.get(part.id, NO) for part in item.parts()}

    def kept(self, item: Answerable, response: Response) -> Iterator[str]:
        """An answer as tokens."""
        return (self.value(item, part, choice) for part, choice in response.items())

    def read(self, item: Answerable, values: set[str]) -> Response:
        """The answer to an item among these tokens."""
        return {
            part.id: choice.id
            for part in item.parts()
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


def is_marking(item: Answerable) -> bool:
    """Whether each part is a yes or a no: then a pupil marks what is a yes."""
    return all([c.id for c in part.choices] == [YES, NO] for part in item.parts())
