"""The numbering of a text: what is a marker, what is a sequence, and where one breaks."""

import random
import time

import pytest

from hegao.markup import CUT, MASK
from hegao.outline import parse
from hegao.outline.numerals import hanzi, like, value


def words(text):
    return [marker.words for marker in parse(text).markers if marker.firm]


def breaks(text):
    return [(found.kind, found.marker.words, found.marker.at(found.expected)) for found in parse(text).breaks]


@pytest.mark.parametrize(
    "number", [1, 2, 9, 10, 11, 20, 21, 99, 100, 101, 110, 111, 999, 1001, 1010, 1164, 2000]
)
def test_a_numeral_is_read_as_it_is_written(number):
    assert value(hanzi(number)) == number


def test_other_ways_to_write_a_numeral():
    assert [value(numeral) for numeral in ("〇", "一〇三", "两", "12", "③", "⑴", "㈩", "甲")] == [
        0,
        103,
        2,
        12,
        3,
        1,
        10,
        0,
    ]
    assert [like(numeral, 4) for numeral in ("二", "12", "①", "㈠")] == ["四", "4", "④", "㈣"]
    assert like("⑳", 21) == "（21）"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("第一编 总则", "第一编"),
        ("第一分编 通则", "第一分编"),
        ("## 第一章  总则", "第一章"),
        ("第一节 收入", "第一节"),
        ("第一条 为了", "第一条"),
        ("第一条为了", "第一条"),
        ("第一条中国公民", "第一条"),
        ("一、甲", "一、"),
        ("一.甲", "一、"),
        ("（一）甲", "（一）"),
        ("(一)甲", "（一）"),
        ("㈠甲", "（一）"),
        ("1.甲", "1."),
        ("1．甲", "1."),
        ("1、甲", "1."),
        ("⒈甲", "1."),
        ("（1）甲", "（1）"),
        ("⑴甲", "（1）"),
        ("1)甲", "1)"),
        ("①甲", "①"),
        ("第一，甲", "第一，"),
        ("其一，甲", "其一"),
        ("一是甲", "一是"),
        ("一要甲", "一是"),
        ("第一项，甲", "第一项"),
    ],
)
def test_kinds_of_markers(text, kind):
    for lead in ("", "\n", "　　", "甲乙丙。", "甲乙丙： ", "“甲。”"):
        (marker,) = parse(f"{lead}{text}").markers
        assert (marker.kind, marker.value) == (kind, 1)
        assert marker.leads is (lead.strip() == "")


@pytest.mark.parametrize(
    "text",
    [
        "一、二、三产业协调发展",
        "二、三产业协调发展",
        "2.5万人",
        "10.1假期",
        "3.8妇女节",
        "2021.3.1",
        "1.5%",
        "第一、第二产业",
        "第一书记到岗",
        "第一时间处置",
        "一要素不缺",
        "一是一，二是二",
        "第三条规定的除外",
        "第三条、第四条",
        "第三条中列明的",
        "第三条所称经营者",
        "第三条第二款",
        "第三条修改为：",
        "第一百二十条之一",
        "第（一）、（四）项",
        "甲乙（一）丙",
        "甲第一条",
        "“一、甲。二、乙。”",
        "（共两类：1.甲；2.乙）",
        "《甲、\n二、乙》",
    ],
)
def test_what_is_no_firm_marker(text):
    assert words(text) == []
    assert breaks(text) == []


def test_a_marker_knows_its_place_and_how_another_number_looks():
    text = "甲。\n　　（一）乙"
    (marker,) = parse(text).markers
    assert text[marker.start : marker.end] == "（一）" == marker.words
    assert (marker.at(12), marker.leads) == ("（十二）", True)
    (torn,) = [marker for marker in parse("（一）甲\n（二）乙\n（\n三）丙").markers if marker.value == 3]
    assert (torn.words, torn.leads) == ("（三）", True)


def items(*numbers, form="（{}）甲；\n"):
    return "".join(form.format(hanzi(number)) for number in numbers)


@pytest.mark.parametrize(
    "form", ["（{}）甲；\n", "{}、甲乙。\n", "第{}条 甲。\n", "（{}）甲。", "同志们： {}、甲乙。"]
)
@pytest.mark.parametrize(
    ("numbers", "kind", "at", "expected"),
    [
        ((1, 2, 4, 5), "gap", 4, 3),
        ((1, 3, 4, 5), "gap", 3, 2),
        ((1, 2, 4, 3, 5), "gap", 4, 3),
        ((1, 2, 3, 3, 5, 6), "duplicate", 3, 4),
        ((1, 2, 2, 3, 4), "duplicate", 2, 3),
        ((1, 1, 3, 4), "duplicate", 1, 2),
        ((*range(1, 100), 101, 102), "gap", 101, 100),
    ],
)
def test_one_defect_is_one_break(form, numbers, kind, at, expected):
    assert breaks(items(*range(1, 103), form=form)) == []
    (found,) = parse(items(*numbers, form=form)).breaks
    assert (found.kind, found.marker.value, found.expected) == (kind, at, expected)


