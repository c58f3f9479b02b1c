"""The pupil door with a commit for each answer, to measure group commits beside it."""

from workshop.server import pupils
from workshop.storage.writer import Job, Writer

_commit = Writer._commit


def _commit_each(self: Writer, jobs: list[Job]) -> None:
    for job in jobs:
        _commit(self, [job])


if __name__ == "__main__":
    Writer._commit = _commit_each  # type: ignore[method-assign]
    pupils.main()
