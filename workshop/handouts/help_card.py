"""One page to take home: who can help, how to reach them, and how to do that safely."""

from collections.abc import Iterator, Sequence

from workshop.content.help import HelpRoute
from workshop.handouts.help_box import (
    near_routes,
    partner_card,
    route_card,
    routes_of,
    seen_on_phone,
)
from workshop.handouts.page import Page, checked_line
from workshop.handouts.parts import panel, prose, writing_lines
from workshop.handouts.signs import sign
from workshop.handouts.theme import (
    BODY,
    BRICK,
    CAPTION,
    CELL,
    NARROW,
    SUBHEADING,
    TEAL,
    TITLE,
    WHITE,
)
from workshop.i18n import gettext, isolated
from workshop.paper.columns import Columns
from workshop.paper.figure import Box
from workshop.paper.flow import Flow, Stack
from workshop.paper.fonts import missing

CARD = "pupil"
_GAP, _LABEL_WIDTH = 10, 108
_PICTURE_HEIGHT, _PICTURE_WIDTH = 76, 140
_NUMBER = BODY.but(size=34, leading=38, strong=True, colour=BRICK, after=0)


def story(_lesson: None, page: Page) -> list[Flow]:
    """Danger, the school, the help routes, and what can be seen on a phone."""
    names = page.help.cards[CARD]
    routes = routes_of(page, names)
    # Safety: the first words of the help card.
    opening = gettext(
        "You may ask for help. Also for a friend, and also when you are not sure."
    )
    cards: list[Flow] = [route_card(page, route) for route in routes]
    partners = [partner_card(page, partner) for partner in page.region.partners]
    title = Stack([page.say(gettext("Who can help?"), TITLE), page.say(opening)])
    far_side = float(page.direction == "ltr")
    picture = sign("friends", _PICTURE_HEIGHT, page.direction, shift=far_side)
    widths = [0.9, _PICTURE_WIDTH]
    return [
        Columns(
            [title, picture], widths, direction=page.direction, align="middle", after=10
        ),
        _danger(page),
        *(_near(page, route) for route in near_routes(page, names)),
        *_pairs(cards, page),
        *(Box([p], line=TEAL, padding=11, after=8) for p in partners if p),
        panel(seen_on_phone(page), after=4),
        page.say(checked_line([*routes, page.help.danger_route]), CAPTION),
    ]


def _danger(page: Page) -> Flow:
    route = page.help.danger_route
    words = Stack(prose(page, route.text, BODY.but(strong=True, after=1)))
    number = page.say(isolated(route.phone.number if route.phone else ""), _NUMBER)
    both = Columns(
        [number, words],
        [64, 0.9],
        gap=_GAP,
        direction=page.direction,
        align="middle",
    )
    return Box([both], fill=WHITE, line=BRICK, line_width=2.5, padding=9, after=8)


def _near(page: Page, route: HelpRoute) -> Flow:
    """Somebody near comes first; names are printed or written."""
    fields = page.fields
    rows = (
        (gettext("School"), fields.school),
        (gettext("Mentor or confidential adviser"), fields.adviser),
        (gettext("Date"), fields.date),
    )
    name = page.line(route.name, SUBHEADING.but(tag="H2", before=0))
    about = Stack([name, *prose(page, route.text, CELL)])
    lines = Stack([_row(page, label, value) for label, value in rows])
    both = Columns(
        [about, lines], [0.42, 0.58], gap=16, direction=page.direction, fold=NARROW
    )
    return Box(
        [both],
        line=TEAL,
        line_width=1.5,
        padding=11,
        after=10,
    )


def _row(page: Page, label: str, value: str) -> Flow:
    """A value that our fonts cannot print leaves a line to write on."""
    known = value.strip() and not missing(value, page.locale.lang)
    filled: Flow = page.say(value.strip(), BODY) if known else writing_lines(1)
    return Columns(
        [page.say(label, CELL), filled],
        [_LABEL_WIDTH, 0.9],
        gap=_GAP,
        direction=page.direction,
        align="middle",
    )


def _pairs(cards: Sequence[Flow], page: Page) -> Iterator[Flow]:
    """Cards two by two."""
    for start in range(0, len(cards), 2):
        pair = cards[start : start + 2]
        yield Columns(
            pair,
            [0.5] * len(pair),
            gap=_GAP,
            direction=page.direction,
            align="stretch",
            fold=NARROW,
            after=10,
        )