def test_a_swapped_pair_leaves_nothing_missing():
    (found,) = parse(items(2, 1, 3)).breaks
    assert (found.kind, found.marker.value, found.sequence.missing) == ("late", 2, set())


@pytest.mark.parametrize(
    "text",
    [
        # articles run on across chapters, and a book of a code starts in the middle
        "第一编 总则\n第一章 甲\n第一条 乙\n第二章 丙\n第二条 丁\n第二编 戊\n第一章 己\n第三条 庚\n",
        "第七编 责任\n第一千一百六十四条 甲\n第一千一百六十五条 乙\n",
        # a lower level starts anew, or runs on
        "一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n",
        "一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己\n三、庚\n（五）辛\n",
        "第一章 甲\n一、乙\n第二章 丙\n二、丁\n",
        "第一条 甲：\n（一）乙；\n（二）丙。\n第二条 丁：\n（一）戊；\n（二）己。\n",
        # an item may open with a year or a decimal
        "1.甲\n2.2026年乙\n3.5+2丙\n4、2016年丁\n",
        # a table of contents, several documents, attachments
        "一、甲……1\n二、乙……9\n一、甲\n丙。\n二、乙\n",
        "篇一\n一、甲\n二、乙\n篇二\n一、丙\n二、丁\n",
        "附件：1.甲\n2.乙\n3.丙\n附件1\n一、丁\n附件2\n一、戊\n二、己\n",
        # a list inside an item
        "1.甲，分为：1.乙；2.丙；3.丁。\n2.戊\n3.己\n",
        "1、甲：\n1.乙。\n2.丙。\n2、丁。\n3、戊。\n",
        # what is told between commas
        "一是甲，二是乙，三是丙；四是丁。",
        "第一项议程，甲。进行第二项议程，乙。\n第三项，丙。\n",
        # levels skipped
        "一、甲\n1.乙\n2.丙\n二、丁\n1.戊\n",
        "一、甲一是乙；二是丙。 二、丁。",
    ],
)
def test_legal_numberings(text):
    assert breaks(text) == []


def test_a_list_that_lost_its_first_number():
    assert breaks("二、甲\n（二）乙\n（三）丙\n")[1:] == [("late", "（二）", "（一）")]
    (found,) = parse("一、甲。 二、乙。 （二）丙。 （三）丁。").breaks
    assert (found.previous.words, found.cut) == ("二、", False)


def test_what_a_notice_swallowed_is_said_once():
    cut = MASK + CUT + MASK * 18
    first, *more = parse(f"一、甲。 二、乙。 {cut} （三）丙。 （四）丁。 四、戊。").breaks
    assert (first.marker.words, first.cut, more) == ("（三）", True, [])


def test_foreign_matter_that_is_no_notice_explains_no_gap():
    (found,) = parse(f"一、甲。 二、乙。 {MASK * 20} 四、戊。").breaks
    assert (found.marker.words, found.cut) == ("四、", False)


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("下面，我讲五方面意见： 一、甲。", 5),
        ("讲三点意见。\n一、甲", 3),
        ("办好四件实事：（一）甲；", 4),
        ("做好12项工作：1.甲", 12),
        ("提出了4个方面的措施。一是甲", None),
        ("责令停业三个月：（一）甲", None),
        ("依照第三条规定：（一）甲", None),
        ("下列三项情形之一的：（一）甲", None),
        ("讲三点意见：认识要高。一、甲", None),
    ],
)
def test_announced_counts(text, promised):
    announced = parse(text).announcements
    assert [found.promised for found in announced] == ([promised] if promised else [])


@pytest.mark.parametrize(
    "unit",
    ["1.甲。\n", "（一）甲；", "一是甲。", "（三）甲。（五）乙。", "一、甲\n（五）乙\n", "二、甲\n第三条 乙\n（二）丙\n", " ", "“甲",
     "（", "第 \n", "讲三点意见：一、甲。", "第（二）"],
)  # fmt: skip
def test_time_is_linear(unit):
    def took(times):
        start = time.process_time()
        parse(unit * times)
        return time.process_time() - start

    took(10)
    few = min(took(2_000) for _ in range(3))
    assert took(20_000) < 40 * few + 0.1


def test_random_markers_never_fail():
    pick = random.Random(1).choice
    units = [
        "一、",
        "二、",
        "（一）",
        "（三）",
        "1.",
        "3、",
        "①",
        "⑳",
        "第一，",
        "第五章 ",
        "第二条 ",
        "甲。",
        "\n",
        "\ufffc" * 9,
        "“",
        "附件1\n",
        "篇二：",
    ]
    for _ in range(300):
        text = "".join(pick(units) for _ in range(60))
        outline = parse(text)
        starts = [marker.start for marker in outline.markers]
        assert starts == sorted(starts)
        for marker in outline.markers:
            assert "".join(text[marker.start : marker.end].split()) == marker.words
