"""A class that is led and followed: the service, its clock, its results, what screens show."""
