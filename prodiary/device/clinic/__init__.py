"""What staff do with an open vault: visits, examinations, forms, signatures, decisions."""
