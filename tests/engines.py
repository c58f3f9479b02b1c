"""Two accessibility engines beside each other: axe-core, and IBM's Equal Access.

`findings(page)` is empty for a page without findings. In the other looks only the rules
that read colours are asked again; not where colours are forced: axe then reads
`-webkit-text-fill-color`, which keeps the page's own colour. What an engine gets wrong
stands in `FALSE_ALARMS`, with the reason, and nowhere else.
"""

import os
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

FETCHED = Path(__file__).parent / "engine" / "node_modules"

COLOURS = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
}
LOOKS: dict[str, tuple[dict[str, Any], dict[str, Any] | None]] = {
    "dark": ({"color_scheme": "dark"}, COLOURS),
    "light": ({"color_scheme": "light"}, None),
}
"""Media, and axe's options: only some rules, or all. A page keeps the last look."""


class FalseAlarm(NamedTuple):
    """A rule that errs about elements whose HTML begins like `look`, and why."""

    rule: str
    look: str
    why: str


FALSE_ALARMS = (
    FalseAlarm(
        "ibm:aria_form_label_unique",
        r"<form(?![^>]*aria-label)",
        "a form without a name is no landmark (HTML-AAM), so nobody hears it",
    ),
)

# What an engine asks a person to judge ("potential", "incomplete") is no finding.
_CHECK = """async () => {
  const report = await new ace.Checker().check(document, ["WCAG_2_2"]);
  return report.results
    .filter(({value}) => value[0] === "VIOLATION" && value[1] === "FAIL")
    .map(({ruleId, path, snippet, message}) =>
      ({rule: `ibm:${ruleId}`, place: path.dom, html: snippet, message}));
}"""


def findings(page: Page) -> list[str]:
    """What either engine finds on the page as it is now: rule, element, reason, look."""
    found = []
    for look, (media, options) in LOOKS.items():
        # Without motion no colour is on its way from one look to the next.
        page.emulate_media(reduced_motion="reduce", **media)
        found += [
            f"{one['rule']} | {one['place']} | {one['html']} | {one['message']} | {look}"
            for one in _axe(page, options)
            if not _is_false_alarm(one["rule"], one["html"])
        ]
    return [*found, *_seconded(page)]


def _seconded(page: Page) -> list[str]:
    return [
        f"{one['rule']} | {one['place']} | {one['html']} | {one['message']}"
        for one in _equal_access(page)
        if not _is_false_alarm(one["rule"], one["html"])
    ]


def _is_false_alarm(rule: str, html: str) -> bool:
    return any(
        rule == alarm.rule and re.match(alarm.look, html) for alarm in FALSE_ALARMS
    )


def _axe(page: Page, options: dict[str, Any] | None) -> list[dict[str, Any]]:
    response = Axe().run(page, options=options).response
    return [
        {
            "rule": f"axe:{broken['id']}",
            "place": " ".join(map(str, node["target"])),
            "html": node["html"],
            "message": node["failureSummary"],
        }
        for broken in response["violations"]
        for node in broken["nodes"]
    ]


def _equal_access(page: Page) -> list[dict[str, Any]]:
    page.evaluate(_source())
    found: list[dict[str, Any]] = page.evaluate(_CHECK)
    return found


@cache
def _source() -> str:
    return fetched("accessibility-checker-engine/ace.js").read_text("utf-8")


def fetched(name: str) -> Path:
    """A file that npm fetched; without it a test is skipped, but in CI it fails."""
    path = FETCHED / name
    if path.is_file():
        return path
    reason = f"needs {name.split('/')[0]}: python3 start.py test, with npm"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
