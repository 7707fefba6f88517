"""Taking in what devices sent: every file checked in one order, kept or refused for one reason."""
