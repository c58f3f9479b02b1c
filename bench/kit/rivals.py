"""The same class in other programs: pupils of Prashna and webquiz, over plain sockets.

What their own pages send was read in their sources; webquiz keeps answers in memory.
"""

import asyncio
import base64
import json
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from kit.doors import prashna, quiet_port, running, seconds_to_open
from kit.peers import program
from kit.phones import address
from kit.wire import LOOPBACK, Answer, Wire

WEBQUIZ = "1.18"
_PATIENCE = 120
_TOKEN = "a-token-for-one-benchmark"


@dataclass
class Client:
    """One browser: its connection and its cookies."""

    port: int
    source: str = LOOPBACK
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.wire = Wire(self.port, self.source)

    async def ask(self, method: str, path: str, value: object = None) -> Any:
        """A request with JSON; the answer's JSON. Raises ValueError when refused."""
        body = b"" if value is None else json.dumps(value).encode()
        kind = "Content-Type: application/json\r\n" if body else ""
        head = f"{kind}Content-Length: {len(body)}\r\n"
        found = await self.wire.ask(self._request(method, path, head) + body, _PATIENCE)
        self._remember(found)
        if found.status >= 300:
            raise ValueError(f"{method} {path}: {found.status} {found.body!r}")
        return json.loads(found.body)

    async def listen(self, path: str) -> None:
        """Open a WebSocket and read what comes until the end."""
        key = base64.b64encode(os.urandom(16)).decode()
        head = (
            "Upgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
        )
        reader, writer = await asyncio.open_connection(
            LOOPBACK, self.port, local_addr=(self.source, 0)
        )
        try:
            writer.write(self._request("GET", path, head))
            while await reader.read(65536):
                pass
        finally:
            writer.transport.abort()

    def _remember(self, found: Answer) -> None:
        name, _, value = (
            found.headers.get("set-cookie", "").partition(";")[0].partition("=")
        )
        if name:
            self.cookies[name] = value

    def _request(self, method: str, path: str, head: str) -> bytes:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        host = f"{LOOPBACK}:{self.port}"
        cookie = f"Cookie: {cookies}\r\n" if cookies else ""
        first = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
        return f"{first}{cookie}{head}\r\n".encode()


@dataclass
class Rival:
    """A class that is ready to answer: who sends what to which path."""

    pupils: Sequence[tuple[Client, object]]
    path: str
    page: str = ""
    """The address of a pupil's page."""

    async def burst(self, seconds: float) -> Sequence[float]:
        """All answer, spread over so many seconds; how long each waited."""
        dice = Random(1)

        async def one(client: Client, value: object) -> float:
            await asyncio.sleep(dice.uniform(0, seconds))
            start = perf_counter()
            await client.ask("POST", self.path, value)
            return perf_counter() - start

        return await asyncio.gather(*(one(*pair) for pair in self.pupils))


@asynccontextmanager
async def a_prashna(folder: Path, size: int) -> AsyncIterator[Rival]:
    """A session with one question, its pupils connected by WebSocket as their page is."""
    os.environ["PRASHNA_SETUP_TOKEN"] = _TOKEN
    with prashna(folder) as (port,):
        seconds_to_open([port])
        code, run = await _question(Client(port))
        base = f"/api/sessions/{code}"
        clients = [Client(port, address(n)) for n in range(size)]
        pupils = []
        for client in clients:
            found = await client.ask("GET", f"{base}/participant-bootstrap")
            asked = found["quiz_runs"][0]["current_question"]
            chosen = [asked["answers"][0]["id"]]
            pupils.append((client, {"question_id": asked["id"], "answer_ids": chosen}))
        ears = [asyncio.create_task(c.listen(f"/ws/sessions/{code}")) for c in clients]
        await asyncio.sleep(2)
        path = f"{base}/quiz_runs/{run}/submit"
        yield Rival(pupils, path, f"http://{LOOPBACK}:{port}/s/{code}")
        for ear in ears:
            ear.cancel()
        await asyncio.gather(*ears, return_exceptions=True)


async def _question(admin: Client) -> tuple[str, int]:
    """Set up everything that a moderator does before the first answer."""
    owner = {"username": "juf", "password": "een lang wachtwoord"}
    await admin.ask("POST", "/api/admin/setup", owner | {"setup_token": _TOKEN})
    session = await admin.ask("POST", "/api/sessions", {"title": "Les"})
    quiz = await admin.ask("POST", "/api/quizzes", {"title": "Quiz"})
    stem = {"text": "Is dat zo?", "graded": False}
    asked = await admin.ask("POST", f"/api/quizzes/{quiz['id']}/questions", stem)
    for text in ("Waar", "Niet waar"):
        path = f"/api/quiz_questions/{asked['id']}/answers"
        await admin.ask("POST", path, {"text": text})
    base = f"/api/sessions/{session['code']}"
    wanted = {"quiz_id": quiz["id"], "publish": True}
    run = await admin.ask("POST", f"{base}/quiz_runs", wanted)
    await admin.ask("POST", f"{base}/quiz_runs/{run['id']}/start", {})
    return str(session["code"]), int(run["id"])


@asynccontextmanager
async def a_webquiz(folder: Path, size: int) -> AsyncIterator[Rival]:
    """Its own example quiz, and pupils who have registered and look at a question."""
    port = quiet_port()
    command = [program("webquiz", WEBQUIZ), "--port", str(port)]
    for name in ("quizzes", "logs", "csv"):
        command += [f"--{name}-dir", str(folder / name)]
    command += ["--static", str(folder / "static")]
    command += ["--config", str(folder / "webquiz.yaml"), "--master-key", _TOKEN]
    with running(command, cwd=folder):
        seconds_to_open([port])
        pupils = []
        for number in range(size):
            client = Client(port, address(number))
            known = await client.ask(
                "POST", "/api/register", {"username": f"p{number}"}
            )
            first = {"user_id": known["user_id"], "question_id": 1}
            await client.ask("POST", "/api/question-start", first)
            pupils.append((client, first | {"selected_answer": 1}))
        yield Rival(pupils, "/api/submit-answer", f"http://{LOOPBACK}:{port}/")
