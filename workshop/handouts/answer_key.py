"""The teacher's key to the worksheet: what is right, why, and what it does not prove."""

from workshop.content.lesson import Lesson
from workshop.handouts.answers import key
from workshop.handouts.page import Page
from workshop.handouts.parts import heading, panel
from workshop.handouts.theme import BODY, SMALL, TITLE
from workshop.i18n import gettext
from workshop.paper.flow import Flow
from workshop.paper.style import Run


def story(lesson: Lesson, page: Page) -> list[Flow]:
    """The rule of the lesson, then every item of the plan with its reasons."""
    flows: list[Flow] = [
        page.line(lesson.title, TITLE),
        page.line(lesson.aim, SMALL),
        panel(_rule(page)),
    ]
    for activity in lesson.plan:
        if not activity.items:
            continue
        flows += heading(page, activity.title)
        for item in activity.items:
            flows += key(item, page)
    return flows


def _rule(page: Page) -> list[Flow]:
    # Safety: the rule of every lesson.
    proof = gettext("One signal proves nothing.")
    together = gettext(
        "Look at several signals together, at a sudden change, and at what lasts. "
        "Somebody who marks a line otherwise may have a good reason: ask for it."
    )
    # Safety: what to do when somebody tells something.
    help_ = gettext(
        "Does a pupil tell something about himself, herself or a friend? Listen, do "
        "not promise secrecy, and go to the adult of the school together."
    )
    return [
        page.say((Run(proof, strong=True), Run(f" {together}"))),
        page.say(help_, BODY.but(after=0)),
    ]
