"""The commands of `kiosk`, one module per group; nothing heavy is imported before a command runs."""
