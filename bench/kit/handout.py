"""A worksheet as HTML: the words of ours, for a program that prints HTML."""

from collections.abc import Iterable, Iterator
from html import escape

from workshop.content.activity import Activity
from workshop.content.help import Help
from workshop.content.lesson import Lesson
from workshop.i18n import Locale, gettext
from workshop.paper.fonts import FOLDER
from workshop.quizzes.items import Item, Sort, Spot
from workshop.text import plain

_FACES = {
    "Atkinson": "AtkinsonHyperlegibleNext",
    "Vazirmatn": "Vazirmatn",
}
CSS = """
@page { size: A4; margin: 54pt 48pt 45pt;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 9.5pt } }
body { font: 10.5pt/1.3 Atkinson, Vazirmatn; color: #12202a; margin: 0 }
h1 { font-size: 20pt; margin: 0 0 6pt } h2 { font-size: 14pt; margin: 10pt 0 4pt }
p { margin: 0 0 4pt } table { width: 100%; border-collapse: collapse }
th, td { padding: 3pt 4pt; border-bottom: .75pt solid #8a8a7c; text-align: start }
thead th { background: #f5efe3 } ol { margin: 0 0 6pt; padding-inline-start: 18pt }
.panel { background: #f5efe3; padding: 7pt; border-radius: 8pt; margin: 6pt 0 }
"""


def style_sheet() -> str:
    """The same font files as ours."""
    faces = (
        f"@font-face {{ font-family: {name}; font-weight: {weight};"
        f" src: url('{(FOLDER / f'{stem}-{style}.ttf').as_uri()}') }}\n"
        for name, stem in _FACES.items()
        for weight, style in ((400, "Regular"), (700, "Bold"))
    )
    return "".join(faces) + CSS


def page(lesson: Lesson, help_: Help, locale: Locale) -> str:
    """The whole handout; language, direction and title are set."""
    title = escape(plain(lesson.title))
    parts = [f"<h1>{title}</h1>", _p(plain(lesson.content_note))]
    for activity in lesson.plan:
        parts += _activity(activity)
    parts.append(f'<div class="panel">{"".join(_help(lesson, help_))}</div>')
    parts.append(f'<div class="panel">{_p(lesson.practice_code)}</div>')
    return (
        f'<!doctype html><html lang="{locale.lang}" dir="{locale.direction}">'
        f"<meta charset=utf-8><title>{title}</title><body>{''.join(parts)}</body>"
    )


def _p(words: str) -> str:
    return f"<p>{escape(words)}</p>"


def _activity(activity: Activity) -> Iterator[str]:
    if not activity.items:
        return
    yield f"<h2>{escape(plain(activity.title))}</h2>"
    if activity.body is not None:
        yield _p(plain(activity.body))
    for item in activity.items:
        yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    if isinstance(item, Spot):
        yield _p(plain(item.stem))
        heads = [gettext(choice.label) for choice in item.parts()[0].choices]
        names = {one.id: one.name for one in item.speakers}
        said = [(names.get(x.who or "", ""), plain(x.text)) for x in item.lines]
        yield _table(plain(item.title or item.stem), heads, map(" ".join, said))
    elif isinstance(item, Sort):
        heads = [plain(category.text) for category in item.categories]
        yield _table(plain(item.stem), heads, (plain(x.text) for x in item.cards))
    else:
        yield _p(plain(item.stem))
        words = (
            plain(choice.text) if choice.text else gettext(choice.label)
            for part in item.parts()
            for choice in part.choices
        )
        listed = "".join(f"<li>{escape(one)}</li>" for one in words)
        yield f'<ol type="A">{listed}</ol>'


def _table(first: str, heads: Iterable[str], rows: Iterable[str]) -> str:
    heads = [first, *heads]
    top = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    boxes = "<td>☐</td>" * (len(heads) - 1)
    body = "".join(f'<tr><th scope="row">{escape(x)}</th>{boxes}</tr>' for x in rows)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"


def _help(lesson: Lesson, help_: Help) -> Iterator[str]:
    yield f"<h2>{escape(gettext('Who can help?'))}</h2>"
    for route in help_.card(tuple(lesson.help)):
        ways = [plain(route.name)]
        ways += [route.phone.number] if route.phone else []
        ways += [route.chat.address] if route.chat else []
        yield _p(" · ".join(ways))
