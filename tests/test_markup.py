"""A Markdown or HTML source reads as its reader reads it, and every word knows its place in the source."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hegao.markup import MASK, edits, html, markdown
from hegao.text import Document
from hegao.view import Views

relaxed = settings(deadline=None)  # a busy machine is no failure

MARKDOWN = {
    "headings lose their marks": ("# 一、总则 ##\n## 二、分则\n#三", "一、总则\n二、分则\n#三"),
    "bullets and quotes go, numbers stay": (
        "* 甲\n- 乙\n+ 丙\n  - 丁\n> 引\n> - # 戊\n1. 己\n2) 庚",
        "甲\n乙\n丙\n  丁\n引\n戊\n1. 己\n2) 庚",
    ),
    "a bullet of one's own is none": ("*\n*年\n-5度", "*\n*年\n-5度"),
    "pairs of marks": (
        "**重点**，__要点__：*全力推进*。\n***甲乙***\n（**丙丁**）",
        "重点，要点：全力推进。\n甲乙\n（丙丁）",
    ),
    "pairs within pairs": ("**甲 _乙丙_ 丁**、[**戊己**](a/b)", "甲 乙丙 丁、戊己"),
    "words struck out stay": (
        "20**年，县委、县__，来访*件，*人次。由**同志主持，**镇通报。",
        "20**年，县委、县__，来访*件，*人次。由**同志主持，**镇通报。",
    ),
    "marks that are not flanked stay": ("** 甲乙 **，**甲*，**、**", "** 甲乙 **，**甲*，**、**"),
    "one mark without its fellow keeps the others": ("*甲乙*，来访*件", "*甲乙*，来访*件"),
    "percentages are no words": ("增长**%，下降**%。", "增长**%，下降**%。"),
    "names of files keep their lines": ("a_b_c.doc、_a", "a_b_c.doc、_a"),
    "rules across the page": ("***\n* * *\n---\n___\n甲\n===", "￼\n￼\n￼\n￼\n甲\n"),
    "fences": ("前\n```py\nx*y\n\n  z\n```\n后", "前\n￼\n￼\n\n￼\n￼\n后"),
    "fences in lists and quotes": ("- ```\n  a\n  ```\n> ~~~\n> b\n> ~~~\n后", "￼\n￼\n￼\n￼\n￼\n￼\n后"),
    "a longer fence": ("````\n```\n````\n后", "￼\n￼\n￼\n后"),
    "an open fence": ("~~~\n甲\n\n乙", "￼\n￼\n\n￼"),
    "indented text is text": ("    　　甲*乙", "    　　甲*乙"),
    "code": ("运行`a*b`和`` `c` ``，`独", "运行￼和￼，`独"),
    "front matter": ("---\ntitle: 甲\ntags:\n  - 乙\n---\n丙", "\n\n\n\n\n丙"),
    "front matter in TOML": ('+++\ntitle = "甲"\n[a]\n+++\n丙', "\n\n\n\n丙"),
    "text between rules is no front matter": ("---\n正文：甲。\n---\n乙", "￼\n正文：甲。\n￼\n乙"),
    "links": ('见[通知](http://a.cn/b_(c) "题")和[附件](附件1.docx)。', "见通知和附件。"),
    "images": ("甲![图](a.png)乙[![图](b.png)](c.html)", "甲￼乙￼"),
    "references": ("[甲][1]、[乙][]、[丙][2]\n\n[1]: http://a.cn\n[乙]: <b.md> '题'", "甲、乙、[丙][2]\n\n\n"),
    "fields of a template stay": (
        "[单位名称]、[姓名][职务]，[单位](公章)[ ]\n[联系人]: 张三\n[时间](9:00)",
        "[单位名称]、[姓名][职务]，[单位](公章)[ ]\n[联系人]: 张三\n[时间](9:00)",
    ),
    "addresses": ("见<http://a.cn/b*c>和<a@b.cn>", "见￼和￼"),
    "comments": ("甲<!-- * -->乙<!--\n*\n-->丙\n<!-- 丁 -->\n<!-- 戊", "甲￼乙\n\n丙\n\n<!-- 戊"),
    "tags that HTML knows": ("甲<br>乙<u>丙</u><单位><name>", "甲￼乙丙<单位><name>"),
    "tables": ("|甲|乙|\n|---|:-:|\n|丙*|丁|\n\n戊|己", "甲￼乙\n\n丙*￼丁\n\n戊|己"),
    "tables without a frame": ("甲 | 乙\n--- | ---\n丙 | 丁", "甲 ￼ 乙\n\n丙 ￼ 丁"),
    "escapes": (r"20\*\*年\[甲](a/b)\甲", r"20**年[甲](a/b)\甲"),
    "references of characters": ("甲&nbsp;乙&lt;&#20013;&foo;&copy", "甲 乙<中&foo;&copy"),
    "any line end": ("# 甲\r\n\r\n* 乙\r> 丙\r\n```\r\na\r\n```\r\n丁", "甲\r\n\r\n乙\r丙\r\n￼\r\n￼\r\n￼\r\n丁"),
}  # fmt: skip

HTML = {
    "blocks part words where there are any": ("<p>一、甲</p><p>二、<b>乙</b>丙</p>\n<p>丁</p>", "一、甲￼二、乙丙\n丁"),
    "cells": ("<tr><td>甲</td><td> </td><td>乙</td></tr>", "甲￼ 乙"),
    "tags unknown run on": ("甲<o:p></o:p><trs-x>乙", "甲乙"),
    "images and rules are seen": ("甲<img alt='乙'><br>丙\n<hr>", "甲￼丙\n￼"),
    "a title is read, styles are not": (
        "<title>甲</title><style>\na{}\n</style><SCRIPT>x<y</script >乙",
        "甲\n\n乙",
    ),
    "values of attributes are not text": ("<a title='甲>乙' href=丙>丁</a>", "丁"),
    "a quote left open swallows one tag": ('<p title="甲>乙</p><p class="x">丙', "乙￼丙"),
    "comments and declarations": ("<!DOCTYPE html><?a b?>甲<!-->乙<!-- <p> -->丙<![CDATA[<p>]]>丁", "甲￼乙￼丙￼丁"),
    "comments over lines": ("甲<!--\n乙\r\n-->丙", "甲\n\r\n丙"),
    "what is never closed hides nothing": ("甲<!-- 乙<script>丙<p", "甲<!-- 乙￼丙<p"),
    "references of characters": ("甲&nbsp;&ensp;&emsp;乙&amp;lt;&lt;&#20013;&#x4e2d;", "甲  　乙&lt;<中中"),
    "references that are none": (f"&foo;&;&#;&#x;甲&#{'9' * 5000};", f"&foo;&;&#;&#x;甲&#{'9' * 5000};"),
    "references to line ends": ("甲&#10;乙&#13;&#10;丙", "甲 乙  丙"),
    "a stray reference spoils nothing": ("甲&#甲<b>乙</b>", "甲&#甲乙"),
    "less-than is no tag": ("若a<b则c>d，<单位>，1<2", "若a<b则c>d，<单位>，1<2"),
    "odd declarations": ("<![foo]>甲<!乙>丙<![单位]>", "甲￼丙"),
    "tags over lines": ("甲<b\r\nclass=a\rid=b>乙", "甲\r\n\r乙"),
    "line ends do not join": ("甲\r<b></b>\n乙\r<p>\n", "甲\r￼\n乙\r￼\n"),
}  # fmt: skip

FRAGMENTS = (
    *"甲乙\n\r *_`#>-|[](){}<!&;'\"=\\/~:+",
    *("\r\n", "**", "__", "```", "~~~", "---\n", "|-|\n", "](a/b)", "]: a/b", "<!--", "-->", "<p>", "</p>"),
    *(
        "<b a='",
        "<script>",
        "</script>",
        "<style",
        "<![CDATA[",
        "]]>",
        "<!",
        "<?",
        "&nbsp;",
        "&#13;",
        "&#1;",
        "&#x",
    ),
    *("<img src=x>", "\\*", "# ", "* ", "> ", "柳河", "，", "。", "　", "[甲](a.b)", "![", "\n[a]: b.c\n"),
)
MARKED_UP = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)
CHARACTERS = st.text(alphabet="<>/!-[]\"'=&#;?abpscriptCDAT1 甲\r\n", max_size=60)
KINDS = pytest.mark.parametrize("kind", [markdown, html])


def rendered(kind, text):
    return Views(Document(text), {})["source"].edited("rendered", kind.edits(text))


@pytest.mark.parametrize(("source", "text"), MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_reads_as_rendered(source, text):
    assert rendered(markdown, source).text == text


@pytest.mark.parametrize(("source", "text"), HTML.values(), ids=HTML)
def test_html_reads_as_rendered(source, text):
    assert rendered(html, source).text == text


@pytest.mark.parametrize(
    ("path", "count"),
    [("甲.md", 0), ("甲.MARKDOWN", 0), ("a/甲.html", 2), ("甲.HTM", 2), ("甲.txt", 0), ("-", 0)],
)
def test_the_suffix_decides(path, count):
    assert len(edits(path, "<div2>甲</div2>")) == count


@KINDS
@relaxed
@given(text=st.one_of(MARKED_UP, CHARACTERS))
def test_edits_are_sorted_disjoint_and_keep_line_ends(kind, text):
    at = 0
    for start, end, new in kind.edits(text):
        assert at <= start < end <= len(text)
        assert not re.search(r"[\r\n]", text[start:end] + new)
        at = end
    assert re.findall(r"\r\n?|\n", rendered(kind, text).text) == re.findall(r"\r\n?|\n", text)


@KINDS
@relaxed
@given(text=MARKED_UP)
def test_a_word_found_is_the_word_of_the_source(kind, text):
    view = rendered(kind, text)
    for match in re.finditer("柳河", view.text):
        span = view.to_source(*match.span())
        assert re.sub("<[^甲乙]*>|[*_]", "", text[span.start : span.end]) == "柳河"


@KINDS
@relaxed
@given(text=st.text(alphabet="甲乙，。：（）〔〕《》“”%09.、 　\r\n", max_size=60))
def test_plain_text_is_left_alone(kind, text):
    assert kind.edits(text) == []


@relaxed
@given(
    st.lists(
        st.sampled_from(["甲", "乙丙", "*", "**", "***", "_", "__", "，", "：", "、", "（", "。", "%"]),
        max_size=30,
    )
)
def test_a_mark_in_place_of_a_word_survives(parts):
    text = "".join(f"丁{part}" if part[0] in "*_" else part for part in parts)
    assert markdown.edits(text) == []


PAIRS = [
    *((word, word) for word in ("甲", "乙 丙", "\n", "\r\n", " < ", "a<b", "&", "<单位>")),
    *((tag, "") for tag in ("<p class='甲'>", "</p>", "<b>", "</b >", "<br/>", '<a href="甲>乙">', "<td>")),
    *((hidden, "") for hidden in ("<!-- 甲 -->", "<script>甲<b></script>", "<?甲?>", "<!甲>", "<![CDATA[甲]]>")),
    ("&lt;", "<"), ("&#20013;", "中"), ("&nbsp;", " "),
]  # fmt: skip


@relaxed
@given(st.lists(st.sampled_from(PAIRS), max_size=20))
def test_html_loses_no_text_and_shows_no_markup(parts):
    source = "。".join(source for source, _ in parts)
    text = "。".join(text for _, text in parts)
    assert rendered(html, source).text.replace(MASK, "") == text


SLOW = (
    *("<!--", "<script>", "<p a=\"<' ", '="<p a=" ', "</p", "&#", "<b a="),
    *("**甲", "*甲 ", "`甲", "[甲](", "[[", "|-|\n", "\n```", '\n[a]: b "'),
)


@KINDS
@pytest.mark.parametrize("unit", SLOW)
def test_time_grows_with_the_text_alone(kind, unit):
    started = time.process_time()
    kind.edits(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 5  # quadratic: minutes
