"""A TOML file that was parsed before means what it says now."""

import pytest

from hegao import memory, parse_toml


@pytest.fixture(autouse=True)
def _own_memory(tmp_path, monkeypatch):
    monkeypatch.setenv("HEGAO_CACHE_DIR", str(tmp_path))


def test_a_file_that_reads_otherwise_is_parsed_anew():
    assert parse_toml("a = [1, 'x']", "t.toml") == {"a": [1, "x"]}
    assert parse_toml("a = [1, 'x']", "t.toml") == {"a": [1, "x"]}
    assert parse_toml("a = [2, 'x']", "t.toml") == {"a": [2, "x"]}
    assert parse_toml("b = 1", "other.toml") == {"b": 1}


def test_what_a_caller_does_to_a_table_stays_with_him():
    for _ in range(2):
        assert parse_toml("a = 1", "t.toml").pop("a") == 1


def test_dates_are_read_though_they_are_not_remembered():
    for _ in range(2):
        assert str(parse_toml("day = 2026-12-31", "t.toml")["day"]) == "2026-12-31"


def test_what_is_not_valid_names_its_place():
    with pytest.raises(ValueError, match="line 2"):
        parse_toml("a = 1\nb = ?", "t.toml")


def test_nothing_is_remembered_without_a_folder(monkeypatch):
    monkeypatch.setenv("HEGAO_CACHE_DIR", "")
    memory.keep("name", 1)
    assert memory.recall("name") is None
