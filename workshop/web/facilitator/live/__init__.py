"""The live class as the facilitator leads it: from the readiness check to the end.

Nothing of the database is imported before a page needs it: the door opens faster.
"""

from workshop.web.facilitator.live import practise, projector, run, start, summaries
from workshop.web.facilitator.live.blueprint import blueprint

__all__ = ["blueprint", "practise", "projector", "run", "start", "summaries"]
