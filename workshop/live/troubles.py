"""What is the matter with the disk, and what to do, in whole sentences."""

from collections.abc import Mapping

from workshop.storage.trouble import Reason
from workshop.text import N_

TROUBLES: Mapping[Reason, str] = {
    Reason.FULL: N_(
        "The disk of this laptop is full. Nothing is lost, but nothing new is kept: "
        "delete something else, then try again."
    ),
    Reason.READ_ONLY: N_(
        "This program may not write in its data folder. Nothing is lost: "
        "give it that right, then try again."
    ),
    Reason.DAMAGED: N_(
        "The file that keeps the sessions is damaged. Close the program and start it "
        "again: it puts the file aside and begins a new one."
    ),
    Reason.BUSY: N_("Another program holds the file of the sessions. Try again."),
    Reason.MOVED: N_(
        "The file of the sessions was moved, renamed or replaced, perhaps by a program "
        "that synchronises. Put it back in its place; do not stop this program before."
    ),
    Reason.VERSION: N_(
        "What is kept here belongs to another version of this program, and stays as it "
        "is. Start that version, or choose another folder."
    ),
    Reason.OTHER: N_(
        "The disk of this laptop does not take it now. Nothing is lost: see whether it "
        "is full or was taken out, then try again."
    ),
}
