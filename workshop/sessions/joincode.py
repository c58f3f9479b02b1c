"""The code that lets phones into a session: 64 million, no look-alikes, no words."""

import secrets
from collections.abc import Collection

from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS


def new_code(taken: Collection[str]) -> str:
    """A code that is none of these: other sessions' codes and all practice codes."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if code not in taken:
            return code
