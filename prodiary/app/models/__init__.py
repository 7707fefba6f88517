"""One view-model a screen: presentation state only, each over one or two use cases."""
