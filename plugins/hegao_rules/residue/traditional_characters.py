"""繁体字混入：规范公文一律用规范汉字，文稿里成片的繁体字多是网站转换的残留。

依据：《国家通用语言文字法》要求国家机关以普通话和规范汉字为公务用语用字；《通用规范汉字表》（2013）。
整篇报一次，附字数。带拼音残留的文稿（机器加的伪装）可整体转为简体，一并去掉注音；没有注音的繁体文稿只报不改。
人名、地名、题字中的个别繁体字不报：全文有两个以上不同的常用虚词、动词（們 對 開 …）为繁体，或繁体占全文
百分之二以上，才认定为混入。港澳台的文件通篇用繁体字（於、後、並、裡，引号用「」），不是混入，不报；
由简体转出的（于、后、并、里，引号用“”）照报。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.residue._uncloaking import edits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "traditional-characters",
    family="residue",
    severity=WARNING,
    view="source",
    fold="document",
    fix="safe",
    summary="简体文稿混入繁体字",
    summary_en="traditional characters in a simplified text",
    bad=[
        "⟦縣(xiàn)→县⟧里开座谈会",
        "市政府召开⟦會(huì)議(yì)→会议⟧部署工作",
        "我⟦們⟧要坚持改革開放不动摇。",
        "⟦進⟧一步優化環境，除法律規定范圍外一律開放，并于最后進行民主測評，對結果作出說明。",
        "⟦鎮⟧黨代大會主持詞\n同志們：\n這裡不具體說了，後面還有議程。",
        "⟦會⟧議强调，要把发展放在首位。各地要抓好落實。",
    ],
    good=[
        "乾县、宫商角徵羽、於潜镇",
        "启功（啟功）先生题写“開卷有益”匾额，一直悬挂在县图书馆大厅正中，前来参观的干部群众络绎不绝。",
        "榮寶齋等百年老店参加了本次活动，各有关单位要积极配合，做好服务保障工作，确保活动圆满。",
        "会议强调，要把发展放在首位。",
        "六(lù)安、亳(bó)州",
        "會議紀錄確定，請各機關依「年度計畫」辦理。",
        "並於會議後，將裁示事項列入「年度計畫」，請各機關依規定辦理。",
    ],
)
def traditional_characters(view: View) -> Iterator[Hit]:
    cloak = view.cloak
    if not cloak.traditional or (not cloak.cloaked and _at_home(view.text)):
        return
    total = len(cloak.traditional)
    sample = "".join(dict.fromkeys(view.text[at] for at in cloak.traditional[:12]))
    message = f"混入繁体字（{sample}{'等' if total > 12 else ''}），公文应用规范汉字"
    english = f"traditional characters in a simplified text ({sample}{' …' if total > 12 else ''})"
    at = cloak.traditional[0]
    # proof of a machine's work makes the way back safe; else somebody may have meant it
    for start, end, new in edits(view) if cloak.cloaked else [(at, at + 1, None)]:
        yield Hit(start, end, message, english, new, total)
        total = 0


def _at_home(text: str) -> bool:
    """Tell a text of Hong Kong, Macao or Taiwan: a converter leaves 于, 并 and “” as they are."""
    native, other = (
        sum(map(text.count, characters)) for characters in ("於後並裡「", "于并这们对时开发为会")
    )
    if "同志們" in text or "黨委" in text:
        return False  # of the mainland
    return native > 3 * other and ("「" in text or "“" not in text)
