"""What a pupil does alone: a quiz and stories, whose state travels inside the page."""
