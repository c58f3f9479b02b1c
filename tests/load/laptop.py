"""A laptop that is killed and started again, always on the same ports and folder."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kit.doors import quiet_port
from kit.processes import children
from server.running import (
    first_lines,
    is_open,
    port_in,
    serve,
    unexpected,
    until,
)


@dataclass
class Laptop:
    """`serve` as a process; `said` is what it wrote on stderr beside its greeting."""

    folder: Path
    facilitator: int = field(default_factory=quiet_port)
    pupils: int = field(default_factory=quiet_port)
    said: list[str] = field(default_factory=list)
    process: "subprocess.Popen[str] | None" = None

    def start(self) -> None:
        """Open both doors."""
        assert until(lambda: not is_open(self.pupils))
        self.process = serve(self.folder, self.facilitator, self.pupils)
        lines = first_lines(self.process)
        assert [port_in(line) for line in lines] == [self.facilitator, self.pupils]

    def kill(self) -> None:
        """End it as a battery would."""
        assert self.process
        self.process.kill()
        self.said.append(unexpected(self.process.communicate()[1]))

    def restart(self) -> None:
        """Kill it and start it again."""
        self.kill()
        self.start()

    def kill_door(self) -> None:
        """Kill the pupil door alone, if it lives; its parent opens it again."""
        assert self.process
        for pid in children(self.process.pid):
            os.kill(pid, signal.SIGKILL)


@contextmanager
def laptop(folder: Path) -> Iterator[Laptop]:
    """A laptop that serves until the block ends."""
    found = Laptop(folder)
    found.start()
    try:
        yield found
    finally:
        found.kill()
