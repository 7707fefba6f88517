"""The tablet's side: vault, ledger store and use cases."""
