"""What the kiosk lets people hear: the sounds of its answers, and speech."""
