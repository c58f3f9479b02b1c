"""One file of the course by itself, without the files it refers to."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from workshop.content.files import read
from workshop.content.help import Help, Region
from workshop.content.lesson import Lesson, Programme
from workshop.content.problems import Problem, found_in
from workshop.quizzes.model import Model

Checked = TypeVar("Checked", bound=Model)

_MODELS: dict[str, type[Model]] = {"help.toml": Help, "programme.toml": Programme}


def load_one(path: Path) -> Model | tuple[Problem, ...]:
    """The model of a file, chosen by its place; or what is wrong with it."""
    of_region = path.parent.name == "regions"
    return checked(Region if of_region else _MODELS.get(path.name, Lesson), path)


def checked(
    model: type[Checked], path: Path, *, under: str = ""
) -> Checked | tuple[Problem, ...]:
    """The model of a file, its tables put under one key where one is given."""
    raw = read(path)
    if isinstance(raw, Problem):
        return (raw,)
    raw = {under: raw} if under else raw
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        found = found_in(path.name, raw, error)
        return tuple(_without(under, problem) for problem in found) if under else found


def _without(key: str, problem: Problem) -> Problem:
    """The problem at the place it has in the file, where that key does not stand."""
    return replace(problem, place=problem.place.replace(f" > {key}", "", 1))
