"""Door kiosk: looks at a person through a webcam and decides whether they are who they claim to be."""

__version__ = "0.1.0"
