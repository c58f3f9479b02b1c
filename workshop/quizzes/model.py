"""What every checked value shares: frozen, strict, no unknown keys."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

from workshop.text import N_, Unfit

ID_SHAPE = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(pattern=ID_SHAPE, max_length=60)]


class Model(BaseModel):
    """A value from a file: once loaded, it is simply true."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def unique(ids: Iterable[str]) -> None:
    """Raises `Unfit` at the first id that comes twice."""
    seen: set[str] = set()
    for name in ids:
        if name in seen:
            raise Unfit(N_("the id '%(id)s' is used twice: give one a new id"), id=name)
        seen.add(name)


def known(name: str, ids: Iterable[str]) -> None:
    """Raises `Unfit` unless the name is one of the ids."""
    if name not in ids:
        raise Unfit(N_("refers to '%(id)s', which does not exist"), id=name)
