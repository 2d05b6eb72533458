"""What disguises a text is found, and an author's own glosses and names are not taken for it."""

import time
from pathlib import Path

import pytest

from hegao import fix_text
from hegao.cloak import find, simplify, sounds, table

SEED = Path(__file__).parents[2] / "shared" / "corpus" / "seed.txt"


def glosses(text):
    return [text[start:end] for start, end in find(text).glosses]


def words(text):
    return [straddle.words for straddle in find(text).straddles]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青石縣(xiàn)召開會議", ["(xiàn)"]),
        ("關（guān）於開展", ["（guān）"]),
        ("同志們(men)：", ["(men)"]),
        ("呂(lǚ)莊、綠(lǜ)化、策略", ["(lǚ)", "(lǜ)"]),
        ("發(fā)展與改革委員會(huì)", ["(fā)", "(huì)"]),
        ("推動經濟發(f", ["(f"]),
        ("無法體會(", ["("]),
        ("无法体会(", []),
        ("经(jīng)济(jì)发(fā)展", ["(jīng)", "(jì)", "(fā)"]),
        ("亳(bó)州、郫（pí）县、茸(róng)毛", []),
        ("哪吒(zhā)、乾(qián)县、於(yū)潜", []),
        ("亳(bó)州", []),
        ("網(an)、會議(APEC)、選項(a)、選項（b）", []),
        ("培训(news)、会议(open)、办法(plan)", []),
        ("", []),
        ("(bó)", []),
        ("(bó)縣", []),
    ],
)
def test_residue_is_told_from_an_authors_gloss(text, expected):
    assert glosses(text) == expected


def test_in_a_cloaked_text_every_gloss_is_residue():
    text = "縣(xiàn)委、會(huì)議、發(fā)展，同志们(men)干(gàn)部"
    assert glosses(text)[-2:] == ["(men)", "(gàn)"]
    padding = "全县上下要认真贯彻落实。" * 200
    assert glosses(text + padding) == ["(xiàn)", "(huì)", "(fā)"]


def test_three_glosses_in_a_long_simplified_text_are_its_own():
    text = "创(chuàng)新、学(xué)习、发(fā)展"
    assert len(glosses(text)) == 3
    assert glosses(text + "全县上下要认真贯彻落实。" * 200) == []


@pytest.mark.parametrize(
    ("text", "recovered"),
    [
        ("變?nèi)罕娚显L為下訪", ["群眾上訪"]),
        ("作出嚴謹?shù)恼撟C後", ["的論證"]),
        ("文字?jǐn)?shù)字化", ["數"]),
        ("我們?cè)诮ㄔO(shè)中", ["在建設"]),
        ("總?zǒng)傋О率", [None]),
        ("變�nèi)罕娚显L", ["群眾上訪"]),
        ("變�(nèi)罕娚显L", ["群眾上訪"]),
        ("好不好?(hǎo)", []),
        ("怎么办?为什么?", []),
        ("what?nèi)", []),
        ("?nèi)罕娚显L", []),
        ("變?nèi)", [None]),
    ],
)
def test_torn_bytes_are_joined_again(text, recovered):
    assert words(text) == recovered


def test_what_a_cloaking_tool_does_to_bytes_is_undone():
    before, after = "進一步改變", "群眾生活條件"
    torn = before.encode("gbk") + after.encode("gbk")[:1] + "(nèi)".encode("gbk") + after.encode("gbk")[1:]
    # the decoder of such sites: a lead byte and the bracket after it become one question mark
    lost = torn.index(b"(")
    text = (torn[: lost - 1] + b"?" + torn[lost + 1 :]).decode("gbk", "replace")
    assert "?nèi)" in text
    # the run never falls into step again, so that nothing tells the words
    assert words(text) in ([None], [after])


def test_a_gloss_right_behind_torn_bytes_belongs_to_them():
    text = "我們?cè)诮ㄔO(shè)中"
    cloak = find(text)
    assert [text[slice(*gloss)] for gloss in cloak.glosses] == ["(shè)"]
    assert cloak.straddles[0].end == cloak.glosses[0][0]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("會議強調，要把發展放在首位", 5),
        ("我們坚持改革開放" + "，全县上下要认真贯彻落实" * 100, 2),
        ("启功（啟功）题写“開卷有益”" + "，全县上下要认真贯彻落实" * 100, 0),
        ("乾县、宫商角徵羽、於潜", 0),
        ("縣(xiàn)里", 1),
        ("嚴謹?shù)恼撟C", 2),
    ],
)
def test_traditional_characters_are_counted_where_they_are_more_than_a_name(text, count):
    assert len(find(text).traditional) == count


def test_simplify_is_one_for_one():
    assert simplify("發展與乾隆、乾坤、乾燥") == "发展与乾隆、乾坤、干燥"
    assert simplify("已经简化") == "已经简化"


def test_the_tables_fit_each_other():
    assert all(len(old) == len(new) == 1 for old, new in table().items())
    assert {character for characters in sounds().values() for character in characters} <= table().keys()


@pytest.mark.parametrize(
    "text",
    [
        "會(huì)" * 30_000,
        "(a" * 100_000,
        "?nèi)" * 50_000,
        "變?nèi)罕" * 30_000,
        "（" * 300_000,
        "個" * 300_000,
    ],
)
def test_time_is_linear(text):
    start = time.process_time()
    find(text)
    assert time.process_time() - start < 5


@pytest.mark.skipif(not SEED.exists(), reason="the evaluation texts are not here")
def test_the_seed():
    cloak = find(SEED.read_text(encoding="utf-8-sig"))
    assert len(cloak.glosses) == 282
    assert [straddle.words for straddle in cloak.straddles] == ["群眾上訪"]


def test_a_long_text_is_read_as_its_parts_are():
    line = "縣(xiàn)里乾燥、乾隆年間的會(huì)議(yì)結束\n"
    times = 230_000 // len(line)  # longer than what is simplified at a time
    assert simplify(line * times) == simplify(line) * times
    assert list(find(line * times).traditional) == [
        at * len(line) + offset for at in range(times) for offset in find(line).traditional
    ]
    assert fix_text(line * times, select=["residue"]) == fix_text(line, select=["residue"]) * times
