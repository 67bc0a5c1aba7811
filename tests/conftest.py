"""What all tests share: the same examples on every machine, and no deadline on a busy one."""

from hypothesis import settings

settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
