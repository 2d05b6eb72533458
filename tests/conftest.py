"""Properties are about results: the machines that run them may be slow."""

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
