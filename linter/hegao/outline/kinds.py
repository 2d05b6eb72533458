"""The kinds of markers and how each is written. A kind is named by how its 1 looks: （一）."""

from __future__ import annotations

from hegao.outline.numerals import COMPOSED, HANZI
from hegao.pattern import Pattern

_N = f"[{HANZI}]"
_B = "[ \u3000]?"
_TORN = "[ \t\u3000]{0,2}(?:\r?\n)?[ \t\u3000]{0,2}"
END = "。！？；：”’!?;:…\ufffc"  # after these a marker may follow inside a line
BLANK = " \t\u3000\u00a0"
_NOT_ARTICLE = (  # 第三条第二款, 第五条至第九条: quoted, not counted; but 第三条中国公民
    "[、，,至和或与及到的之款第]|规定|所[列称规指述]|中(?![华国央共小级等外医学标介])"
    "|[ \u3000]?(?:修改为|改为|删去|删除|增加[一二两三四五六七八九十1-9][款条项]|[中前后]增加)"
)
# A branch holds one group, the numeral; its name says the kind.
MARKER = (
    f"(?:第{_TORN}(?P<statute>{_N}{{1,9}}|[0-9]{{1,4}}){_TORN}(?:编|分编|章|节|条)(?!{_NOT_ARTICLE})"
    f"|第(?P<ordinal>{_N}{{1,3}})(?:[，,：:]|、(?!{_N})|是)(?!第)"
    f"|第(?P<item>{_N}{{1,3}})项(?=[，,：:议是 \u3000\r\n])"
    f"|第(?P<volume>{_N}{{1,3}})篇(?=[：:])"
    f"|[（(]{_TORN}(?P<hanzi_in>{_N}{{1,5}}){_TORN}[）)]"
    f"|[（(]{_B}(?P<digit_in>(?!0[0-9]{{2}})[0-9]{{1,3}}){_B}[）)](?! ?[0-9]{{6}})"  # （024）22736598 is a telephone
    f"|(?P<hanzi>{_N}{{1,4}}){_B}[、．.，,]"
    f"|(?P<run>{_N}{{1,3}})(?:是(?!{_N})|要(?![素务件点道]))"
    f"|(?P<digit>[0-9]{{1,3}}){_B}[、．.]"
    f"|(?P<half>[0-9]{{1,3}})[)）]"
    "|(?P<composed>[①-⑳⑴-⒇⒈-⒛㈠-㈩])"
    f"|其(?P<among>{_N}{{1,2}})[，,、是]"
    f"|附件{_B}(?P<annex>[0-9]{{1,2}}|{_N}{{1,2}})(?=[：:\\s]|$)"
    f"|(?:篇|范文|例文|样文|参考答案|讲话稿|发言稿|演讲稿|主持词)(?P<piece>{_N}{{1,3}}|[0-9]{{1,2}})(?=[：:】\\s]|$))"
)
BEFORE = f"[\n\r{BLANK}{END}#*>|【】）)]"  # what a marker stands after
_COMPOSED = "".join(chr(code) for first, last in COMPOSED for code in range(ord(first), ord(last) + 1))
STARTS = frozenset(f"第（(其附篇范例样参讲发演主0123456789{HANZI}{_COMPOSED}")  # what a marker starts with
FIRST = f"[{''.join(sorted(STARTS))}]"
CLOSED = (Pattern("“[^“”]{1,1500}”"), Pattern("（[^（）\n]{7,300}）"), Pattern(r"\([^()\n]{7,300}\)"))
KINDS = {
    "ordinal": "第一，",
    "item": "第一项",
    "volume": "篇一",
    "hanzi_in": "（一）",
    "digit_in": "（1）",
    "hanzi": "一、",
    "run": "一是",
    "digit": "1.",
    "half": "1)",
    "among": "其一",
    "annex": "附件1",
    "piece": "篇一",
    "①": "①",
    "⑴": "（1）",
    "⒈": "1.",
    "㈠": "（一）",
    **{level: f"第一{level}" for level in ("编", "分编", "章", "节", "条")},
}
STATUTE = ("第一编", "第一分编", "第一章", "第一节", "第一条")
PARTS = ("附件1", "篇一")  # each opens a part of the file with a numbering of its own
RUNS = ("第一项", "第一，", "其一", "一是")  # spoken: what they count may also be told without them
LEVELS = (*STATUTE, "一、", "（一）", "1.", "（1）", "1)", "①", *RUNS)  # the outer first
RANK = {kind: rank for rank, kind in enumerate(LEVELS)}
MENTION = {  # the number N in a place where no marker is read
    "一、": f"(?<![第{HANZI}])N[、．.，,]",
    **dict.fromkeys(("（一）", "（1）"), r"(?<![第、）)])[（(]\s*N\s*[）)](?![项、（(])"),
    "1.": r"(?<![0-9.])N\s?[、．.](?![0-9])",
    "1)": "(?<![0-9.])N[)）]",
    "①": "N",
    # a damaged 条 counts too, and one that a chapter's title runs into: 第二章 分则第八条 市
    **{
        kind: f"[\n\r][\\s#]{{0,9}}第\\s?N(?:{kind[2:]}|(?!{_N}|[编分章节条]))|第N{kind[2:]}[ \u3000]"
        for kind in STATUTE
    },
    **dict.fromkeys(RUNS, f"(?<!{_N})N[是要靠抓看、，]|第N(?!{_N})|其N(?!{_N})"),
}
