"""The help page: what is checked is shown, what is not is only named."""

import datetime

from desk_door import Desk, an_app

from workshop.web.facilitator.help_routes import entries, partners

CHECKED = datetime.date(2026, 11, 23)


def test_a_number_nobody_checked_is_named_but_not_shown() -> None:
    desk = Desk(an_app())
    page = desk.page("/en/help?region=eindhoven")
    assert "0800-0432" in page.text
    for hidden in ("020-2615275", "040-2193388"):
        assert hidden not in page.text
    helpwanted = next(x for x in page.of_class("route") if "Helpwanted" in x)
    assert "Not shown to pupils until somebody checks it: Telephone" in helpwanted
    lumens = next(x for x in page.of_class("route") if "Lumens" in x)
    assert "Telephone" in lumens


def test_danger_stands_first_and_every_route_is_there() -> None:
    app = an_app()
    routes = Desk(app).page("/nl/help").of_class("route")
    assert "112" in routes[0]
    assert len(routes) == len(app.extensions["library"].help.routes)


def test_a_route_is_old_after_six_months() -> None:
    library = an_app().extensions["library"]
    region = library.regions["eindhoven"]
    for days, is_old in ((30, False), (200, True)):
        today = CHECKED + datetime.timedelta(days=days)
        found = [*entries(library, today), *partners(library, region, today)]
        assert {entry.is_old for entry in found} == {is_old}


def test_each_route_says_on_which_card_it_is() -> None:
    page = Desk(an_app()).page("/en/help")
    danger, school, *_ = page.of_class("route")
    assert "Pupils see it on" not in danger
    assert "Een proefles" in school
    assert "the help card on paper" in school


def test_links_to_other_sites_tell_them_nothing() -> None:
    page = Desk(an_app()).page("/nl/help")
    outside = [e for e in page.root.iter("a") if "://" in e.get("href", "")]
    assert outside
    assert {e.get("rel") for e in outside} == {"noreferrer noopener"}
