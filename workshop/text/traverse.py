"""One walk over a tree of models that finds, or replaces, every text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from workshop.text.words import Text

Node = TypeVar("Node")


def texts(node: object, path: str = "") -> Iterator[tuple[str, Text]]:
    """Every `Text` in a tree of models, with its dotted path."""
    if isinstance(node, Text):
        yield path, node
    for name, part in _parts(node):
        yield from texts(part, f"{path}.{name}" if path else name)


def translated(node: Node, change: Callable[[Text], Text]) -> Node:
    """The same tree with every `Text` replaced by `change(text)`."""
    if isinstance(node, Text):
        return change(node)  # type: ignore[return-value]
    parts = {name: translated(part, change) for name, part in _parts(node)}
    if isinstance(node, tuple):
        return tuple(parts.values())  # type: ignore[return-value]
    if isinstance(node, Mapping):
        return parts  # type: ignore[return-value]
    return replace(node, **parts) if parts else node  # type: ignore[type-var]


def _parts(node: object) -> Iterator[tuple[str, Any]]:
    if isinstance(node, tuple):
        for number, part in enumerate(node):
            yield str(getattr(part, "id", number)), part
    elif isinstance(node, Mapping):
        yield from node.items()
    elif is_dataclass(node):
        for field in fields(node):
            yield field.name, getattr(node, field.name)
