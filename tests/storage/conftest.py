"""The same stories on SQLite, as on a laptop, and on PostgreSQL, as when hosted."""

from collections.abc import Iterator
from pathlib import Path

import postgres
import pytest
from live_class import LiveClass, a_live_lesson
from sqlalchemy import create_engine

from workshop.storage.schema import metadata, server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server of our own."""
    with postgres.server() as address:
        yield address


@pytest.fixture
def empty_postgres(postgres_server: str) -> Iterator[str]:
    """The address of a database without tables."""
    yield postgres_server
    engine = create_engine(postgres_server)
    metadata.drop_all(engine)
    server.drop_all(engine)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def room(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LiveClass]:
    """A session in its lobby."""
    is_hosted = request.param == "postgresql"
    address = request.getfixturevalue("empty_postgres") if is_hosted else ""
    found = LiveClass(tmp_path, a_live_lesson(), database=address)
    yield found
    found.close()
