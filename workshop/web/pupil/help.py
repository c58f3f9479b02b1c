"""The help card: who can help, for a lesson or before one, in the current language."""

import datetime
from dataclasses import dataclass

from workshop import i18n
from workshop.content.help import HelpRoute, Partner
from workshop.content.lesson import Lesson
from workshop.content.library import Library

START = "start"
"""The card before a code: its routes say no word about any lesson."""


@dataclass(frozen=True)
class HelpCard:
    """Whom to turn to, the danger line first."""

    danger: HelpRoute
    routes: tuple[HelpRoute, ...]
    partners: tuple[Partner, ...] = ()
    adult: str = ""
    """Who is there in this lesson; empty outside a lesson."""

    @property
    def checked(self) -> datetime.date:
        """The day since when all of it is known to be right."""
        dates = [route.checked for route in (self.danger, *self.routes)]
        return min(dates + [partner.checked for partner in self.partners])


def help_card(
    library: Library, lesson: Lesson | None, region: str, *, adult: str = ""
) -> HelpCard:
    """The card of a lesson in a region; without a lesson the neutral one."""
    locale = i18n.current()
    routes = i18n.translate(library.help, locale)
    if lesson is None:
        return HelpCard(routes.danger_route, routes.card(routes.cards.get(START, ())))
    found = library.regions.get(region)
    partners = i18n.translate(found, locale).partners if found else ()
    return HelpCard(
        danger=routes.danger_route,
        adult=adult,
        routes=routes.card(lesson.help),
        partners=tuple(
            partner
            for partner in partners
            if "youth" in partner.audience
            and (partner.phone or partner.chat or partner.website)
        ),
    )
