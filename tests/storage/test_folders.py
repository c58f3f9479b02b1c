"""The database stands in the folder that was said, whatever the folder is called."""

from pathlib import Path

import pytest

from workshop.storage.database import open_file
from workshop.storage.recovery import FILE

NAMES = [
    *("50%20korting", "100%25", "les%2Fpakket", "Zoë Đặng #1 50% klas"),
    *("C: [les] {x} & 'q'", "école", "مدرسة", "wat?mode=memory", "a;b", "file:les"),
]


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_of_any_name_holds_the_file(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    open_file(folder).dispose()
    assert (folder / FILE).stat().st_size > 0
    assert [one.name for one in tmp_path.iterdir()] == [name]
