"""The wording tables: what the loader refuses, what guards keep silent, and that every row does its work."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hegao import Document, Views
from hegao_rules import wording
from hegao_rules.wording import _slogans
from hegao_rules.wording._table import TableError, offences, read
from hegao_rules.wording._table_load import load
from hegao_rules.wording._year import year_of
from hegao_rules.wording.typo_certain import TABLES, typo_certain

FOLDER = os.path.dirname(wording.__file__)
FILES = sorted(name for name in os.listdir(FOLDER) if name.endswith(".toml") and name != _slogans.FILE)
ROWS = [(file, row) for file in FILES for row in load(file, read(file))]
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x4E80), max_size=6)


def found(text, file):
    view = Views(Document(text), {})["source"]
    return [(span, row.wrong) for span, row in offences(view, file)]


def sentence(row, word):
    """Put a word where the row's guards let its wrong form be reported."""
    before, after = row.before[0] if row.before else "，", row.after[0] if row.after else "。"
    head = f"{row.since}年5月1日\n" if row.since else ""
    return f"{head}要求{before}{word}{after}", len(f"{head}要求{before}")


def starts(row, file):
    return [start for (start, _), _ in found(sentence(row, row.wrong)[0], file)]


def table(*rows, head='source = "s"'):
    return f"{head}\nrows = [{', '.join(rows)}]"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("rows = [", "t.toml: "),
        ('source = "s"', "no rows"),
        (table(), "no rows"),
        (table('{ wrong = "甲", right = "乙" }'), "one character"),
        (table('{ wrong = "甲乙", right = "丙乙" }'), "add a guard"),
        (
            table('{ wrong = "甲乙丙", right = "甲乙丁" }', '{ wrong = "甲乙丙", right = "甲乙戊" }'),
            "already",
        ),
        (
            table('{ wrong = "甲乙丙", right = "丁" }', '{ wrong = "甲乙丙戊", right = "己" }'),
            "hides the other",
        ),
        (
            table('{ wrong = "甲乙丙戊", right = "己" }', '{ wrong = "甲乙丙", right = "丁" }'),
            "hides the other",
        ),
        (
            table('{ wrong = "甲乙丙", right = "丁" }', '{ wrong = "戊戊戊", right = "甲乙丙" }'),
            "would be reported",
        ),
        (table('{ wrong = "甲乙丙", right = "甲乙丙" }'), "are the same"),
        (table('{ wrong = "甲乙丙", right = "“甲乙丙”" }'), "its own right form"),
        (table('{ wrong = "", right = "甲" }'), "wrong is missing or empty"),
        (table('{ wrong = "甲乙丙" }'), "right is missing or empty"),
        (table('{ wrong = "甲乙丙", right = "丁" }', head=""), "source is missing or empty"),
        (table('{ wrong = "甲乙丙", right = "丁", befor = ["戊"] }'), "unknown field 'befor'"),
        (table('{ wrong = "甲乙丙", right = "丁", before = "戊" }'), "expected words"),
        (table('{ wrong = "甲乙丙", right = "丁", before = [] }'), "expected words"),
        (table('{ wrong = "甲乙丙", right = "丁", after = ["戊", ""] }'), "expected words"),
        (table('{ wrong = "甲乙丙", right = 3 }'), "right = 3: expected str"),
        (table('{ wrong = "甲乙丙", right = "丁", since = true }'), "since = True: expected int"),
        (table('{ wrong = "甲乙丙", right = "丁", tier = "sure" }'), "tier 'sure' is none of"),
        (table('{ wrong = "甲乙丙", right = "丁", since = 2003, until = 1990 }'), "never holds"),
        (table('{ wrong = "甲乙", right = "丁", before = ["戊己"], not-before = ["己"] }'), "never matches"),
        (table('{ wrong = "甲乙", right = "丁", after = ["戊己"], not-after = ["戊"] }'), "never matches"),
        (table("{ wrong = '甲乙丙', right = '丁' }"), 'write each form as wrong = "…"'),
        (table('"甲乙丙"'), "expected a table"),
    ],
)
def test_the_loader_refuses_a_bad_row_and_names_the_file(text, why):
    with pytest.raises(TableError) as refusal:
        load("t.toml", text)
    assert why in str(refusal.value)
    assert "t.toml" in str(refusal.value)


