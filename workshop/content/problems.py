"""What is wrong with a file: the place, and what to do about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workshop.text import N_, Unfit

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

_REASONS: Mapping[str, str] = {
    "missing": N_("missing '%(key)s'"),
    "unexpected_keyword_argument": N_(
        "unknown key '%(key)s': remove it or correct its name"
    ),
    "union_tag_not_found": N_("missing 'type'"),
    "union_tag_invalid": N_("unknown type '%(tag)s': choose one of %(expected_tags)s"),
    "string_type": N_("'%(key)s' must be words between quotes"),
    "int_type": N_("'%(key)s' must be a whole number"),
    "bool_type": N_("'%(key)s' must be true or false"),
    "tuple_type": N_("'%(key)s' must be a list between [ and ]"),
    "date_type": N_("'%(key)s' must be a date like 2026-11-23"),
    "literal_error": N_("'%(key)s' must be one of %(expected)s"),
    "string_pattern_mismatch": N_("'%(key)s' is not in the form that is asked"),
    "too_short": N_("'%(key)s' has too few: at least %(min_length)s"),
    "too_long": N_("'%(key)s' has too many: at most %(max_length)s"),
}
_OTHER = N_("'%(key)s': %(detail)s")


@dataclass(frozen=True)
class Problem:
    """One finding. `reason` is an English message with named `values`."""

    place: str
    reason: str
    values: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        reason = self.reason % self.values if self.values else self.reason
        return f"{self.place}: {reason}"


class HelpIsBroken(Exception):
    """The help routes cannot be loaded: nothing may start without them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def found_in(file: str, raw: object, error: "ValidationError") -> tuple[Problem, ...]:
    """All problems of a file; places are told by ids, not by positions."""
    details = error.errors()
    inner = {detail["loc"][:end] for detail in details for end in range(_depth(detail))}
    # A list whose parts are wrong also counts as too short: the parts say enough.
    told = (d for d in details if d["type"] != "too_short" or d["loc"] not in inner)
    return tuple(_problem(file, raw, detail) for detail in told)


def _depth(detail: "ErrorDetails") -> int:
    return len(detail["loc"])


def _problem(file: str, raw: object, detail: "ErrorDetails") -> Problem:
    names, key = _place(raw, detail["loc"], is_missing=detail["type"] == "missing")
    path = " > ".join((file, *names))
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, Unfit):
        return Problem(f"{path} > {key}" if key else path, cause.msgid, cause.values)
    reason = _REASONS.get(detail["type"], _OTHER)
    values = {name: str(value) for name, value in detail.get("ctx", {}).items()}
    return Problem(path, reason, values | {"key": key, "detail": detail["msg"]})


def _place(
    raw: object, loc: Sequence[int | str], *, is_missing: bool
) -> tuple[list[str], str]:
    """Names of the tables around the error, and the key it stands at.

    A loc also names the chosen type of a union, which is no place in the file.
    """
    names: list[str] = []
    here: Any = raw
    for step in loc[:-1] if is_missing else loc:
        if isinstance(here, Mapping) and step in here:
            here = here[step]
            names.append(str(step))
        elif isinstance(here, tuple) and isinstance(step, int):
            here = here[step]
            names[-1:] = [_name(here, names[-1], step)]
    if is_missing:
        return names, str(loc[-1])
    if isinstance(here, Mapping) or not names:
        return names, ""
    return names[:-1], names[-1]


def _name(here: Any, group: str, number: int) -> str:
    if isinstance(here, Mapping) and isinstance(here.get("id"), str):
        return str(here["id"])
    return f"{group} {number + 1}"
