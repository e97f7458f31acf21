"""Enrollment: what administrators do with people and their photos, without any window."""
