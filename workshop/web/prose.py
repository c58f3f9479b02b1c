"""Words as HTML: the tree of `workshop.text` with language and direction of the words.

Inside right-to-left words every number, code and address is isolated (`isolation`).
"""

from flask import Flask
from markupsafe import Markup, escape

from workshop import i18n
from workshop.text import Block, Paragraph, Run, Text, blocks, runs
from workshop.text.isolation import needs_override, pieces, turns


def init_app(app: Flask) -> None:
    """Give templates the filters `prose`, `line`, `typed` and `isolated`."""
    app.jinja_env.filters["prose"] = prose
    app.jinja_env.filters["line"] = line
    app.jinja_env.filters["isolated"] = isolated
    app.jinja_env.filters["typed"] = typed


def prose(text: Text) -> Markup:
    """Paragraphs and lists; `<div lang dir>` where the words fell back."""
    return _in_language(text, "div", _blocks(blocks(text), _is_rtl(text)))


def line(text: Text) -> Markup:
    """One line with its styles; `<span lang dir>` where the words fell back."""
    return _in_language(text, "span", _runs(runs(text), _is_rtl(text)))


def typed(words: str) -> Markup:
    """What a person typed, in a script of its own: its numbers keep their order too."""
    return Markup("<bdi>{}</bdi>").format(_isolate(words) if turns(words) else words)


def isolated(value: object) -> Markup:
    """A number, time, date, code or address that keeps its order everywhere."""
    tag = Markup("bdo" if needs_override(str(value)) else "bdi")
    return Markup('<{0} dir="ltr">{1}</{0}>').format(tag, value)


def _in_language(text: Text, tag: str, inner: Markup) -> Markup:
    lang = getattr(text, "lang", i18n.current().lang)
    if lang == i18n.current().lang:
        return inner
    frame = '<{0} lang="{1}" dir="{2}">{3}</{0}>'
    return Markup(frame).format(Markup(tag), lang, i18n.direction(lang), inner)


def _is_rtl(text: Text) -> bool:
    lang = getattr(text, "lang", i18n.current().lang)
    return i18n.direction(lang) == "rtl"


def _blocks(parts: tuple[Block, ...], is_rtl: bool) -> Markup:
    return Markup("\n").join(_block(part, is_rtl) for part in parts)


def _block(block: Block, is_rtl: bool) -> Markup:
    if isinstance(block, Paragraph):
        return Markup("<p>{}</p>").format(_runs(block.runs, is_rtl))
    tag = Markup("ol" if block.ordered else "ul")
    items = (
        Markup("<li>{}</li>").format(
            _runs(item[0].runs, is_rtl)
            if len(item) == 1 and isinstance(item[0], Paragraph)
            else _blocks(item, is_rtl)
        )
        for item in block.items
    )
    return Markup("<{0}>{1}</{0}>").format(tag, Markup("").join(items))


def _runs(parts: tuple[Run, ...], is_rtl: bool) -> Markup:
    return Markup("").join(_run(part, is_rtl) for part in parts)


def _run(part: Run, is_rtl: bool) -> Markup:
    words = _isolate(part.text) if is_rtl else escape(part.text)
    if part.emphasis:
        words = Markup("<em>{}</em>").format(words)
    return Markup("<strong>{}</strong>").format(words) if part.strong else words


def _isolate(words: str) -> Markup:
    return Markup("").join(
        isolated(part) if is_kept else escape(part) for part, is_kept in pieces(words)
    )
