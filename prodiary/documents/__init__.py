"""Pages for people: PDF renderings of records, shared by device and site."""
