"""An update as a school does it: a new program starts on the folder that was kept."""

import asyncio
import re
from http.cookiejar import CookieJar
from pathlib import Path
from random import Random
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, Request, build_opener

from kit.phones import CLOSED, KEPT, Phone
from load.loop import run
from server.running import serving
from storage import earlier


class Desk:
    """The facilitator's page of the lesson, in a browser."""

    def __init__(self, port: int) -> None:
        self._origin = f"http://127.0.0.1:{port}"
        self._address = f"{self._origin}/nl/sessions/{earlier.SESSION}"
        self._browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def page(self) -> str:
        """As it is now."""
        with self._browser.open(self._address) as answer:
            return str(answer.read().decode())

    def press(self, move: str) -> None:
        """Make a move."""
        page = self.page()
        fields = {name: _value(page, name) for name in ("csrf_token", "revision")}
        body = urlencode({**fields, "do": move}).encode()
        request = Request(f"{self._address}/moves", body, {"Origin": self._origin})
        self._browser.open(request).close()


def _value(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]* value="([^"]*)"', page)
    assert found
    return found[1]


def test_a_lesson_that_was_running_goes_on(tmp_path: Path) -> None:
    path = earlier.laid_out(tmp_path)
    _, before = earlier.in_file(path)
    with serving(tmp_path) as running:
        desk = Desk(running.facilitator)
        assert "Op welke stapel leg je elke kaart?" in desk.page()
        assert 'value="close"' in desk.page()
        run(_pupil_goes_on(running.pupils, desk))
        _, after = earlier.in_file(path)
    for table in ("result", "summary"):
        assert after[table] == before[table]
    assert [row[:3] for row in after["answer"]] == [row[:3] for row in before["answer"]]
    assert {row[1] for row in after["session"]} == {row[1] for row in before["session"]}


async def _pupil_goes_on(port: int, desk: Desk) -> None:
    """With the seat of before: the same question, an answer that counts once.

    Seats of the first program are in no table: its page asks for one again by itself.
    """
    phone = Phone(port)
    phone.cookie = f"seat={earlier.SEAT}"
    await phone.look()
    assert phone.form is None and "data-again" in phone.page
    await phone.join(earlier.CODE)
    assert earlier.SEAT in phone.cookie
    assert phone.form
    answered = phone.form.answered(Random(1))
    assert (await phone.answer(answered)).status == KEPT
    await asyncio.to_thread(desk.press, "close")
    assert (await phone.answer(answered)).status == CLOSED
    await phone.look(is_held=True)
    assert phone.form is None
    phone.close()
