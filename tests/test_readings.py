"""The built-in views keep line breaks and places, whatever the text, and leave a clean one alone."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hegao.cloak.radicals import whole
from hegao.readings import MAKERS, MASK
from hegao.text import Document, Span
from hegao.view import Views

relaxed = settings(deadline=None)
BITS = [
    "甲",
    "會",
    "發(fā)",
    "(huì)",
    "?nèi)罕娚显L",
    "變",
    "\n",
    "\r\n",
    "\r",
    "\u200b",
    "\ufeff",
    " ",
    "　",
    "１Ａ",
    "⼀",
    "(f",
    "乙。",
    "X",
]
TEXTS = st.lists(st.sampled_from(BITS), max_size=20).map("".join)
LINE_END = re.compile(r"\r\n?|\n")


def views(text):
    return Views(Document(text), MAKERS)


def read(text, name="plain"):
    return views(text)[name].text


@relaxed
@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20)), max_size=3))
def test_every_view_keeps_line_breaks_and_places(text, foreign):
    made = views(text)
    spans = [Span(min(start, len(text)), min(start + length, len(text))) for start, length in foreign]
    made["plain"]
    made.foreign += spans
    for name in MAKERS:
        view = made[name]
        assert LINE_END.findall(view.text) == LINE_END.findall(text)
        lines = Document(view.text)
        for offset in range(len(view.text)):
            span = view.to_source(offset, offset + 1)
            assert span.start < span.end
            assert lines.locate(offset)[0] == made.document.locate(span.start)[0]


@relaxed
@given(TEXTS)
def test_there_and_back_covers_every_character(text):
    made = views(text)
    for name in MAKERS:
        view = made[name]
        for offset in range(len(view.text)):
            back = view.from_source(*view.to_source(offset, offset + 1))
            assert back.start <= offset
            assert back.end > offset


@pytest.mark.parametrize(
    "text",
    [
        "",
        "各位代表：现在，我报告工作。\n\n一、2026年工作回顾\r\n（一）稳中求进……",
        "一家👨‍👩‍👧❤️",
        "PM2.5浓度①㎡％、亳(bó)州",
    ],
)
def test_a_clean_text_is_shared_not_copied(text):
    document = Document(text)
    made = Views(document, MAKERS)
    assert all(made[name].text is document.text for name in MAKERS)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("快文網(wǎng)", "快文网"),
        ("變?nèi)罕娚显L為下訪", "变群众上访为下访"),
        ("我們?cè)诮ㄔO(shè)中時(shí)", "我们在建设中时"),
        ("總理溫?zǒng)傋", "总理温傋"),
        ("縣委?jǐn)?rèn)真", "县委真"),
        ("會\u200b議、開\u200b展、來\u200b了", "会议、开展、来了"),
        ("ＡＢｃ１２＊＿", "ABc12*_"),
        ("，（）：；％～①㎡…", "，（）：；％～①㎡…"),
        ("⼀⽤⻓\uf98e", "一用长年"),
        ("一\r\u200b\n二", "一\r\u200b\n二"),
        ("一\u00ad\u202e二", "一二"),
        ("我們坚持改革開放", "我们坚持改革开放"),
        ("推動經濟發(f", "推动经济发"),
    ],
)
def test_plain_is_what_the_author_meant(text, plain):
    assert read(text) == plain


def test_a_gloss_belongs_to_its_character():
    view = views("開會(huì)議")["plain"]
    assert view.text == "开会议"
    assert view.to_source(1, 2) == (1, 7)
    assert view.to_source(2, 3) == (7, 8)
    assert view.from_source(1, 7) == (1, 2)


def test_torn_bytes_map_as_one_piece():
    text = "變?nèi)罕娚显L為"
    view = views(text)["plain"]
    assert view.text == "变群众上访为"
    assert view.to_source(2, 3) == (0, 10)
    assert view.to_source(5, 6) == (10, 11)


@pytest.mark.parametrize(
    ("text", "squeezed"),
    [
        ("快 文 网", "快文网"),
        ("w w w . x . c n", "www.x.cn"),
        ("快　文　網(wǎng) 站", "快文网站"),
        ("张 三", "张 三"),
        ("关于 印发 通知", "关于 印发 通知"),
    ],
)
def test_squeezed_joins_what_stands_apart(text, squeezed):
    assert read(text, "squeezed").replace(" ", "") == squeezed.replace(" ", "")
    assert (read(text, "squeezed") == read(text)) == (squeezed == read(text))


def test_body_masks_foreign_matter_at_equal_length():
    made = views("第一行廣(guǎng)告\r\n仍是告\n正文")
    made.foreign += [Span(3, 16), Span(5, 8)]
    assert made["body"].text == f"第一行{MASK * 2}\r\n{MASK * 2}告\n正文"


def test_radicals_have_whole_characters():
    for code in range(0x2F00, 0x2FD6):
        assert unicodedata.name(whole(chr(code))).startswith("CJK UNIFIED")
    assert whole("⻓") == "长"
    assert whole("⺮") == "⺮"
    assert whole("一") == "一"
