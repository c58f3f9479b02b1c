"""What outlives a process: sessions, answers and published results, on SQLite or PostgreSQL."""
