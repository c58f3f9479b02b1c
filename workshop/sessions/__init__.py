"""The live class: its steps, its phases and moves, and what may be published of it."""
