"""The command `serve`: both doors together, and how they end."""

import signal
import socket
from pathlib import Path
from urllib.request import urlopen

import pytest
from server.running import ask, free_port, is_open, serve, serving, until


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
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGKILL"])
def test_nothing_stays_running(tmp_path: Path, name: str) -> None:
    with serving(tmp_path) as running:
        running.process.send_signal(getattr(signal, name))
        running.process.wait()
        assert until(lambda: not is_open(running.pupils))
        assert not is_open(running.facilitator)


@pytest.mark.parametrize("option", ["--facilitator-port", "--pupil-port"])
def test_a_taken_port_gets_one_sentence(tmp_path: Path, option: str) -> None:
    with socket.socket() as other:
        other.bind(("0.0.0.0", 0))
        other.listen()
        taken, free = other.getsockname()[1], free_port()
        ports = (taken, free) if option == "--facilitator-port" else (free, taken)
        process = serve(tmp_path, *ports)
        output, errors = process.communicate()
    assert output == ""
    assert errors == (
        f"Error: Port {taken} is in use by another program: close that program, "
        f"or choose another port with {option}.\n"
    )
    assert process.returncode == 1


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
        (("--data", "/dev/null/x"), "The folder /dev/null/x cannot be made"),
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
