"""引号、括号、书名号不成对。

依据：GB/T 15834-2011 引号、括号、书名号各条（成对使用；未核实条款号）。缺的一半常在删改、转换、抓取中丢失，
引文、简称到哪里为止因此说不清。只有后半的，报在后半处；只有前半的，报在前半处；两个同向的，报在方向错的那个。

不报：引文分段时每段都用前引号、只在末段用后引号（15834 引号条）；被换行拆开的一对；`1）` `a)` 序号；撇号、分秒号；
区间 `（0，50]`；直引号 `"`（看不出方向）；一全一半的 `（试行)`（见 mixed-bracket-width）；被删节提示截断的，推广语里的。
"""

from __future__ import annotations

import re

from hegao import ERROR, Hit, Pattern, View, rule
from hegao_rules.punctuation._pairs import OPENING, lone_marks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_MATE = dict(zip("“”‘’《》（）()【】〔〕", "”“’‘》《）（)(】【〕〔", strict=True))
_FOREIGN, _CUT = "\ufffc", "\ufffb"
_MISFORMED = {
    "〞": "〝",
    "〟": "〝",
    "‟": "„",
}  # what conversion makes of a ”, and what it is the mate of by rights
_STRAIGHT = Pattern('“[^“”\n]{1,60}?(")')
_NEAR = 60  # what a notice this near tore off is the notice's fault


@rule(
    "unpaired-mark",
    family="punctuation",
    severity=ERROR,
    view="body",
    cues=(*_MATE, *_MISFORMED),
    summary="引号、括号、书名号不成对",
    summary_en="quotation mark or bracket without its mate",
    bad=[
        "坚持⟦“⟧谁主管谁负责的原则，把工作做实。",
        "谁主管谁负责⟦”⟧的原则。",
        "推进“十四五⟦“⟧规划实施。",
        "印发⟦《⟧青禾县防汛工作方案的通知。\n各乡镇要抓好落实。",
        "各乡镇（街道、开发区⟦（⟧要抓好落实。",
        '省市“两会⟦〞⟧召开，实施“丝绸之路⟦"⟧计划。',
        "（一）抓学习。\n二⟦）⟧抓落实。\n（三）抓督查。",
    ],
    good=[
        "中标金额在（100万元，500万元]的，按0.8%计取。",
        "他说：“第一段话。\n“第二段话。\n“最后一段话。”",
        "决定作如下修改：“第一项。\n第二项。”他说：“会议指出：“要实干。”我们要落实。”",
        "印发《青禾县防汛\n工作方案》的通知。（\n三）抓好落实。",
        "要做到：1）守纪律；2）讲规矩；a)准时。北纬30°15’，他说I’m fine，屏幕24”大。",
        '"三会一课"制度，含量在（0，50]之间。',
    ],
)
def unpaired_mark(view: View) -> Iterator[Hit]:
    text = view.views["plain"].text  # a promo may have masked one mark of a pair: pair first
    misformed = [mark for mark, mate in _MISFORMED.items() if mark in text and mate not in text]
    for mark in misformed:
        yield from (_misformed(view, match.start()) for match in re.finditer(mark, text))
        text = text.replace(mark, "”")
    for at, mark, turned in lone_marks(text):
        if view.text[at] == _FOREIGN or _CUT in view.text[max(0, at - _NEAR) : at + _NEAR]:
            continue
        if mark == "“" and (straight := _STRAIGHT.match(text, at)):
            yield _misformed(view, straight.start(1))
            continue
        mate = _MATE[mark]
        around = text[at : at + 12] if mark in OPENING else text[max(0, at - 11) : at + 1]
        words = " ".join(around.split())
        zh = f"{mark} 方向反了，应为 {mate}：{words}" if turned else f"{mark} 没有配对的 {mate}：{words}"
        en = f"{mark} faces the wrong way" if turned else f"{mark} has no matching {mate}"
        yield view.hit((at, at + 1), zh, f"{en}: {words}")


def _misformed(view: View, at: int) -> Hit:
    mark = view.text[at]
    return view.hit(
        (at, at + 1), f"“{mark}”不是后引号，应为 ”", f"{mark} is no closing quotation mark: expected ”"
    )
