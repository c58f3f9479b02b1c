"""The pages of a live lesson for tests: an app with a folder, and presses of buttons."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from desk_door import ORIGIN, Desk, Page, an_app
from flask import Flask
from werkzeug.test import TestResponse

READY = {
    "language": "nl",
    "second": "",
    "length": "50",
    "phones": "y",
    "hands": "y",
    "screens": "2",
    "region": "nl",
    "adult": "Juf Bakker",
    "present": "y",
    "rules": "y",
    "opt_out": "y",
}


def a_live_app(folder: Path, **settings: Any) -> Flask:
    """The facilitator door with a place to keep sessions."""
    return an_app(data=folder, **settings)


class Laptop(Desk):
    """Somebody who leads a lesson without any script."""

    session_id = ""
    locale = "nl"

    def start(self, **changes: str) -> Page:
        """Fill in the readiness check; the lobby opens."""
        fields = {k: v for k, v in {**READY, **changes}.items() if v != "-"}
        done = self.post(f"/{self.locale}/sessions/new?lesson=proef", **fields)
        assert done.status_code == 303, done.get_data(as_text=True)
        self.session_id = done.location.rpartition("/")[2]
        return self.run()

    @property
    def address(self) -> str:
        return f"/{self.locale}/sessions/{self.session_id}"

    def run(self, status: int = 200) -> Page:
        """The page of the lesson."""
        return self.page(self.address, status=status)

    def press(self, words: str, **typed: str) -> Page:
        """Press the button with these words; the page that follows."""
        page = self.run()
        form, button = self._button(page, words)
        action = button.get("formaction", form.get("action", ""))
        fields = {
            e.get("name", ""): e.get("value", "")
            for e in form.iter("input")
            if e.get("name")
        }
        if button.get("name"):
            fields[button.get("name", "")] = button.get("value", "")
        done = self.send(action, {**fields, **typed})
        assert done.status_code == 303
        return self.run()

    def do(self, name: str, **given: str) -> Page:
        """A move by its name, as the page's script sends it; the page that follows."""
        fields = {"do": name, "revision": self._facts()["data-revision"], **given}
        token = self.run().token
        done = self.send(f"{self.address}/moves", {**fields, "csrf_token": token})
        assert done.status_code == 303
        return self.run()

    @property
    def next_move(self) -> str:
        """What "next" would do."""
        return self._facts()["data-next"]

    def count(self, *numbers: str) -> Page:
        """Type these numbers in the boxes of every line, and press Enter."""
        page = self.run()
        form = next(e for e in page.root.iter("form") if e.get("id") == "counting")
        fields = form.iter("input")
        hidden = {str(e.get("name")): str(e.get("value")) for e in fields}
        boxes = {name: numbers[int(name[-1])] for name in self.counts}
        assert self.send(form.get("action", ""), hidden | boxes).status_code == 303
        return self.run()

    @property
    def counts(self) -> dict[str, str]:
        """What stands in the boxes for counted hands."""
        boxes = (e for e in self.run().root.iter("input") if "data-count" in e.attrib)
        return {e.get("name", ""): e.get("value", "") for e in boxes}

    def _facts(self) -> dict[str, str]:
        return next(e for e in self.run().root.iter() if e.get("id") == "live").attrib

    def send(self, path: str, fields: dict[str, str]) -> TestResponse:
        """What a browser sends."""
        return self.client.post(path, data=fields, headers=ORIGIN)

    def _button(self, page: Page, words: str) -> tuple[Element, Element]:
        forms = [*page.root.iter("form")]
        around = {id(button): form for form in forms for button in form.iter("button")}
        named = {form.get("id", ""): form for form in forms}
        for button in page.root.iter("button"):
            if words in " ".join("".join(button.itertext()).split()):
                other = named.get(button.get("form", "-"))
                return around[id(button)] if other is None else other, button
        raise AssertionError(f"no button {words!r}")
