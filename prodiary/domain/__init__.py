"""What is true: frozen dataclasses and pure functions, with no I/O, no Qt and no clock."""
