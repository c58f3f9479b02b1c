"""Names of types, audiences and states as people say them; the files only have ids."""

from collections.abc import Mapping
from functools import partial
from urllib.parse import urlsplit

from flask import Flask

from workshop.content.problems import Problem
from workshop.i18n import gettext
from workshop.text import N_

ACTIVITIES: Mapping[str, str] = {
    "talk": N_("You tell something"),
    "discussion": N_("Talking together"),
    "ground-rules": N_("Ground rules"),
    "statements": N_("Statements"),
    "quiz": N_("Quiz"),
    "signal-spotting": N_("Finding signals"),
    "card-sort": N_("Sorting cards"),
    "branching-story": N_("A story with choices"),
    "role-play": N_("Practising sentences"),
    "question-box": N_("Question box"),
    "help-routes": N_("Who can help"),
    "measure": N_("What the class knows and thinks"),
    "exit-ticket": N_("Exit ticket"),
    "slack": N_("Time to spare"),
}
ITEMS: Mapping[str, str] = {
    "single-choice": N_("One answer"),
    "multiple-choice": N_("More than one answer"),
    "true-false": N_("True or not true"),
    "scale": N_("Opinion on four steps"),
    "sort": N_("Cards on heaps"),
    "spot": N_("Which lines count?"),
}
AUDIENCES: Mapping[str, str] = {
    "pupils": N_("For pupils"),
    "peers": N_("For peer educators"),
    "staff": N_("For school staff"),
    "professionals": N_("For professionals"),
}


def install(app: Flask) -> None:
    """Give templates the filters that name things; a new type is called by its id."""
    filters = {"activity_name": ACTIVITIES, "item_name": ITEMS, "audience": AUDIENCES}
    for name, names in filters.items():
        app.jinja_env.filters[name] = partial(_named, names)
    app.jinja_env.filters.update(reason=reason, short_address=short_address)


def reason(problem: Problem) -> str:
    """What is wrong with a file and what to do, in the language of the page."""
    return gettext(problem.reason, **problem.values)


def short_address(address: str) -> str:
    """The site of a long address, for a link that is read by people."""
    return urlsplit(address).netloc.removeprefix("www.")


def _named(names: Mapping[str, str], thing: str) -> str:
    return gettext(names.get(thing, thing))
