"""A small house with screens and one course file, for tests of the translations."""

from pathlib import Path

from workshop.i18n.catalogs import Domain, file
from workshop.i18n.update import update

SCREEN = """
from workshop.i18n import gettext, ngettext

# Safety: shown on every pupil screen.
gettext("Leave")
gettext("Step %(here)s of %(all)s")
ngettext("%(num)s pupil", "%(num)s pupils", 3)
"""
TEMPLATE = """
{# Translators: a button. #}
<button>{% trans %}Go on{% endtrans %}</button>
<p>{% trans count=seats %}{{ count }} seat{% pluralize %}{{ count }} seats{% endtrans %}
<p>{% trans %}
  Two lines
  in the file{% endtrans %}</p>
"""
REGION = '''
id = "hier"
name = "Hier"
[[partners]]
id = "punt"
name = "Het punt"
text = """
Wij **helpen** 2 dagen:

- maandag
- dinsdag
"""
sources = ["X"]
checked = 2026-11-01
'''


def a_house(root: Path, *locales: str) -> Path:
    """A root folder with all catalogs up to date and untranslated."""
    ours = Path(__file__).parents[2] / "translations"
    for name in locales:
        (root / "translations" / name / "LC_MESSAGES").mkdir(parents=True)
    for domain in ("messages", "lessons"):
        mapping = (ours / f"{domain}.cfg").read_text("utf-8")
        write(root / "translations" / f"{domain}.cfg", mapping)
    write(root / "workshop" / "screen.py", SCREEN)
    write(root / "workshop" / "web" / "templates" / "page.html", TEMPLATE)
    write(root / "lessons" / "regions" / "hier.toml", REGION)
    update(root)
    return root


def write(path: Path, words: str) -> None:
    """Write a file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words, "utf-8")


def say(root: Path, locale: str, domain: Domain, msgid: str, msgstr: str) -> None:
    """Translate one message, as a translator does in the file."""
    path = file(root / "translations", locale, domain)
    old = f'msgid "{msgid}"\nmsgstr ""'
    words = path.read_text("utf-8")
    assert old in words, f"no untranslated message {msgid!r} in {path}"
    write(path, words.replace(old, f'msgid "{msgid}"\nmsgstr "{msgstr}"'))


def catalog(root: Path, locale: str, domain: Domain) -> str:
    """The words of a catalog file."""
    return file(root / "translations", locale, domain).read_text("utf-8")
