"""CommonMark, limited to paragraphs, lists, strong and emphasis, read to a tree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def N_(msgid: str) -> str:
    """Mark a message for extraction where it cannot be translated yet."""
    return msgid


class Unfit(ValueError):
    """A value that breaks a rule: an English message with named values."""

    def __init__(self, msgid: str, **values: str) -> None:
        super().__init__(msgid % values if values else msgid)
        self.msgid, self.values = msgid, values


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

LEFTOVER = re.compile(r"&(?:[a-z]+|#\d+|#x[0-9a-f]+);|#-#-#|\ufffd", re.IGNORECASE)
"""What HTML, word processors and gettext's own tools leave in words."""

_ADDRESS = re.compile(
    r"https?:\S*|www\.\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:nl|com|org|net|eu|be|info)\b",
    re.IGNORECASE,
)
_ALLOWED = {
    *("inline", "text", "softbreak"),
    *("paragraph_open", "paragraph_close"),
    *("list_item_open", "list_item_close"),
    *("bullet_list_open", "bullet_list_close"),
    *("ordered_list_open", "ordered_list_close"),
    *("strong_open", "strong_close", "em_open", "em_close"),
}


def fit(words: str, *, inline: bool) -> str:
    """The words, or `Unfit`: empty, strange signs, addresses, markup not ours."""
    if not words:
        raise Unfit(N_("is empty: write the words"))
    for sign in "%{}\\":
        if sign in words:
            raise Unfit(N_("contains '%(sign)s': write it as a word"), sign=sign)
    if leftover := LEFTOVER.search(words):
        raise Unfit(
            N_("contains '%(sign)s', which a tool left: write the sign that it means"),
            sign=leftover[0],
        )
    if address := _ADDRESS.search(words):
        raise Unfit(
            N_("contains the address '%(address)s': name the help route"),
            address=address[0],
        )
    kinds = {token.type for token in _flat(_full().parse(words))}
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
    return "\n" not in words and not any("list" in t.type for t in _ours().parse(words))


@cache
def _full() -> "MarkdownIt":
    # The library costs 45 ms: a start reads what was read before (`build_cache`).
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


@cache
def _ours() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("zero").enable(["list", "emphasis"])


def _flat(tokens: list["Token"]) -> Iterator["Token"]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


@lru_cache(4096)
def blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs and lists of a text."""
    return _blocks(iter(_ours().parse(text)), until="")


@lru_cache(4096)
def runs(line: str) -> tuple[Run, ...]:
    """Styled words of a line."""
    return _runs(_ours().parseInline(line)[0].children or [])


def plain(text: str) -> str:
    """The words without their marks, blocks divided by a blank."""
    return " ".join(_plain(block) for block in blocks(text))


def _plain(block: Block) -> str:
    if isinstance(block, Paragraph):
        return "".join(run.text for run in block.runs)
    return " ".join(_plain(part) for item in block.items for part in item)


def _blocks(tokens: Iterator["Token"], *, until: str) -> tuple[Block, ...]:
    found: list[Block] = []
    for token in tokens:
        if token.type == until:
            break
        if token.type == "inline":
            found.append(Paragraph(_runs(token.children or [])))
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            found.append(_listing(tokens, ordered=token.type.startswith("ordered")))
    return tuple(found)


def _listing(tokens: Iterator["Token"], *, ordered: bool) -> Listing:
    items = []
    for token in tokens:
        if token.type == "list_item_open":
            items.append(_blocks(tokens, until="list_item_close"))
        elif token.type.endswith("_list_close"):
            break
    return Listing(tuple(items), ordered)


def _runs(tokens: list["Token"]) -> tuple[Run, ...]:
    found, strong, emphasis = [], 0, 0
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                emphasis += token.nesting
            case "softbreak":
                found.append(Run(" ", strong > 0, emphasis > 0))
            case _:
                if token.content:
                    found.append(Run(token.content, strong > 0, emphasis > 0))
    return tuple(found)
