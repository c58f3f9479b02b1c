"""The command `serve`: both doors together, and how they end."""

import signal
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from server.running import (
    ask,
    first_lines,
    free_port,
    is_open,
    port_in,
    serve,
    serving,
    until,
)

from workshop.server.sockets import listen, port_of


def test_both_doors_answer_after_exactly_two_lines(tmp_path: Path) -> None:
    with serving(tmp_path) as running:
        assert running.lines[0] == (
            f"facilitator http://127.0.0.1:{running.facilitator}/\n"
        )
        assert running.lines[1].startswith("pupils http://")
        assert running.lines[1].endswith(f":{running.pupils}/\n")
        assert ask(running.facilitator).status in {200, 302, 303}
        assert ask(running.pupils).status == 200
        running.process.terminate()
        rest, errors = running.process.communicate()
    assert rest == ""
    assert "Traceback" not in errors
    assert running.process.returncode == 0
    assert not is_open(running.pupils)


def test_nothing_of_a_request_is_written_anywhere(tmp_path: Path) -> None:
    private = {"User-Agent": "phone-of-anna", "Host": "anna.test", "X": "a" * 9000}
    with serving(tmp_path) as running:
        for port in (running.facilitator, running.pupils):
            assert ask(port, "/KLMQRX?seat=KLMQRX").status == 404
            assert ask(port, method="POST", body=b"code=KLMQRX").status == 403
            assert ask(port, headers=private).status == 431
            assert ask(port, headers={"Host": "anna.test"}).status == 400
        running.process.terminate()
        rest, errors = running.process.communicate()
    assert rest == ""
    assert not [word for word in ("KLMQRX", "anna", "127.0.0.1") if word in errors]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "serve.lock",
        "serve.port",
    ]
    assert (tmp_path / "serve.port").read_text() == str(running.facilitator)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_nothing_stays_running(tmp_path: Path, name: str) -> None:
    with serving(tmp_path) as running:
        running.process.send_signal(getattr(signal, name))
        running.process.wait()
        assert until(lambda: not is_open(running.pupils))
        assert not is_open(running.facilitator)


def test_a_taken_port_gets_one_sentence_and_a_free_one(tmp_path: Path) -> None:
    with listen("0.0.0.0", 0) as one, listen("0.0.0.0", 0) as other:
        taken = port_of(one), port_of(other)
        process = serve(tmp_path, *taken)
        ports = [port_in(line) for line in first_lines(process)]
        assert not {*ports} & {*taken}
        assert ask(ports[0]).status in {200, 302, 303}
        assert ask(ports[1]).status == 200
        assert (tmp_path / "serve.port").read_text() == str(ports[0])
        process.terminate()
        rest, errors = process.communicate()
    assert rest == ""
    whats = "the facilitator's page opens", "pupils get in"
    said = [line for line in errors.splitlines() if line.startswith("Port")]
    assert said == [
        f"Port {wished} is in use by another program: {what} at port {got}."
        for wished, what, got in zip(taken, whats, ports, strict=True)
    ]
    assert process.returncode == 0


def test_a_second_start_in_the_same_folder_says_where_the_first_is(
    tmp_path: Path,
) -> None:
    with serving(tmp_path) as running:
        second = serve(tmp_path, free_port(), free_port())
        output, errors = second.communicate()
        assert (output, second.returncode) == ("", 1)
        assert errors == (
            "Error: Signaal already runs on this computer: open "
            f"http://127.0.0.1:{running.facilitator}/ , "
            "or start with another folder: --data DIR\n"
        )
        other = ("--data", str(tmp_path / "other"))
        with serving(tmp_path, *other) as elsewhere:
            assert ask(elsewhere.pupils).status == 200


def test_a_killed_program_does_not_keep_the_folder(tmp_path: Path) -> None:
    for _ in range(2):  # `serving` ends with a kill
        with serving(tmp_path) as running:
            assert running.lines[0].startswith("facilitator")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_what_is_kept_is_for_this_user_only(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    with serving(tmp_path, "--data", str(folder)):
        assert folder.stat().st_mode & 0o777 == 0o700
        modes = [path.stat().st_mode & 0o777 for path in folder.rglob("*")]
    assert modes and {*modes} == {0o600}


def test_a_port_can_be_used_again_at_once(tmp_path: Path) -> None:
    ports = free_port(), free_port()
    for _ in range(2):
        process = serve(tmp_path, *ports)
        assert process.stdout
        assert process.stdout.readline().startswith("facilitator")
        assert ask(ports[1]).status == 200
        process.terminate()
        process.communicate()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--region", "mars"), "There is no region 'mars'"),
        (("--pupil-host", "192.0.2.77"), "does not let us listen on 192.0.2.77"),
        (("--data", "/dev/null/x"), "The folder /dev/null/x cannot be used"),
    ],
)
def test_a_wrong_option_gets_one_sentence(
    tmp_path: Path, options: tuple[str, str], sentence: str
) -> None:
    process = serve(tmp_path, free_port(), free_port(), *options)
    output, errors = process.communicate()
    assert output == ""
    assert sentence in errors
    assert errors.count("\n") == 1
    assert process.returncode == 1


def test_phones_may_use_the_name_that_was_given(tmp_path: Path) -> None:
    with serving(tmp_path, "--host", "les.test") as running:
        named = {"Host": f"les.test:{running.pupils}"}
        assert ask(running.pupils, headers=named).status == 200
        assert ask(running.facilitator, headers=named).status == 400
        other = {"Host": f"evil.test:{running.pupils}"}
        assert ask(running.pupils, headers=other).status == 400


def test_a_damaged_database_is_set_aside_before_any_door_opens(tmp_path: Path) -> None:
    (tmp_path / "signaal.db").write_bytes(b"geen database" * 400)
    with serving(tmp_path) as running:
        with urlopen(f"http://127.0.0.1:{running.facilitator}/nl/") as answer:
            page = answer.read().decode()
        (aside,) = tmp_path.glob("signaal-damaged-*.db")
        assert aside.name in page
        running.process.terminate()
        _, errors = running.process.communicate()
    assert "Traceback" not in errors
