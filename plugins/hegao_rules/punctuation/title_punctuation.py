"""标题末尾用了句号、逗号等点号：`关于……的通知。`

依据：GB/T 9704-2012 7.3.1（标题的编排）；标题中除法规、规章名称加书名号外一般不用标点（2000 年《办法》，
未核实条款号）。只看全文开头三行里独占一行、以“关于……的文种”或“在……上的讲话”构成的标题。
不报：问号、叹号、引号、书名号收尾的，以及正文里的句子。
"""

from __future__ import annotations

from itertools import islice

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = "通知|意见|决定|决议|通报|报告|请示|批复|公告|通告|公报|议案|函|纪要|方案|办法|规定|总结|汇报"
_TITLE = Pattern(
    r"[ \t　#]*[^，。；：\r\n]{0,30}?"
    rf"(?:关于[^，。；：\r\n]{{2,60}}的(?:{_KINDS})|在[^，。；：\r\n]{{4,60}}上的(?:讲话|致辞|发言))"
    r"([。，；：、．])[ \t　]*$"
)
_ITEM = Pattern(  # of an agenda or minutes
    r"[ \t　]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.．、]"
    r"|.{0,12}(?:听取|审议|收到|传达|学习|通过)了?.{0,12}关于)"
)
_MARKS = tuple("。，；：、．")
_LINE = Pattern(r"[^\s\uFFFC][^\r\n]*")
_TITLE_LINES, _TITLE_LENGTH = 3, 120


@rule(
    "title-punctuation",
    family="punctuation",
    severity=WARNING,
    view="body",
    cues=("关于", "上的"),
    fix="safe",
    summary="标题末尾不用点号",
    summary_en="a title takes no final punctuation",
    bad=[
        "青禾县人民政府关于加强防汛工作的通知⟦。→⟧\n各乡镇：",
        "在全县信访工作会议上的讲话⟦，→⟧\n同志们：",
        "# 关于印发《办法》的通知⟦。→⟧",
        "三门县人民政府关于加强防汛工作的通知⟦。→⟧\n2024年在全县信访工作会议上的讲话⟦。→⟧",
    ],
    good=[
        "县人大常委会会议纪要\n会议听取了县人民政府关于2023年度环境状况情况的报告。\n一、听取和审议县人民政府关于义务教育工作情况的报告；",
        "关于加强防汛工作的通知\n各乡镇：",
        "关于我县工作，现作如下报告。",
        "同志们：\n\n各位代表：\n在座的同志要认真落实会议通知。",
        "在会上的讲话\n同志们：\n会议很重要。\n在会后要印发关于防汛的通知。",
    ],
)
def title_punctuation(view: View) -> Iterator[Hit]:
    for match in islice(_LINE.finditer(view.text), _TITLE_LINES):
        marked = len(match[0]) < _TITLE_LENGTH and match[0].rstrip(" \t　").endswith(_MARKS)
        title = _TITLE.match(match[0]) if marked else None
        if title and not _ITEM.match(match[0]):
            at = match.start() + title.start(1)
            zh, en = f"标题末尾的“{title[1]}”多余", f'a title takes no final "{title[1]}"'
            yield view.hit((at, at + 1), zh, en, new="")
