"""Bytes in, bytes out: the only package that touches the cryptographic libraries."""
