"""Reading files that nobody checked yet: one clear problem instead of a crash."""

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

from workshop.content.problems import Problem
from workshop.text import N_

MAX_BYTES = 512 * 1024
LARGEST = 2**63 - 1
"""TOML's own limit. Python cannot write a number of more than 4,300 digits either."""

_PLACE = re.compile(r"at line (\d+), column (\d+)")


def read(path: Path) -> dict[str, Any] | Problem:
    """The tables of a TOML file, lists as tuples; or what is wrong with the file."""
    try:
        if path.is_symlink() or not path.is_file():
            return Problem(path.name, N_("is not an ordinary file: put the file here"))
        if path.stat().st_size > MAX_BYTES:
            return Problem(path.name, N_("is larger than 512 kB: split it"))
        # Windows' editors begin a file with a mark, which is no sign of the text.
        text = path.read_text(encoding="utf-8-sig")
        return dict(_fixed(tomllib.loads(text)))
    except UnicodeDecodeError:
        return Problem(path.name, N_("is not UTF-8 text: save it as UTF-8"))
    except tomllib.TOMLDecodeError as error:
        return _misread(path.name, text, error)
    except ValueError:  # of Python's own: so many digits are not even read
        return Problem(path.name, N_("has a number that is too large: make it smaller"))
    except RecursionError:
        return Problem(path.name, N_("is nested too deeply: make it simpler"))
    except OSError as error:
        return Problem(path.name, N_("cannot be read: %(detail)s"), _detail(error))


def _misread(name: str, text: str, error: tomllib.TOMLDecodeError) -> Problem:
    """Where the fault is a sign that only looks right, that sign by its name."""
    if place := _PLACE.search(str(error)):
        number, column = int(place[1]), int(place[2])
        line = text.split("\n")[number - 1]
        sign = line[column - 1 : column]
        if sign and (reason := _lookalike(sign)):
            code = f"U+{ord(sign):04X}"
            found = {"line": str(number), "sign": sign, "code": code}
            return Problem(name, reason, found)
    return Problem(name, N_("is not valid TOML: %(detail)s"), _detail(error))


def _lookalike(sign: str) -> str:
    """What to do about a sign that nobody sees, or takes for another."""
    if sign in "“”„‟«»‘’‚‛′″`´":
        return N_(
            "line %(line)s has %(sign)s for a quotation mark: type a straight one"
        )
    kind = unicodedata.category(sign)
    if kind == "Zs" and sign != " ":
        return N_("line %(line)s has a blank that is none (%(code)s): type it again")
    if kind in {"Cf", "Mn"} or (kind == "Cc" and sign not in "\t\r"):
        return N_("line %(line)s has an invisible sign (%(code)s): take it away")
    if not sign.isascii() and kind[0] in "PS":
        return N_("line %(line)s has %(sign)s, which only looks right: type it again")
    return ""


def _detail(error: Exception) -> dict[str, str]:
    strerror = error.strerror if isinstance(error, OSError) else None
    return {"detail": str(strerror or error)}


def _fixed(value: Any) -> Any:
    """Lists as tuples: models are frozen and strict. Raises `ValueError`."""
    if isinstance(value, list):
        return tuple(_fixed(part) for part in value)
    if isinstance(value, dict):
        return {key: _fixed(part) for key, part in value.items()}
    if isinstance(value, int) and abs(value) > LARGEST:
        raise ValueError("too large")
    return value
