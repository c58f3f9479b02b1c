"""Words for people: the types that mark them, and their markup read once to a tree.

Whatever a reader sees is a `Text`. Extraction, translation and coverage are one walk
over the model tree that looks for it; nothing needs to be registered.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Self, TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token

SOURCE_LANGUAGE = "nl"

Node = TypeVar("Node")


def N_(msgid: str) -> str:
    """Mark a message for extraction where it cannot be translated yet."""
    return msgid


class Unfit(ValueError):
    """A value that breaks a rule: an English message with named values."""

    def __init__(self, msgid: str, **values: str) -> None:
        super().__init__(msgid % values if values else msgid)
        self.msgid, self.values = msgid, values


class Text(str):
    """Paragraphs and lists. `lang` says in which language the words really are."""

    inline: ClassVar[bool] = False
    safety: ClassVar[bool] = False
    lang: str

    def __new__(cls, words: str, lang: str = SOURCE_LANGUAGE) -> Self:
        text = super().__new__(cls, words)
        text.lang = lang
        return text

    @classmethod
    def checked(cls, words: str) -> Self:
        """Read from a lesson file; raises `Unfit` where markup is not ours."""
        return cls(fit(words.strip(), inline=cls.inline))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: Callable[[Any], Any]
    ) -> dict[str, Any]:
        # A plain dict, so that this room needs no pydantic.
        parse = {"type": "no-info", "function": cls.checked}
        return {"type": "function-after", "function": parse, "schema": handler(str)}


class Line(Text):
    """One line: inline marks only."""

    inline = True


class SafetyText(Text):
    """Words that must exist in every offered language (safety rule 29)."""

    safety = True


class SafetyLine(Line):
    """One line that must exist in every offered language (safety rule 29)."""

    safety = True


@dataclass(frozen=True)
class Run:
    """Words of one style."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True)
class Paragraph:
    """Runs that make one paragraph."""

    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Listing:
    """A list; each of its items is a sequence of blocks."""

    items: tuple[tuple["Block", ...], ...]
    ordered: bool


Block = Paragraph | Listing

_ours = MarkdownIt("zero").enable(["list", "emphasis"])
_full = MarkdownIt("commonmark")
_ALLOWED = {
    *("inline", "text", "softbreak"),
    *("paragraph_open", "paragraph_close"),
    *("list_item_open", "list_item_close"),
    *("bullet_list_open", "bullet_list_close"),
    *("ordered_list_open", "ordered_list_close"),
    *("strong_open", "strong_close", "em_open", "em_close"),
}


def fit(words: str, *, inline: bool) -> str:
    """The words, or `Unfit`: empty, braces, per cent signs, markup that is not ours."""
    if not words:
        raise Unfit(N_("is empty: write the words"))
    for sign in "%{}\\":
        if sign in words:
            raise Unfit(N_("contains '%(sign)s': write it as a word"), sign=sign)
    kinds = {token.type for token in _flat(_full.parse(words))}
    if strange := sorted(kinds - _ALLOWED):
        raise Unfit(
            N_(
                "uses markup '%(markup)s': only paragraphs, lists, ** and * are allowed"
            ),
            markup=strange[0].removesuffix("_close").removesuffix("_open"),
        )
    if inline and not _is_one_line(words):
        raise Unfit(N_("must be one line of plain words"))
    return words


def _is_one_line(words: str) -> bool:
    return "\n" not in words and not any("list" in t.type for t in _ours.parse(words))


def _flat(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


@lru_cache(4096)
def blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs and lists of a text."""
    return _blocks(iter(_ours.parse(text)), until="")


@lru_cache(4096)
def runs(line: str) -> tuple[Run, ...]:
    """Styled words of a line."""
    return _runs(_ours.parseInline(line)[0].children or [])


def plain(text: str) -> str:
    """The words without their marks, blocks divided by a blank."""
    return " ".join(_plain(block) for block in blocks(text))


def _plain(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "".join(run.text for run in block.runs)
    return " ".join(_plain(part) for item in block.items for part in item)


def _blocks(tokens: Iterator[Token], *, until: str) -> tuple[Block, ...]:
    found: list[Block] = []
    for token in tokens:
        if token.type == until:
            break
        if token.type == "inline":
            found.append(Paragraph(_runs(token.children or [])))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            found.append(_listing(tokens, ordered=token.type.startswith("ordered")))
    return tuple(found)


def _listing(tokens: Iterator[Token], *, ordered: bool) -> Listing:
    items = []
    for token in tokens:
        if token.type == "list_item_open":
            items.append(_blocks(tokens, until="list_item_close"))
        elif token.type.endswith("_list_close"):
            break
    return Listing(tuple(items), ordered)


def _runs(tokens: list[Token]) -> tuple[Run, ...]:
    found, strong, emphasis = [], 0, 0
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "softbreak":
                found.append(Run(" ", strong > 0, emphasis > 0))
            case _ if token.content:
                found.append(Run(token.content, strong > 0, emphasis > 0))
    return tuple(found)


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
    return node.model_copy(update=parts) if parts else node  # type: ignore[attr-defined]


def _parts(node: object) -> Iterator[tuple[str, Any]]:
    if isinstance(node, tuple):
        for number, part in enumerate(node):
            yield str(getattr(part, "id", number)), part
    elif isinstance(node, Mapping):
        yield from node.items()
    else:
        for name in getattr(type(node), "model_fields", ()):
            yield name, getattr(node, name)
