"""Reading files that nobody checked yet: one clear problem instead of a crash."""

import tomllib
from pathlib import Path
from typing import Any

from workshop.content.problems import Problem
from workshop.text import N_

MAX_BYTES = 512 * 1024


def read(path: Path) -> dict[str, Any] | Problem:
    """The tables of a TOML file, lists as tuples; or what is wrong with the file."""
    try:
        if path.is_symlink() or not path.is_file():
            return Problem(path.name, N_("is not an ordinary file: put the file here"))
        if path.stat().st_size > MAX_BYTES:
            return Problem(path.name, N_("is larger than 512 kB: split it"))
        return dict(_fixed(tomllib.loads(path.read_text(encoding="utf-8"))))
    except UnicodeDecodeError:
        return Problem(path.name, N_("is not UTF-8 text: save it as UTF-8"))
    except tomllib.TOMLDecodeError as error:
        return Problem(path.name, N_("is not valid TOML: %(detail)s"), _detail(error))
    except RecursionError:
        return Problem(path.name, N_("is nested too deeply: make it simpler"))
    except OSError as error:
        return Problem(path.name, N_("cannot be read: %(detail)s"), _detail(error))


def _detail(error: Exception) -> dict[str, str]:
    strerror = error.strerror if isinstance(error, OSError) else None
    return {"detail": str(strerror or error)}


def _fixed(value: Any) -> Any:
    """Lists as tuples: models are frozen and strict."""
    if isinstance(value, list):
        return tuple(_fixed(part) for part in value)
    if isinstance(value, dict):
        return {key: _fixed(part) for key, part in value.items()}
    return value
