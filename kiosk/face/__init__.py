"""From pixels to an embedding: strict decoding, detector, aligner, encoder, quality, fusion."""
