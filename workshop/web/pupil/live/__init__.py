"""A pupil in a live class: the same page for everybody, and an answer of one's own."""
