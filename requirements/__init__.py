"""The lock files, and what installs them. Standard library only."""
