"""The database of rehearsals: as good as a file for many threads, and no file."""

import threading

from sqlalchemy import Engine, func, select

from workshop.storage.database import open_memory
from workshop.storage.flags import is_raised
from workshop.storage.schema import flag
from workshop.storage.sessions import revisions

TIMES = 200


def write(engine: Engine, writer: int) -> None:
    """Some rows, each in a commit of its own."""
    for number in range(TIMES):
        with engine.begin() as connection:
            values = {"name": f"{writer}/{number}", "is_on": 1}
            connection.execute(flag.insert().values(values))


def read(engine: Engine) -> None:
    for _ in range(TIMES):
        with engine.connect() as connection:
            revisions(connection)


def test_who_reads_does_not_undo_what_another_writes() -> None:
    engine = open_memory()
    threads = [threading.Thread(target=write, args=(engine, n)) for n in range(2)]
    threads += [threading.Thread(target=read, args=(engine,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        found = connection.scalar(select(func.count()).select_from(flag))
    assert found == 2 * TIMES
    engine.dispose()


def test_two_rehearsals_know_nothing_of_each_other() -> None:
    one, other = open_memory(), open_memory()
    write(one, 1)
    assert is_raised(one, "1/0")
    assert not is_raised(other, "1/0")
    for engine in (one, other):
        engine.dispose()
