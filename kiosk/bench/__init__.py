"""The benchmark: our work beside the same work done with face_recognition, as in the system this replaces."""
