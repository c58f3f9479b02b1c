"""What is typed for a Wi-Fi code leaves nothing behind on the laptop."""

import re
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from server.running import Running, serving

NETWORK, PASSWORD = "Aula van Anna", "zeer-geheim-woord"


def opener() -> urllib.request.OpenerDirector:
    """A browser that keeps its cookie and asks nobody for a way."""
    return urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(), urllib.request.ProxyHandler({})
    )


def answers(running: Running) -> list[str]:
    """The pages after a good form and after a wrong one."""
    origin = f"http://127.0.0.1:{running.facilitator}"
    browser, found = opener(), []
    with browser.open(f"{origin}/nl/network") as page:
        (token,) = {*re.findall(r'"csrf_token" value="([^"]+)"', page.read().decode())}
    for password in (PASSWORD, PASSWORD * 9):
        fields = {"csrf_token": token, "network": NETWORK, "password": password}
        body = urllib.parse.urlencode(fields).encode()
        asked = urllib.request.Request(f"{origin}/nl/network", body, {"Origin": origin})
        try:
            with browser.open(asked) as page:
                found.append(page.read().decode())
        except urllib.error.HTTPError as refused:
            with refused:
                assert refused.code == 422
                found.append(refused.read().decode())
    return found


def test_the_password_is_written_down_nowhere(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        shown, refused = answers(running)
        assert PASSWORD not in shown
        assert 'class="wrong"' in refused
        running.process.terminate()
        rest, errors = running.process.communicate()
    kept = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert kept
    for words in (NETWORK, PASSWORD):
        assert words not in rest + errors
        assert not [body for body in kept if words.encode() in body]
