"""The course as the facilitator reads it: all lessons, one lesson, a pupil's screens."""
