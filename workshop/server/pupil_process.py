"""The pupil door as the facilitator sees it: a child that is started again if it dies."""

import threading
import time
from dataclasses import replace

from workshop.server.addresses import LOOPBACK, Address, lan_address, usable
from workshop.server.child import Child, DoorBroken
from workshop.server.door_spec import DoorSpec

_FIRST_DELAY, _LONGEST_DELAY = 0.25, 30.0
_STEADY = 60
"""Seconds of life after which a child's death is no longer part of a series."""


class PupilProcess:
    """Starts at once, as a child process; pages read `is_running` and `address`."""

    def __init__(self, spec: DoorSpec, *, is_fork: bool = False) -> None:
        """Only the first child may be a fork: later there are other threads."""
        self._spec = spec
        self._child = Child(spec, is_fork=is_fork)
        self._chosen = ""
        self._is_open = False
        self._ending = threading.Event()
        self._lock = threading.Lock()

    @property
    def is_running(self) -> bool:
        """Whether pupils can get in now."""
        return self._is_open and self._child.is_alive

    @property
    def pid(self) -> int:
        """The process that pupils talk to."""
        return self._child.pid

    @property
    def address(self) -> str:
        """Where phones find the door now: `http://192.168.1.5:8080/`."""
        shown = self.host
        return f"http://{f'[{shown}]' if ':' in shown else shown}:{self.port}/"

    @property
    def host(self) -> str:
        """The chosen address while this machine has it, else the best one."""
        if not self._is_everywhere:
            return self._spec.host
        is_there = any(address.ip == self._chosen for address in self.choices)
        return self._chosen if is_there else lan_address()

    @property
    def port(self) -> int:
        """Where the door is, or else will be: another one may have been taken."""
        return self._spec.port

    @property
    def choices(self) -> tuple[Address, ...]:
        """The addresses to choose from; none when the door has one fixed address."""
        return usable() if self._is_everywhere else ()

    def choose(self, ip: str) -> None:
        """Show this address from now on; kept as long as this process lives."""
        self._chosen = ip

    @property
    def _is_everywhere(self) -> bool:
        return self._spec.host in {"0.0.0.0", "::"}

    @property
    def is_on_a_network(self) -> bool:
        """Whether other devices can reach the address."""
        return f"//{LOOPBACK}:" not in self.address

    def wait_until_open(self) -> None:
        """Wait for the first child, then watch over it.

        Raises PortNotAllowed or DoorBroken.
        """
        reason = self._child.why_not_open()
        if isinstance(reason, DoorBroken) and self._spec.is_fast:
            # Granian may be installed and yet not run on this system.
            self._spec = replace(self._spec, is_fast=False)
            self._child = Child(self._spec)
            reason = self._child.why_not_open()
        if reason:
            raise reason
        self._opened()
        threading.Thread(target=self._keep_open, daemon=True).start()

    def close(self) -> None:
        """End the child, and start none again."""
        with self._lock:
            self._ending.set()
        self._child.end()

    def _keep_open(self) -> None:
        """Start the child again whenever it ends, after a delay that grows."""
        delay = _FIRST_DELAY
        while not self._ending.is_set():
            born = time.monotonic()
            self._child.wait()
            self._is_open = False
            if time.monotonic() - born > _STEADY:
                delay = _FIRST_DELAY
            if self._ending.wait(delay):
                return
            delay = min(delay * 2, _LONGEST_DELAY)
            self._start_again()

    def _start_again(self) -> None:
        with self._lock:
            if self._ending.is_set():
                return
            self._child = Child(self._spec)
        if self._child.why_not_open() is None:
            self._opened()

    def _opened(self) -> None:
        """A child that is started again gets the port that phones know already."""
        self._spec = replace(self._spec, port=self._child.port)
        self._is_open = True
