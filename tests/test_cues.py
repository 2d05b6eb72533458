"""Which rules are called on a text: all whose cues it holds, however they are looked for."""

import os
import sys
from itertools import product

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from hegao import cues
from hegao.cues import Cues
from hegao.plugins import Plugins
from hegao.scan import SLICE, scanner
from hegao_rules.numerals import _fixed_words
from hegao_rules.promo import _sites
from hegao_rules.residue import _converter

RULES = list(Plugins(third_party=False).rules.values())
WORDS = sorted({cue for rule in RULES for cue in rule.cues})
TEXT = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=3)), max_size=8).map("".join)
LONG = Cues(RULES)
LONG.met("。以上" * cues.PAYS)
FEW = st.text(st.sampled_from("的国甲乙，。 "), min_size=1, max_size=4)


@pytest.fixture(params=["pure", "compiled"])
def scan(request, monkeypatch):
    if request.param == "pure":
        monkeypatch.setitem(sys.modules, "hyperscan", None)
    else:
        pytest.importorskip("hyperscan")
    return scanner


def naive(words, text):
    return {word for word in words if word in text}


def test_a_scan_finds_what_a_search_for_each_word_finds(scan):
    every = scan(WORDS, "共享的成果，以上意见")

    @given(TEXT)
    def of_rules(text):
        assert every(text) == naive(WORDS, text)

    @given(st.sets(FEW, max_size=6), st.text(st.sampled_from("的国甲乙，。 "), max_size=20))
    def of_any(words, text):
        assert scan(words, text)(text) == naive(words, text)

    of_rules()
    of_any()


def test_a_scan_made_before_finds_the_same(scan):
    text = "共享的成果，以上意见。快文网"
    first, again = scan(WORDS, ""), scan(WORDS, "")
    assert first(text) == again(text) == naive(WORDS, text)


def test_a_scan_takes_any_string(scan):
    assert scan(["甲乙"], "")("\ud800甲乙") == {"甲乙"}


@given(TEXT)
def test_a_long_run_meets_the_cues_that_a_short_one_meets(text):
    short = Cues(RULES)
    assert short.met(text) == LONG.met(text)


def test_every_site_has_its_cue():
    with open(os.path.join(os.path.dirname(_sites.__file__), "sites.toml"), "rb") as file:
        table = tomli.load(file)
    pairs = {pair[0]: pair for pair in table["traditional"].split()}
    rows = table["site"]
    names = {name for row in rows for name in (row["name"], *row.get("aliases", ())) if name}
    hosts = {host for row in rows for host in row["domains"]}
    for word in (*names, *table["generic"], *hosts, *(host.upper() for host in hosts)):
        for form in product(*(pairs.get(character, character) for character in word)):
            assert naive(_sites.cues(), "".join(form)), word


def test_the_words_picked_unparsed_are_those_of_the_tables():
    assert set(_fixed_words.wrong_forms()) == set(_fixed_words.fixed_words().right)
    assert set(_converter.wrong_forms()) == {word.wrong for word in _converter.words()}


def test_a_word_is_found_wherever_a_long_text_is_cut(scan):
    find = scan(["未完待续", "全文完"], "全文")
    for at in range(SLICE - 6, SLICE + 3):
        assert find("甲" * at + "未完待续" + "甲" * 20) == {"未完待续"}
