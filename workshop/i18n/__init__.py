"""Languages: which there are, the words of the screens, the course translated."""

from workshop.i18n.lessons import Coverage, coverage, review, translate
from workshop.i18n.locales import (
    Locale,
    current,
    direction,
    find,
    locales,
    negotiate,
    source,
    use,
)
from workshop.i18n.screens import (
    Lazy,
    gettext,
    install,
    isolated,
    lazy_gettext,
    ngettext,
)

__all__ = [
    "Coverage",
    "Lazy",
    "Locale",
    "coverage",
    "current",
    "direction",
    "find",
    "gettext",
    "install",
    "isolated",
    "lazy_gettext",
    "locales",
    "negotiate",
    "ngettext",
    "review",
    "source",
    "translate",
    "use",
]
