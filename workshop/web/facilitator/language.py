"""The language of a page stands in its address, and a switch keeps the page."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from flask import Flask, g, request, url_for
from werkzeug.routing import BaseConverter, Map, ValidationError

from workshop import i18n
from workshop.web.security.roles import current_role
from workshop.web.wanted_languages import wanted_languages


class LocaleConverter(BaseConverter):
    """`nl-simple` in an address; an unknown language is an unknown page."""

    regex = "[a-z]+(?:-[a-z0-9]+)*"

    def __init__(self, map: Map) -> None:
        super().__init__(map)

    def to_python(self, value: str) -> i18n.Locale:
        found = i18n.find(value)
        if found is None:
            raise ValidationError
        return found

    def to_url(self, value: i18n.Locale) -> str:
        return value.tag


def init_app(app: Flask, *, prefix: str) -> None:
    """Set the locale of each request to this door, also for its errors."""
    app.url_map.converters["locale"] = LocaleConverter

    def use_locale() -> None:
        is_ours = current_role() == "facilitator" or not prefix
        if not is_ours and not request.path.startswith(f"{prefix}/"):
            return
        in_address = (request.view_args or {}).pop("locale", None)
        g.desk_locale = ExitStack()
        locale = in_address or _in_path(prefix) or _wished()
        g.desk_locale.enter_context(i18n.use(locale))

    app.before_request(use_locale)
    app.teardown_request(_forget_locale)
    app.jinja_env.globals.update(
        current_locale=i18n.current,
        in_dutch=in_dutch,
        is_draft=is_draft,
        language_links=language_links,
    )


def add_locale(endpoint: str, values: dict[str, Any]) -> None:
    """Addresses stay in the language of the page."""
    values.setdefault("locale", i18n.current())


# All else in an address is not ours, and some names mean something to `url_for`.
_KEPT = frozenset({"handout", "lesson", "language", "region"})


def language_links() -> Iterator[tuple[i18n.Locale, str]]:
    """Every language with this same page in it."""
    endpoint = request.endpoint or ""
    is_ours = endpoint.startswith("facilitator.")
    for locale in i18n.locales():
        if is_ours:
            asked = {k: v for k, v in request.args.items() if k in _KEPT}
            kept = {**asked, **(request.view_args or {})}
            yield locale, url_for(endpoint, **kept | {"locale": locale})
        else:
            yield locale, url_for("facilitator.library.show", locale=locale)


def is_draft() -> bool:
    """Whether nobody has reviewed the lessons in the language of the page."""
    return i18n.review(i18n.current()) == "draft"


def in_dutch(msgid: str) -> str:
    """A message as staff in a Dutch school read it."""
    with i18n.use(i18n.source()):
        return i18n.gettext(msgid)


def _in_path(prefix: str) -> i18n.Locale | None:
    """The language of an address that leads nowhere."""
    return i18n.find(request.path.removeprefix(prefix).split("/")[1])


def _wished() -> i18n.Locale:
    return i18n.negotiate(wanted_languages())


def _forget_locale(error: BaseException | None) -> None:
    if (stack := g.pop("desk_locale", None)) is not None:
        stack.close()
