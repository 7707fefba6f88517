"""The site's side: encrypted store, publishing, enrolling, and the import of what devices send."""
