"""Letters of three sizes, and a voice: only when asked, only one of the phone itself."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pupil_door import CODE
from pupil_phone import HIDE, INTRO, choose, enlarge, join, press

# The browser's part, made up: what it would say, and what it was told.
SPEECH = """(voices) => {
  window.told = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speech = new EventTarget();
  Object.assign(speech, {
    getVoices: () => voices,
    speak: (said) => told.push(said),
    cancel: () => told.push("stop"),
  });
  Object.defineProperty(window, "speechSynthesis", { value: speech });
}"""
OWN = '{ lang: "nl-NL", localService: true, name: "own" }'
FAR = '{ lang: "nl-NL", localService: false, name: "far" }'
OTHER = '{ lang: "en-GB", localService: true, name: "other" }'


@pytest.fixture(scope="module")
def browser(whole_browser: Browser) -> Browser:
    """With voices."""
    return whole_browser


def give_voices(page: Page, *voices: str) -> None:
    page.add_init_script(f"({SPEECH})([{', '.join(voices)}])")


def join_in_dutch(page: Page, door: str) -> None:
    page.goto(door)
    page.click(".chips button[value=nl]")
    page.wait_for_selector("html[lang=nl]")
    join(page, door)


def is_looked_for(page: Page, script: str) -> None:
    """Until the page knows which voices there are: ours is the last to hear of them."""
    page.evaluate("async (script) => { await import(script); }", script)


def told(page: Page) -> list[Any]:
    found: list[Any] = page.evaluate(
        "told.map(x => x === 'stop' ? x : [x.text.replace(/\\s+/g, ' '), x.voice.name])"
    )
    return found


def pressed(page: Page) -> str:
    return page.get_attribute("#aloud", "aria-pressed") or ""


def size_of_letters(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))


def test_letters_grow_and_stay_so_on_the_next_page(phone: Page, door: str) -> None:
    join(phone, door)
    before = size_of_letters(phone)
    enlarge(phone, 2)
    assert size_of_letters(phone) > 1.4 * before
    choose(phone)
    assert size_of_letters(phone) > 1.4 * before
    phone.click("#reading summary")
    states = phone.locator("#reading button")
    assert [x.get_attribute("aria-pressed") for x in states.all()] == [
        "false",
        "false",
        "true",
    ]
    assert phone.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    phone.reload()
    assert size_of_letters(phone) == before


def test_a_page_is_read_when_asked_and_never_before(phone: Page, door: str) -> None:
    give_voices(phone, FAR, OTHER, OWN)
    join_in_dutch(phone, door)
    expect(phone.locator("#aloud")).to_be_visible()
    assert {x for x in told(phone) if x != "stop"} == set()
    phone.click("#aloud")
    said = [x for x in told(phone) if x != "stop"]
    assert [words for words, _ in said] == [
        "Vraag 1 van 7",
        "Je vriend kijkt weg. Is dat een ja?",
        "A Ja",
        "B Nee",
        "Sla over",
    ]
    assert {voice for _, voice in said} == {"own"}
    assert pressed(phone) == "true"
    phone.evaluate("told.at(-1).onend()")
    assert pressed(phone) == "false"


def test_words_in_another_language_have_a_voice_of_that_language(
    phone: Page, door: str
) -> None:
    give_voices(phone, OTHER, OWN)
    join(phone, door)  # in English; the lesson is in Dutch
    phone.click("#aloud")
    said = dict(x for x in told(phone) if x != "stop")
    assert said["Question 1 of 7"] == said["Skip"] == "other"
    assert said["Je vriend kijkt weg. Is dat een ja?"] == "own"


@pytest.mark.parametrize("voices", [(), (FAR,), (OTHER,), (FAR, OTHER)])
def test_without_a_voice_of_its_own_the_phone_offers_none(
    phone: Page, door: str, voices: tuple[str, ...]
) -> None:
    give_voices(phone, *voices)
    with phone.expect_response("**/lees.*.js") as script:
        join_in_dutch(phone, door)
    is_looked_for(phone, script.value.url)
    expect(phone.locator("#aloud")).to_be_hidden()


def test_a_voice_that_comes_late_is_offered_then(phone: Page, door: str) -> None:
    give_voices(phone)
    with phone.expect_response("**/lees.*.js") as script:
        join_in_dutch(phone, door)
    is_looked_for(phone, script.value.url)
    phone.evaluate(
        f"""() => {{
          speechSynthesis.getVoices = () => [{OWN}];
          speechSynthesis.dispatchEvent(new Event("voiceschanged"));
        }}"""
    )
    expect(phone.locator("#aloud")).to_be_visible()


@pytest.mark.parametrize(
    "end",
    [
        "document.querySelector('#aloud').click()",
        "document.querySelector('.options button').click()",
        "document.querySelector('#leave').click()",
        f"({HIDE})()",
        "dispatchEvent(new PageTransitionEvent('pagehide'))",
    ],
    ids=["button", "swap", "leave", "cover", "pagehide"],
)
def test_the_voice_stops(phone: Page, door: str, end: str) -> None:
    give_voices(phone, OWN)
    join_in_dutch(phone, door)
    phone.click("#aloud")
    phone.route("**/klok", lambda route: None)  # stay, to see what was told
    phone.evaluate(end)
    phone.wait_for_function("() => told.at(-1) === 'stop'")
    if phone.locator("#aloud").count():
        assert pressed(phone) == "false"


def test_what_reads_aloud_is_fetched_only_after_the_code(
    phone: Page, door: str
) -> None:
    give_voices(phone, OTHER)
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto(door)
    phone.wait_for_load_state("networkidle")
    assert [url for url in asked if "lees" in url] == []
    phone.fill("#code", CODE)
    press(phone, "enter", INTRO)
    expect(phone.locator("#aloud")).to_be_visible()
    assert len([url for url in asked if "lees" in url]) == 1
