"""The code that lets phones into a session: 64 million, no look-alikes, no words."""

import secrets
from collections.abc import Collection

from workshop.content.codes import letters
from workshop.content.lesson import CODE_LENGTH, CODE_LETTERS


def new_code(taken: Collection[str]) -> str:
    """A code that is none of these: other sessions' codes and all practice codes."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if code not in taken:
            return code


def typed_code(typed: str) -> str:
    """The letters of a code as people type it, and one more where there are too many."""
    return letters(typed)[: CODE_LENGTH + 1]


def shown_code(code: str) -> str:
    """A code in two groups, as it stands on the board: `KLM QRX`."""
    half = CODE_LENGTH // 2
    return f"{code[:half]} {code[half:]}".strip()
