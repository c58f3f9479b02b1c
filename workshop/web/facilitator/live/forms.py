"""The form before a lesson: choices, and the readiness check (safety rule 35)."""

from collections.abc import Mapping
from dataclasses import replace

from wtforms import (
    BooleanField,
    FieldList,
    FormField,
    IntegerField,
    RadioField,
    SelectField,
    StringField,
    ValidationError,
)
from wtforms.validators import DataRequired, Length, NumberRange

from workshop import i18n
from workshop.content.help import Region
from workshop.content.lesson import Lesson
from workshop.handouts.fields import LONGEST
from workshop.i18n import Lazy, gettext, lazy_gettext
from workshop.sessions.plan import Plan, offered
from workshop.sessions.session import USUAL_CLASS, Setup
from workshop.text import N_, plain
from workshop.web.facilitator.forms import Form
from workshop.web.facilitator.live.plan_form import OWN, PlanRow, own_plan, rows

_NO_WAY = N_("Choose at least one way to answer.")


USUAL, LARGEST = USUAL_CLASS, 300
"""Pupils in a class."""


def _must(label: Lazy, message: Lazy) -> BooleanField:
    return BooleanField(label, validators=[DataRequired(message)])


class SetupForm(Form):
    """How a class does a lesson: all that a rehearsal needs, where nobody is there."""

    language = SelectField(lazy_gettext("Language on the screen"))
    second = SelectField(lazy_gettext("Second language on the screen"))
    length = RadioField(lazy_gettext("How long is the lesson?"))
    own = FieldList(FormField(PlanRow))
    countdown = BooleanField(lazy_gettext("The class sees how many minutes are left"))
    phones = BooleanField(lazy_gettext("Phones"))
    hands = BooleanField(lazy_gettext("Raised hands or paper cards"))
    screens = RadioField(lazy_gettext("Screens"))
    region = SelectField(lazy_gettext("Region"))

    def __init__(
        self,
        lesson: Lesson,
        regions: Mapping[str, Region],
        *,
        region: str,
        last: Mapping[str, str | bool] = {},
    ) -> None:
        """`last` is what was chosen the last time on this laptop."""
        start = {
            "language": i18n.current().tag,
            "length": next(iter(offered(lesson))),
            "own": rows(lesson),
            "screens": "2",
            "phones": True,
            "region": region,
            "pupils": USUAL,
        }
        super().__init__(data=start | {**last})
        languages = [(one.tag, one.name) for one in i18n.locales()]
        places = i18n.translate(regions, i18n.current()).values()
        self.language.choices = languages
        self.second.choices = [("", gettext("None")), *languages]
        self.length.choices = [
            *((one, gettext("%(count)s min", count=one)) for one in offered(lesson)),
            (OWN, gettext("Choose what this class does")),
        ]
        self.titles = {one.id: one.title for one in lesson.activities}
        self._lesson = lesson
        self.screens.choices = [("2", gettext("Two")), ("1", gettext("One"))]
        self.region.choices = [(one.id, plain(one.name)) for one in places]

    def validate_hands(self, field: BooleanField) -> None:
        """Phones, hands and cards can be mixed; one of them there must be."""
        if not field.data and not self.phones.data:
            raise ValidationError(gettext(_NO_WAY))

    def validate_own(self, field: FieldList) -> None:
        """Numbers count only where a class has a plan of its own; each fault once."""
        rows_ = [row.form.errors for row in field] if self.length.data == OWN else []
        told = (words for row in rows_ for some in row.values() for words in some)
        field.errors = [*dict.fromkeys(told)]

    def _plan(self) -> Plan:
        if self.length.data == OWN:
            return own_plan([row.form for row in self.own], self._lesson)
        return offered(self._lesson)[self.length.data]

    def setup(self) -> Setup:
        """What was chosen."""
        tags = dict.fromkeys((self.language.data, self.second.data))
        return Setup(
            locales=tuple(tag for tag in tags if tag),
            plan=self._plan(),
            has_countdown=bool(self.countdown.data),
            with_phones=bool(self.phones.data),
            with_hands=bool(self.hands.data),
            screens=int(self.screens.data),
            region=self.region.data,
        )


class StartForm(SetupForm):
    """The same for a class that is there, and the readiness check."""

    adult = StringField(
        lazy_gettext("Adult of the school who is there today"),
        validators=[
            # Safety: before a lesson; a named adult of the school is present.
            DataRequired(lazy_gettext("Write the name of the adult who is there.")),
            Length(max=LONGEST),
        ],
    )
    # Safety: before a lesson; a named adult of the school is present.
    present = _must(
        lazy_gettext("This adult is in the room the whole lesson."),
        # Safety: before a lesson; without an adult of the school it does not start.
        lazy_gettext("Without this adult the lesson does not start."),
    )
    rules = _must(
        lazy_gettext(
            "I will say the ground rules at the start: you may skip and leave."
        ),
        lazy_gettext("Promise to say the ground rules, and tick it."),
    )
    opt_out = _must(
        lazy_gettext("There is another task ready for who does not take part."),
        lazy_gettext("Put that other task ready, then tick it."),
    )
    pupils = IntegerField(
        lazy_gettext("How many pupils are there?"),
        validators=[
            NumberRange(
                1, LARGEST, lazy_gettext("Write how many pupils there are: 1 to 300.")
            )
        ],
    )

    def setup(self) -> Setup:
        """What was chosen, with how many there are."""
        return replace(super().setup(), pupils=int(self.pupils.data))

    @property
    def named_adult(self) -> str:
        """Who is there today."""
        return "".join(x for x in str(self.adult.data) if x.isprintable()).strip()
