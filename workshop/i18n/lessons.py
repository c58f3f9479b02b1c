"""The course (domain `lessons`) in a locale, and how much of it there is."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar, cast

from workshop.i18n.catalogs import Domain, Review, words
from workshop.i18n.locales import Locale
from workshop.text import SOURCE_LANGUAGE, Text, texts, translated

Node = TypeVar("Node")


@dataclass(frozen=True)
class Coverage:
    """How many of the texts exist in a locale."""

    done: int
    total: int

    @property
    def is_complete(self) -> bool:
        """Whether no text falls back to the source."""
        return self.done == self.total


def translate(node: Node, locale: Locale) -> Node:
    """A lesson, route or any other model in a locale.

    What the catalog misses stays in the source language; each `Text.lang` says so.
    """
    if locale.id == SOURCE_LANGUAGE:
        return node
    return cast(Node, _translated(Same(node), locale))


def coverage(node: object, locale: Locale) -> Coverage:
    """Count the texts of a model that the catalog has, fuzzy ones not included."""
    return _covered(Same(node), locale)


def review(locale: Locale, domain: Domain = "lessons") -> Review:
    """Whether somebody reviewed a catalog; the course's source needs no review."""
    if locale.id == SOURCE_LANGUAGE and domain == "lessons":
        return "reviewed"
    return words(locale.home, locale.id, domain).review


class Same(Generic[Node]):
    """A model as a key: the same object, not an equal one (comparing is slow)."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def __hash__(self) -> int:
        return id(self.node)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.node is self.node


@lru_cache(512)
def _texts(same: Same[object]) -> tuple[Text, ...]:
    return tuple(text for _, text in texts(same.node))


@lru_cache(512)
def _covered(same: Same[object], locale: Locale) -> Coverage:
    found = _texts(same)
    if locale.id == SOURCE_LANGUAGE:
        return Coverage(len(found), len(found))
    said = words(locale.home, locale.id, "lessons").text
    return Coverage(sum(bool(said(str(text))) for text in found), len(found))


@lru_cache(512)
def _translated(same: Same[Node], locale: Locale) -> Node:
    said = words(locale.home, locale.id, "lessons").text

    def change(text: Text) -> Text:
        found = said(str(text))
        return type(text)(found, locale.lang) if found else text

    return translated(same.node, change)
