"""Where frames come from: webcam, replay (file, folder, URL), simulated person; mailbox; camera health."""
