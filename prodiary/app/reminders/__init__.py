"""Reminding while the program runs: by the clock, on the screen, and where that is not seen."""
