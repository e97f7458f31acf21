"""What people see: the window, its pages and theme, and the threads that host the Qt-free loops."""
