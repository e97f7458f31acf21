"""People and their reference photos: object stores, shared embeddings cache, local copy, repository."""