def test_the_refusal_names_the_row():
    text = table('{ wrong = "甲乙丙", right = "丁" }', '{ wrong = "戊己", right = "庚" }')
    with pytest.raises(TableError, match=r"t\.toml, row 2 '戊己': "):
        load("t.toml", text)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ('name = "甲", items = "a b c", sign = "a"', "4 or more"),
        ('name = "甲", items = "a b c a", sign = "a"', "different items"),
        ('name = "甲", items = "a b c d", sign = "e"', "none of its items"),
        ('name = "甲", items = "a b c d", sign = "a", since = 2, until = 1', "never holds"),
        ('name = "甲", items = ["a"], sign = "a"', "expected str"),
        ('name = "甲", items = "a b c d", sign = "a", order = 1', "unknown field"),
        ('items = "a b c d", sign = "a"', "missing or empty"),
        (
            'name = "甲", items = "a b c d", sign = "a" }, { name = "甲", items = "a b c e", sign = "a"',
            "already",
        ),
        ('name = \'甲\', items = "a b c d", sign = "a"', "write each row"),
    ],
)
def test_the_loader_of_enumerations_refuses_a_bad_row(row, why):
    with pytest.raises(TableError, match=rf"t\.toml.*{why}"):
        _slogans.parse("t.toml", table(f"{{ {row} }}"))


@pytest.mark.parametrize("file", FILES)
def test_every_row_reports_its_wrong_form_and_not_its_right_one(file):
    rows = load(file, read(file))
    unheard = [row for row in rows if sentence(row, row.wrong)[1] not in starts(row, file)]
    assert unheard == []
    undone = [row for row in rows if found(sentence(row, row.right)[0], file)]
    assert undone == []


@given(st.sampled_from(ROWS), st.data(), HAN, HAN)
def test_a_guarded_form_is_silent_in_its_guarded_context(entry, data, left, right):
    file, row = entry
    before, after = row.before[:1], row.after[:1]
    contexts = [((word,), after) for word in row.not_before] + [(before, (word,)) for word in row.not_after]
    contexts += [((), after)] * bool(row.before) + [(before, ())] * bool(row.after)
    if not contexts:
        return
    before, after = data.draw(st.sampled_from(contexts))
    head = left + "".join(before)
    tail = "".join(after) + right
    missing = (not before and head.endswith(row.before)) or (not after and tail.startswith(row.after))
    if not missing:
        span = (len(head), len(head) + len(row.wrong))
        assert (span, row.wrong) not in found(head + row.wrong + tail, file)


def test_the_tables_of_one_rule_do_not_repeat_or_undo_each_other():
    rows = [row for file, row in ROWS if file in TABLES]
    assert len({row.wrong for row in rows}) == len(rows)
    for file in TABLES:
        undone = [row.right for row in rows if found(sentence(row, row.right)[0], file)]
        assert undone == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("要求布署。", ["布署"]),
        ("“要求布署。”", ["布署"]),
        ("《关于布署工作的通知》", []),
        ("《通知》要求布署。", ["布署"]),
        ("《通知\n要求布署。", ["布署"]),
        ("《" + "通" * 200 + "布署。", ["布署"]),
    ],
)
def test_a_title_is_not_looked_into(text, wrong):
    assert [form for _, form in found(text, "typo_office.toml")] == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("付诸于行动", ["付诸于"]), ("他说：“要付诸于行动。”", []), ("“好”，付诸于行动", ["付诸于"])],
)
def test_a_quotation_is_not_looked_into_for_style(text, wrong):
    assert [form for _, form in found(text, "redundant_collocation.toml")] == wrong


def test_doubtful_tiers_are_silent_unless_asked_for_and_offer_no_fix():
    view = Views(Document("会议决定撤消该机构，问题急待解决。"), {"body": lambda views: views["source"]})[
        "body"
    ]
    assert list(typo_certain.check(view)) == []
    hits = list(typo_certain.check(view, tiers=("likely", "style")))
    assert [(hit.start, hit.new) for hit in hits] == [(4, None), (12, None)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("", 0),
        ("同志们：", 0),
        ("现在报告2021年的工作，展望2035年远景目标。", 2021),
        ("一九五五年七月五日，我代表国务院作报告。", 1955),
        ("（1985年1月21日通过　根据2017年11月4日《决定》修正）", 2017),
        ("到2035年基本实现。\n某县人民政府\n2022年5月17日\n", 2022),
        ("本届政府从1 9 9 3 年3 月就职", 1993),
        ("编号12021年", 0),
    ],
)
def test_the_year_of_a_text(text, year):
    assert year_of(text) == year


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("1999年，清理帐目。", []), ("2021年，清理帐目。", ["帐目"]), ("清理帐目。", ["帐目"])],
)
def test_a_dated_row_holds_for_texts_of_its_years(text, wrong):
    assert [form for _, form in found(text, "zhang_account.toml")] == wrong
