"""Properties are about results: the machines that run them may be slow. What runs remember stays among the tests."""

import os

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True, scope="session")
def _memory_of_the_tests(tmp_path_factory):
    os.environ["HEGAO_CACHE_DIR"] = str(tmp_path_factory.mktemp("memory"))
