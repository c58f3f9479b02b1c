"""A seat in a class or at a practice: 128 random bits that no server keeps (rule 16)."""

import hmac
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS

RANDOM_BYTES = 16
SLOT_BYTES = 16
PROOF_BYTES = 8
"""So that nobody invents seats in a class: a right one is guessed once in 2^64 times."""

_SHAPE = re.compile(
    rf"(?P<locale>[a-z0-9-]{{2,20}})"
    rf"\.(?P<practice>(?:[{CODE_LETTERS}]{{{CODE_LENGTH}}})?)"
    r"(?P<session>(?:[0-9a-f]{16})?)"
    r"\.(?P<secret>[A-Za-z0-9_-]{22}(?:[A-Za-z0-9_-]{10})?)"
)


def _new_secret() -> str:
    return secrets.token_urlsafe(RANDOM_BYTES)


@dataclass(frozen=True)
class Seat:
    """A place in the room for whoever holds it; the server keeps no list of them."""

    locale: str
    practice: str = ""
    session: str = ""
    secret: str = field(default_factory=_new_secret, repr=False)

    def __str__(self) -> str:
        return f"{self.locale}.{self.practice}{self.session}.{self.secret}"

    @classmethod
    def read(cls, cookie: str) -> Self | None:
        """The seat of a cookie; None for anything we never wrote."""
        found = _SHAPE.fullmatch(cookie)
        if found is None or (found["practice"] and found["session"]):
            return None
        return cls(**found.groupdict())

    @classmethod
    def in_class(cls, locale: str, session: str, key: str, *, of: str = "") -> Self:
        """A new seat in a session, with the proof that it was given out.

        Made of the secret of the seat before, where there is one: who lost our answer
        and asks again gets the same.
        """
        before = of or _new_secret()
        random = hmac.digest(key.encode(), before.encode(), "sha256")[:RANDOM_BYTES]
        proven = random + _proof(session, key, random)
        return cls(locale, session=session, secret=urlsafe_b64encode(proven).decode())

    def was_given(self, key: str) -> bool:
        """Whether the session with this key gave out this seat."""
        if len(self.secret) % 4:
            return False
        whole = urlsafe_b64decode(self.secret)
        random, proof = whole[:RANDOM_BYTES], whole[RANDOM_BYTES:]
        return hmac.compare_digest(proof, _proof(self.session, key, random))

    @property
    def slot(self) -> bytes:
        """Where the seat itself lies."""
        return self.slots([""])[0]

    def slots(self, names: Iterable[str]) -> tuple[bytes, ...]:
        """Where the answers of this seat to parts of askings lie (rule 4)."""
        secret = self.secret.encode()
        return tuple(
            hmac.digest(secret, name.encode(), "sha256")[:SLOT_BYTES] for name in names
        )


def _proof(session: str, key: str, random: bytes) -> bytes:
    message = session.encode() + random
    return hmac.digest(key.encode(), message, "sha256")[:PROOF_BYTES]
