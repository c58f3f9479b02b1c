"""The course: lesson files become checked lessons."""
