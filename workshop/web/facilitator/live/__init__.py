"""The live class as the facilitator leads it: from the readiness check to the end."""
