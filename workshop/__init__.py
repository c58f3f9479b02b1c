"""Signaal: a lesson is a file; it is shown as a page, walked through and printed."""
