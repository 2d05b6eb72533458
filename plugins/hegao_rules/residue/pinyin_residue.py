"""拼音残留：汉字后面粘着括号拼音，如“會(huì)議”。

抓取网站为躲避查重和搜索，先把全文转成繁体，再给部分字批量加注拼音；复制回来的文稿因此处处断字。
繁体字后的一处注音即足以认定；简体字后的注音，只有全文达到一定密度（不少于三处且不低于千分之三，
并落在由繁转简的常用字上）才认定为残留。作者有意的注音（亳(bó)州、郫（pí）县、茸(róng)毛）、选项字母
(a)、英文缩写不报。注音把汉字的字节撕开的，见 byte-straddle-mojibake。
一行报一次，附处数；修复即删去注音，汉字不动。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_END = Pattern(r"[\r\n]")


@rule(
    "pinyin-residue",
    family="residue",
    severity=ERROR,
    view="source",
    fold="line",
    fix="safe",
    summary="汉字后残留括号拼音",
    summary_en="bracketed pinyin left behind a character",
    bad=[
        "青石縣⟦(xiàn)→⟧召開座談會。",
        "關⟦（guān）→⟧於印發方案的通知",
        "各位代表、同志們⟦(men)→⟧：",
        "創新推動經濟⟦(jì)→⟧發展\n全會審議⟦(yì)→⟧通過",
        "同志们对形势任务要有清醒认识经⟦(jīng)济(jì)发(fā)→济发⟧展取得新进展",
        "推動經濟發⟦(f→⟧",
    ],
    good=[
        "亳(bó)州、郫（pí）县的茸(róng)毛加工",
        "六(lù)安、乐(yuè)清、台(tāi)州、单(shàn)县、监(jiàn)利等地",
        "哪吒(zhā)故里、乾(qián)县",
        "以下哪项正确：选项(a)或选项(b)",
        "會議(APEC)、網(an)、開幕(open)",
        "“茸”（róng）字",
        "本次培训班(ban)讲授新闻(news)写作",
    ],
)
def pinyin_residue(view: View) -> Iterator[Hit]:
    text, until = view.text, -1
    for start, end in view.cloak.glosses:
        if start > until:  # a line is told of once, by its first
            line_end = _LINE_END.search(text, start)
            until = line_end.start() if line_end else len(text)
            words = text[start - 1 : end]
            message = f"“{words}”残留括号拼音，应删去"
            english = f"“{words}”: pinyin left behind the character; delete it"
        yield view.hit((start, end), message, english, new="")
