"""What every checked value shares: frozen, strict, no unknown keys.

Pydantic checks what comes from a file, and is imported only for that: a course that was
checked before starts without it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field
from inspect import get_annotations
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, dataclass_transform

from workshop.text import N_, Unfit

if TYPE_CHECKING:
    from pydantic import TypeAdapter


class Rules:
    """Limits of a field in pydantic's words: `Annotated[str, Rules(max_length=60)]`."""

    def __init__(self, **rules: object) -> None:
        self._rules = rules

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return {**handler(source), **self._rules}


class OneOf:
    """A table whose `type` names one of these classes."""

    def __init__(self, types: "Mapping[str, type[Model]]") -> None:
        self._types = types

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        choices = {
            name: handler.generate_schema(kind) for name, kind in self._types.items()
        }
        return {"type": "tagged-union", "discriminator": "type", "choices": choices}


ID_SHAPE = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, Rules(pattern=ID_SHAPE, max_length=60)]


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Model:
    """A value from a file: once loaded, it is simply true.

    Each subclass is a frozen dataclass with named arguments. `model_validate` checks all
    fields; `__post_init__` adds what spans several of them.
    """

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]
    __pydantic_config__: ClassVar[Mapping[str, object]] = {
        "extra": "forbid",
        "strict": True,
    }

    def __init_subclass__(cls) -> None:
        for name in get_annotations(cls):
            if name not in vars(cls) and hasattr(cls, name):
                # Asked for again: else the default of the base would be its own.
                setattr(cls, name, field())
        dataclass(frozen=True, kw_only=True)(cls)

    def __post_init__(self) -> None:
        """Raises `Unfit` where fields do not fit each other."""

    @classmethod
    def model_validate(cls, raw: object) -> Self:
        """The checked value of some tables; raises pydantic's ValidationError."""
        value: Self = _checker(cls).validate_python(raw)
        return value

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # Strict fields, but the tables of a file may become a value of this class.
        return {**handler.resolve_ref_schema(handler(source)), "strict": False}


_checkers: "dict[type[Model], TypeAdapter[Any]]" = {}


def _checker(kind: type[Model]) -> "TypeAdapter[Any]":
    # Where a file changed only: its import takes 200 ms, the making of all classes 90.
    from pydantic import TypeAdapter

    if kind not in _checkers:
        _checkers[kind] = TypeAdapter(kind)
    return _checkers[kind]


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
