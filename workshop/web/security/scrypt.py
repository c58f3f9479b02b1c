"""A passphrase as a slow hash (safety rule 48): scrypt with N = 2^17, r = 8, p = 1.

`werkzeug.security` was tried: 45 lines instead of 39, for hashes that are in use must stay
good (it salts with text, these with bytes), and a shell would change the $ in its own.
"""

import hashlib
import hmac
import re
import secrets
import unicodedata

SHORTEST = 8
"""Characters."""

_PREFIX = "scrypt:17:8:1"
_SHAPE = re.compile(rf"{_PREFIX}:([0-9a-f]{{32}}):([0-9a-f]{{64}})")


def hashed(passphrase: str) -> str:
    """A hash for SIGNAAL_PASSPHRASE_HASH; without characters a shell would change."""
    salt = secrets.token_bytes(16)
    return f"{_PREFIX}:{salt.hex()}:{_key(passphrase, salt).hex()}"


def is_hash(text: str) -> bool:
    """Whether `hashed` made this text."""
    return _SHAPE.fullmatch(text) is not None


def is_right(passphrase: str, known: str) -> bool:
    """Whether this is the passphrase of a hash; costs 128 MiB and part of a second."""
    found = _SHAPE.fullmatch(known)
    if not found:
        return False
    salt, key = bytes.fromhex(found[1]), bytes.fromhex(found[2])
    return hmac.compare_digest(_key(passphrase, salt), key)


def _key(passphrase: str, salt: bytes) -> bytes:
    # The same letters may be typed as one character or as two.
    typed = unicodedata.normalize("NFC", passphrase).encode()
    return hashlib.scrypt(typed, salt=salt, n=2**17, r=8, p=1, maxmem=2**28, dklen=32)
