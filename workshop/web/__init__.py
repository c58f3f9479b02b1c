"""The two doors, and what both need: security, words as HTML, errors, static files."""
