"""What is said when something breaks: kind and place, never what was in it."""

import logging
import subprocess
import sys

import pytest

from workshop.config import ROOT
from workshop.server import log

BREAK = "raise ValueError('answer of anna')"
IN_MAIN = f"from workshop.server import log; log.install(); {BREAK}"
IN_A_THREAD = (
    "import threading; from workshop.server import log; log.install()\n"
    f"def work(): {BREAK}\n"
    "threading.Thread(target=work).start()"
)
IN_A_LIBRARY = (
    "import logging; from workshop.server import log; log.install()\n"
    f"try: {BREAK}\n"
    "except ValueError: logging.getLogger('waitress').exception('GET /KLMQRX')"
)


@pytest.mark.parametrize("script", [IN_MAIN, IN_A_THREAD, IN_A_LIBRARY])
def test_an_error_nobody_caught_is_one_line_without_its_words(script: str) -> None:
    command = [sys.executable, "-c", script]
    said = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    ).stderr
    assert said.count("\n") == 1
    assert "ValueError at <string>:" in said
    assert "anna" not in said and "KLMQRX" not in said


def test_a_warning_shows_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    logger = logging.getLogger("only.here")
    log.show_places_only(logger)
    logger.warning("phone 192.168.1.7 left")
    logger.info("phone 192.168.1.8 left")
    said = capsys.readouterr().err
    assert said.startswith("only.here: warning at tests/server/test_log.py:")
    assert "192.168" not in said


def test_the_place_is_the_innermost_of_our_own() -> None:
    try:
        log.described("not a class", None)  # type: ignore[arg-type]
    except AttributeError as error:
        said = log.described(type(error), error.__traceback__)
    assert said.startswith("AttributeError at workshop/server/log.py:")
