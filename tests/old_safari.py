"""A browser of today that plays the Safari of iOS 12: what came later is taken away.

Old engines cannot be installed here. What is taken away are names of scripts, selectors,
and rules of style; what the script cannot read at all is another test.
"""

import re

from playwright.sync_api import BrowserContext, Route

from workshop.config import ROOT

_STYLE = ROOT / "workshop/web/pupil/static/les.css"
_LATER_SELECTOR = r":(is|where|has|focus-visible)\b|:not\([^)]*,"
_LATER_STYLE = re.compile(
    r"(?<=[{;\s])("
    r"position: sticky|inset(-\w+)*: |gap: |(margin|padding)-inline: |"
    r"(scroll-)?padding-block: |appearance: |float: inline-|border-(start|end)-|"
    r"overflow-wrap: anywhere|display: flow-root|[\w-]+: [^;]*dvh"
    r")[^;}]*;?"
)
_RULE = re.compile(r"[^{}]*\{[^{}]*\}")

_TAKE_AWAY = """() => {
  delete SubmitEvent.prototype.submitter;
  delete Array.prototype.at;
  delete String.prototype.replaceAll;
  delete Object.fromEntries;
  delete AbortSignal.timeout;
  AbortController.prototype.abort = () => {};
  for (const kind of [Element, Document, DocumentFragment]) {
    delete kind.prototype.replaceChildren;
    for (const name of ["querySelector", "querySelectorAll", "closest", "matches"]) {
      const before = kind.prototype[name];
      if (before) kind.prototype[name] = function (selector) {
        if (/LATER/.test(selector)) throw new SyntaxError(selector);
        return before.call(this, selector);
      };
    }
  }
}""".replace("LATER", _LATER_SELECTOR)


def old_style(style: str) -> str:
    """The rules that iOS 12 reads; its `-webkit-sticky` under today's name."""

    def read(rule: re.Match[str]) -> str:
        is_later = re.search(_LATER_SELECTOR, rule[0].partition("{")[0])
        return "" if is_later else _LATER_STYLE.sub("", rule[0])

    known = _RULE.sub(read, style)
    return known.replace("-webkit-sticky", "sticky")


def pretend(context: BrowserContext) -> None:
    """Take away from every page of a context what iOS 12 does not have."""

    def style(route: Route) -> None:
        words = old_style(_STYLE.read_text(encoding="utf-8"))
        route.fulfill(body=words, content_type="text/css")

    context.add_init_script(f"({_TAKE_AWAY})()")
    context.route("**/static/les.*.css*", style)
