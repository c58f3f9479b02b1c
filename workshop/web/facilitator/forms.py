"""Forms of this door: a token in each, and messages in the language of the page."""

from typing import Any
from urllib.parse import urlsplit

from flask_wtf import FlaskForm
from wtforms import RadioField, SelectField, StringField, ValidationError
from wtforms.i18n import get_translations
from wtforms.validators import Length

from workshop import i18n
from workshop.content.library import Library
from workshop.handouts import HANDOUTS, VARIANTS
from workshop.handouts.fields import LONGEST, Fields
from workshop.handouts.print_job import PrintJob
from workshop.i18n import Lazy, gettext, lazy_gettext
from workshop.text import N_, plain

LONGEST_ADDRESS = 80
_NOT_PRINTED = N_("Paper cannot show %(signs)s: leave it out.")
_NO_ADDRESS = N_("Write the whole address, like http://192.168.1.23:8080.")


class Form(FlaskForm):  # type: ignore[misc]
    """What all forms share."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """WTForms' own messages in the language of the page."""

        def get_translations(self, form: FlaskForm) -> Any:
            # The second one is for languages that WTForms has no words in.
            return get_translations([i18n.current().lang, "en"])


def _printable(form: FlaskForm, field: StringField) -> None:
    """A sign that no font has would be an empty box on paper."""
    from workshop.handouts.unprintable import unprintable  # fonts: not for a start

    lang = getattr(i18n.find(form.language.data or ""), "lang", "")
    if signs := unprintable(field.data or "", lang or i18n.current().lang):
        raise ValidationError(gettext(_NOT_PRINTED, signs=signs))


def _line(label: Lazy) -> StringField:
    return StringField(label, validators=[Length(max=LONGEST), _printable])


def is_address(words: str) -> bool:
    """Empty, or an address that a phone can open and a QR code can hold."""
    try:
        parts = urlsplit(words)
    except ValueError:
        return False
    is_web = parts.scheme in ("http", "https") and bool(parts.hostname)
    return not words or (is_web and len(words) <= LONGEST_ADDRESS)


class HandoutForm(Form):
    """Which handout, in which language, for which place."""

    handout = RadioField(lazy_gettext("Which handout?"))
    lesson = SelectField(lazy_gettext("Lesson"))
    language = SelectField(lazy_gettext("Language"))
    region = SelectField(lazy_gettext("Region"))
    variant = RadioField(lazy_gettext("How to print it"))
    address = _line(lazy_gettext("Address of the page for pupils"))
    school = _line(lazy_gettext("School"))
    adviser = _line(lazy_gettext("Mentor or confidential adviser"))
    date = _line(lazy_gettext("Date"))

    def __init__(self, library: Library, **defaults: str) -> None:
        super().__init__(data=defaults)
        locale = i18n.current()
        lessons = i18n.translate(library.lessons, locale)
        regions = i18n.translate(library.regions, locale)
        self.handout.choices = [
            (name, gettext(one.title))
            for name, one in HANDOUTS.items()
            if one.of != "session"
        ]
        self.variant.choices = [(x, gettext(v.title)) for x, v in VARIANTS.items()]
        self.lesson.choices = [(x.id, plain(x.title)) for x in lessons.values()]
        self.language.choices = [(x.tag, x.name) for x in i18n.locales()]
        self.region.choices = [(x.id, plain(x.name)) for x in regions.values()]

    def validate_address(self, field: StringField) -> None:
        """Empty, or an address that a phone can open."""
        if not is_address((field.data or "").strip()):
            raise ValidationError(gettext(_NO_ADDRESS))

    def job(self) -> PrintJob:
        """What to print; a handout of the course belongs to no lesson."""
        handout = HANDOUTS[self.handout.data]
        of_lesson = handout.of == "lesson"
        personal = Fields(self.school.data, self.adviser.data, self.date.data)
        return PrintJob(
            handout=self.handout.data,
            locale=i18n.find(self.language.data) or i18n.current(),
            lesson=self.lesson.data if of_lesson else None,
            region=self.region.data,
            variant=self.variant.data,
            address=(self.address.data or "").strip().rstrip("/") if of_lesson else "",
            fields=personal if handout.personal else Fields(),
        )
