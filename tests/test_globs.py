"""Path globs, as .gitignore has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hegao.globs import literal, matches


@pytest.mark.parametrize(
    ("pattern", "path", "wanted"),
    [
        ("*.txt", "a/b.txt", True),
        ("a/*.txt", "a/b.txt", True),
        ("a/*.txt", "a/c/b.txt", False),
        ("a/**/*.txt", "a/c/d/b.txt", True),
        ("a/**", "a/c/d/b.txt", True),
        ("drafts", "x/drafts/a.txt", True),
        ("/drafts", "x/drafts/a.txt", False),
        ("/drafts", "drafts/a.txt", True),
        ("a?.txt", "ab.txt", True),
        ("[ab].txt", "b.txt", True),
        ("[!ab].txt", "b.txt", False),
        ("[!]", "[!]", True),
        ("[z-a]", "[z-a]", True),
    ],
)
def test_a_pattern_matches_as_git_would(pattern, path, wanted):
    assert matches([pattern], path) is wanted


@given(st.text(alphabet="ab[]!*?-.讲", min_size=1, max_size=12))
def test_a_path_written_as_a_pattern_matches_itself(name):
    assert matches([literal(name)], name)
    assert matches([literal("x/" + name)], "x/" + name)
    assert not matches([literal(name)], "x/" + name + "y")
