"""The administrators' pages: people, enrollment, activity, settings."""
