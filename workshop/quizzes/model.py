"""What every checked value shares: frozen, strict, no unknown keys.

Pydantic checks what comes from a file, and is imported only for that: a course that was
checked before starts without it.
"""

from collections.abc import Iterable, Mapping
from inspect import get_annotations
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Self,
    dataclass_transform,
    get_origin,
    get_type_hints,
)

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

    Works like a frozen dataclass, whose making would take half of the start.
    `model_validate` checks all fields; `__post_init__` adds what spans several of them.
    """

    model_fields: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[Mapping[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = [
            name
            for name, kind in get_annotations(cls).items()
            if not _is_of_class(kind)
        ]
        kept = {name: x for name, x in cls._defaults.items() if name not in own}
        given = {name: cls.__dict__[name] for name in own if name in cls.__dict__}
        # Not left in the class: a field that a subclass asks for would be found there.
        for name in given:
            delattr(cls, name)
        cls.model_fields = tuple(dict.fromkeys((*cls.model_fields, *own)))
        cls._defaults = kept | given

    def __init__(self, **values: Any) -> None:
        values = {**self._defaults, **values}
        if values.keys() != {*self.model_fields}:
            wrong = sorted(values.keys() ^ {*self.model_fields})
            raise TypeError(f"{type(self).__name__}: {', '.join(wrong)}")
        self.__dict__.update(values)
        self.__post_init__()

    def __post_init__(self) -> None:
        """Raises `Unfit` where fields do not fit each other."""

    @classmethod
    def model_validate(cls, raw: object) -> Self:
        """The checked value of some tables; raises pydantic's ValidationError."""
        value: Self = _checker(cls).validate_python(raw)
        return value

    def model_copy(self, *, update: Mapping[str, Any] | None = None) -> Self:
        """The same with some fields changed, which are not checked."""
        copied = object.__new__(type(self))
        copied.__dict__.update(self.__dict__, **(update or {}))
        return copied

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self._values()))

    def __repr__(self) -> str:
        pairs = zip(self.model_fields, self._values(), strict=True)
        shown = ", ".join(f"{name}={value!r}" for name, value in pairs)
        return f"{type(self).__name__}({shown})"

    def _values(self) -> tuple[Any, ...]:
        return tuple(self.__dict__[name] for name in self.model_fields)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        # Plain dicts, so that this room imports no pydantic before it checks.
        kinds = get_type_hints(cls, include_extras=True)
        fields = [cls._field(n, kinds[n], handler) for n in cls.model_fields]
        name = cls.__name__
        return {
            "type": "dataclass",
            "cls": cls,
            "schema": {"type": "dataclass-args", "dataclass_name": name}
            | {"fields": fields},
            "fields": [*cls.model_fields],
            "post_init": True,
            "strict": False,  # tables may become a value of this class
            "config": {"extra_fields_behavior": "forbid", "strict": True},
        }

    @classmethod
    def _field(cls, name: str, kind: Any, handler: Any) -> dict[str, Any]:
        schema = handler.generate_schema(kind)
        if name in cls._defaults:
            value = cls._defaults[name]
            schema = {"type": "default", "schema": schema, "default": value}
        return {"type": "dataclass-field", "name": name, "schema": schema} | {
            "kw_only": True
        }


_checkers: "dict[type[Model], TypeAdapter[Any]]" = {}


def _checker(kind: type[Model]) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    if kind not in _checkers:
        _checkers[kind] = TypeAdapter(kind)
    return _checkers[kind]


def _is_of_class(kind: Any) -> bool:
    origin: Any = get_origin(kind)
    return origin is ClassVar


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
