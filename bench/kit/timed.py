"""The pupil door with a clock in it: where an answer spends its time (see bench/answer.py).

A line for each answer goes to the file that `ANSWER_TIMES` names.
"""

import json
import os
import threading
import time
from multiprocessing.connection import Connection
from typing import Any

from flask import Flask

from workshop.server import child
from workshop.server.door_spec import DoorSpec
from workshop.storage.jobs import Answer, Job, Outcome
from workshop.storage.writer import Writer

_call, _write, _commit = Flask.__call__, Writer._write, Writer._commit
_began: dict[int, float] = {}
_here = threading.local()
_file = os.open(os.environ["ANSWER_TIMES"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _called(self: Flask, environ: dict[str, Any], start_response: Any) -> Any:
    start, _here.parts = time.perf_counter(), None
    answer = _call(self, environ, start_response)
    if _here.parts:
        whole = time.perf_counter() - start
        line = json.dumps([whole, *_here.parts])
        os.write(_file, f"{line}\n".encode())
    return answer


def _written(self: Writer, job: Job) -> Outcome:
    start = time.perf_counter()
    outcome = _write(self, job)
    began = _began.pop(id(job), start)
    if isinstance(job, Answer):
        _here.parts = began - start, time.perf_counter() - began
    return outcome


def _committed(self: Writer, jobs: list[Job]) -> None:
    _began.update(dict.fromkeys(map(id, jobs), time.perf_counter()))
    _commit(self, jobs)


def live(spec: DoorSpec, ready: Connection) -> None:
    """In the place of a child's usual life."""
    Flask.__call__ = _called  # type: ignore[method-assign]
    Writer._write = _written  # type: ignore[method-assign]
    Writer._commit = _committed  # type: ignore[method-assign]
    child._live(spec, ready)
