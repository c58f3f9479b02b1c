"""Setting up, testing and measuring on a computer; Signaal itself never needs it."""
