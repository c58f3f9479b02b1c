"""How long an activity and its lesson have taken, and how long they may."""

from dataclasses import dataclass

from workshop.sessions.running_lesson import RunningLesson


@dataclass(frozen=True)
class Minutes:
    """Minutes of the present activity and of the whole lesson."""

    used: int
    planned: int
    lesson_used: int
    lesson_planned: int

    @property
    def is_over(self) -> bool:
        """The activity takes longer than planned."""
        return self.used > self.planned

    @property
    def left(self) -> int:
        """Minutes of the lesson that are left; less than none when it is late."""
        return self.lesson_planned - self.lesson_used


def minutes_of(running: RunningLesson, now: int) -> Minutes:
    """Of a lesson where `now` minutes of the activity are not written down yet."""
    session = running.session
    planned = {one.activity: one.minutes for one in running.plan}
    activity = running.lesson.activity(session.activity_id)
    outside = activity.minutes[0] if activity else 0
    return Minutes(
        used=session.used.get(session.activity_id, 0) + now,
        planned=planned.get(session.activity_id, outside) + session.more,
        lesson_used=sum(session.used.values()) + now,
        lesson_planned=sum(planned.values()),
    )
