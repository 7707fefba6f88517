"""A picture of every screen, for people to look at: `make screens`."""
