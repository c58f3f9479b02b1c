"""What was made of our own files is cached beside Python's compiled modules.

A start then reads it, as it reads those. It is taken only while all it was made of is the
same, and made again when it is not, or is damaged; nothing of a visitor is ever in it.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")

_HOUSE = Path(__file__).resolve().parent
_LOCK = _HOUSE.parent / "requirements.txt"
"""Says which libraries took part."""
_READ = {".py", ".toml", ".po", ".txt"}

_DIGEST = hashlib.sha256().digest_size


def cached(name: str, made_of: Iterable[Path], make: Callable[[], Made]) -> Made:
    """What `make` returns, as long as these files, or all of these folders, last."""
    key = b"".join(fingerprint(path) for path in made_of)
    body = read(name, key)
    if body is None:
        made = make()
        write(name, key, pickle.dumps(made))
        return made
    found: Made = pickle.loads(body)
    return found


def read(name: str, key: bytes) -> bytes | None:
    """What was written under a name with the same key; None when it is not whole."""
    with suppress(OSError):
        found = _place(name).read_bytes()
        body = found[_DIGEST:]
        if found[:_DIGEST] == _seal(key, body):
            return body
    return None


def write(name: str, key: bytes, body: bytes) -> None:
    """Keep it where Python keeps its own, if Python may and the system lets us."""
    if sys.dont_write_bytecode:
        return
    place = _place(name)
    unfinished = place.with_name(f"{place.name}.{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            unfinished.write_bytes(_seal(key, body) + body)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)


def _seal(key: bytes, body: bytes) -> bytes:
    """Fits one key, one body, this Python and these libraries."""
    parts = (sys.version.encode(), _libraries(), key, body)
    return hashlib.sha256(b"".join(hashlib.sha256(x).digest() for x in parts)).digest()


def _place(name: str) -> Path:
    folder = Path(cache_from_source(__file__)).parent
    return folder / f"{name}.{sys.implementation.cache_tag}.cache"


@cache
def _libraries() -> bytes:
    return fingerprint(_LOCK)


def fingerprint(path: Path) -> bytes:
    """Changes with the bytes of a file, or of every module and table in a folder."""
    files = sorted(path.rglob("*.*")) if path.is_dir() else [path]
    found = hashlib.sha256()
    for file in files:
        if file.suffix in _READ:
            found.update(f"{file.relative_to(path)}\0".encode() + _content(file))
    return found.digest()


def _content(file: Path) -> bytes:
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError as error:
        return str(error.errno).encode()
