"""The record of what happened at this door."""
