"""What the benchmarks share; only the scripts one folder up are run."""
