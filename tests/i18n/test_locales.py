"""Which languages there are, and which one a reader gets."""

import threading
from pathlib import Path

import pytest

from workshop import i18n
from workshop.i18n.locales import find, locales, negotiate, use

NAMES = ("en", "ar", "nl@simple", "pt_BR", "tr", "uk", "zh_Hant")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        path = tmp_path / name / "LC_MESSAGES" / "messages.po"
        path.parent.mkdir(parents=True)
        path.touch()
    return tmp_path


def test_the_source_and_its_variant_come_first(folder: Path) -> None:
    ids = [locale.id for locale in locales(folder)]
    assert ids == ["nl", "nl@simple", "ar", "en", "pt_BR", "tr", "uk", "zh_Hant"]


def test_a_folder_without_catalog_is_no_language(folder: Path) -> None:
    (folder / "fr").mkdir()
    assert find("fr", folder) is None


def test_easy_dutch_is_a_locale_of_its_own_in_the_same_language(folder: Path) -> None:
    easy = find("NL-Simple", folder)
    assert easy is not None
    assert (easy.id, easy.tag, easy.lang) == ("nl@simple", "nl-simple", "nl")
    assert easy.name == "Nederlands (makkelijk)"
    assert easy.fallbacks == ("nl",)


@pytest.mark.parametrize(
    ("tag", "lang", "name", "direction", "fallbacks"),
    [
        ("nl", "nl", "Nederlands", "ltr", ()),
        ("en", "en", "English", "ltr", ()),
        ("ar", "ar", "العربية", "rtl", ("nl",)),
        ("tr", "tr", "Türkçe", "ltr", ("nl",)),
        ("uk", "uk", "Українська", "ltr", ("nl",)),
        ("pt-br", "pt-BR", "Português (Brasil)", "ltr", ("pt", "nl")),
        ("zh-hant", "zh-Hant", "中文 (繁體)", "ltr", ("zh", "nl")),
    ],
)
def test_what_a_page_asks_of_a_locale(
    folder: Path, tag: str, lang: str, name: str, direction: str, fallbacks: tuple[str]
) -> None:
    locale = find(tag, folder)
    assert locale is not None
    assert (locale.lang, locale.name) == (lang, name)
    assert (locale.direction, locale.fallbacks) == (direction, fallbacks)


@pytest.mark.parametrize(
    ("wanted", "tag"),
    [
        ([], "nl"),
        (["*"], "nl"),
        (["", "-", "uk"], "uk"),
        (["ar-SY", "ar", "en"], "ar"),
        (["fr", "en-GB", "ar"], "en"),
        (["pt-BR"], "pt-br"),
        (["pt-PT"], "nl"),
        (["zh-Hant"], "zh-hant"),
        (["nl-simple"], "nl-simple"),
        (["NL-be"], "nl"),
    ],
)
def test_the_first_offered_language_wins(
    folder: Path, wanted: list[str], tag: str
) -> None:
    assert negotiate(wanted, folder).tag == tag


def test_a_block_has_its_locale_and_gives_it_back(folder: Path) -> None:
    arabic = find("ar", folder)
    assert arabic is not None
    assert i18n.current().id == "nl"
    with use(arabic):
        assert i18n.current() == arabic
    assert i18n.current().id == "nl"


def test_another_thread_has_a_locale_of_its_own(folder: Path) -> None:
    arabic = find("ar", folder)
    assert arabic is not None
    seen: list[str] = []
    with use(arabic):
        other = threading.Thread(target=lambda: seen.append(i18n.current().id))
        other.start()
        other.join()
    assert seen == ["nl"]
