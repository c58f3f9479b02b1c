"""The page for the beamer: in a window of its own, or on the one screen there is."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Blueprint, abort, render_template

from workshop import i18n
from workshop.content.lesson import Lesson
from workshop.sessions.session import Session
from workshop.storage.sessions import Stored
from workshop.web.facilitator import course
from workshop.web.facilitator.live import desk as desks
from workshop.web.facilitator.live.faces import faces, kind, said
from workshop.web.facilitator.live.scene import Scene
from workshop.web.facilitator.live.tongues import Tongues
from workshop.web.facilitator.live.view import view
from workshop.web.facilitator.pupil_door import pupil_door

blueprint = Blueprint("projector", __name__, url_prefix="/sessions")
