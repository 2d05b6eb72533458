"""Marks, dots, blanks and empty brackets that stand for something not written.

Seldom met marks with long tests: the tests are kept apart from the pattern and compiled only on a match.
"""

from __future__ import annotations

from hegao import Pattern
from hegao_rules.placeholder._slots import HAN, OFFICE, PERSON, PLACE, SURE, UNIT, UNIT_HEADS

NUMERAL = "〇零一二三四五六七八九十百千万0-9"
BLANK = "[ \u3000]"
COUNTS = (
    "(?:共有?|约|[已到]达|达到|高达|超过|突破|增长|下降|提高|增加|减少|请假|迟到|缺席|出席|应到|实到"
    "|总计|合计|累计|投资|资金|收入|第)"
)
NAMED = f"(?:[副代]?(?:{PERSON}|{OFFICE}|{PLACE})|大学|学院)"
GOVERNS = (
    "(?<!“)(?:对于|关于|由于|根据|按照|依据|为(?:了|保障|做好|推进|加强|落实|推动)|围绕|针对|贯彻落实"
    "|(?<![已曾])经|(?<![理自缘事])由)"
)
UNDER = "的?(?:正确|坚强|统一|直接|大力|亲切)?(?:领导|指导|支持|部署|关心|关怀|推动|组织|带领)"
# what follows dots that stand for a field; 人们, 年轻, 会议结束 go on with a sentence
FIELD = (
    r"(?:[万亿]?元(?![旦宵])|万[人户亩吨]|[%％]|个(?![人体别])|名(?!人)|年(?:[…度\d]|$)|月(?:[…份]|$)"
    "|日(?:[前起，。]|$)|项目|工作(?!者)|会议(?!室|结束)|活动|同志(?!们)|[省市县区](?:[委政人]|$)"
    "|有限公司|局(?![面势部限])|号(?:文|$))"
)
# 取得……成效: a verb or preposition, then what it governs
TAKES = "(?:[了在对向以将把由从与]|完成|取得|召开|开展|印发|推进|加强|申请|解决|抓好|做好|落实|实现|聚焦|结合|存在|涉及|学习)"
TAKEN = "(?:等?(?:成效|成绩|成果|进展|问题|不足|情况|任务|目标|精神|要求|部署|方案|事宜|事项|资金|经费|单位|部门|领域|方面)|为(?!了))"
NOT_LISTED = f"(?<!、[{HAN}])(?<!、[{HAN}]{{2}})(?<!、[{HAN}]{{3}})(?<!、[{HAN}]{{4}})(?<!等)"

# in a Markdown text # is everywhere, but not with a unit behind it
_MARKS = (("#", tuple(f"#{head}" for head in UNIT_HEADS)), *((mark, (mark,)) for mark in "＃□■◇△▲●◯"))
_PAIRS = (("○○", "○?"), ("〇〇", "〇?"), ("……", ""))


def _empty(brackets: str) -> tuple[str, ...]:
    return tuple(f"{brackets[0]}{following}" for following in f"{brackets[1]} \u3000")


_SHAPES: tuple[tuple[tuple[str, ...], str, str, str], ...] = (
    # 增长~%, ~度责任书, 总结~的工作
    *(
        (
            (mark,),
            rf"{mark}(?<![~～%％A-Za-z{NUMERAL}日月旬时晚间京城]{mark})",
            "",
            f"(?:{UNIT}|度|的工作|政府工作)(?<![月年][底末初])",
        )
        for mark in "~～"
    ),
    # 增长#%, 达□家; 投资□亿元, 增长○○%, 拨付……万元: no number is missing but there
    *(
        (cues, f"{mark}(?<=[长第共约达有至为降高超近资过增]{mark}){mark}*", "", UNIT)
        for mark, cues in _MARKS[:4]
    ),
    *((cues, f"{mark}(?<=[{HAN}、，]{mark}){mark}*", "", SURE) for mark, cues in _MARKS),
    *(((pair,), f"{pair}(?<=[{HAN}、，]{pair}){more}", "", SURE) for pair, more in _PAIRS),
    # ○○同志, □□县, △△局
    *(
        (
            (pair,),
            f"{pair}(?<![{NUMERAL}○〇]{pair}){more}",
            "",
            f"(?![{NUMERAL}○〇年后])[{HAN}，、。）”》]",
        )
        for pair, more in _PAIRS[:2]
    ),
    *(
        ((mark * 2,), f"{mark}{mark}(?<!{mark}{mark}{mark}){mark}{{0,2}}", "", f"年|月|{NAMED}|{UNIT}")
        for mark in "◯□■◇△▲●"
    ),
    *((("第" + mark,), f"{mark}(?<=第{mark})", "", UNIT) for mark in "□■○"),
    (("■",), f"■(?<=[{HAN}]■)", "", rf"[{HAN}](?![^\r\n]{{0,20}}□)"),
    # 〔〕75号, 根据《》
    (_empty("〔〕"), f"〔(?<!“〔){BLANK}*〕", "", ""),
    (("〕号", "〕 ", "〕\u3000"), rf"〕(?<=〔\d{{4}}〕)({BLANK}{{0,8}}号)", "", ""),
    (_empty("《》"), f"《(?<!“《){BLANK}*》", "", "(?!的?用法|号|表示|标示)"),
    (_empty("“”"), f"“(?<=[{HAN}，、]“){BLANK}*”", "", f"(?!表示|标示|号)[{HAN}，、。]"),
    (
        _empty("（）"),
        f"（(?<=[{HAN}]（)(?<!）.[{HAN}]（)(?<!）..[{HAN}]（){BLANK}*）",
        "",
        rf"[{HAN}](?![^\r\n]{{0,16}}（{BLANK}*）)",
    ),
    # 请假        名
    (("  ",), f" (?<=[{HAN}] ) {{1,40}}", COUNTS, UNIT),
    (("\u3000\u3000",), f"\u3000(?<=[{HAN}]\u3000)\u3000{{1,20}}", COUNTS, UNIT),
    # 资金……万元, 为保障……项目, 对于……具有, 在……的领导下
    *(
        ((dots,), pattern, left, right)
        for dots, pattern in (("……", "……"), ("......", r"\.\.\.\.\.\.(?!\.)"))
        for left, right in (
            (f"[{HAN}：]{NOT_LISTED}", FIELD),
            (GOVERNS, f"(?![下时中来到])[{HAN}]"),
            ("在", UNDER),
            (TAKES, TAKEN),
        )
    ),
)

# literals of which it needs one · pattern; its match, or its group, is the place · what stands left of it ·
# what stands right (looked at only on a match)
SHAPES = tuple(
    (literals, Pattern(pattern), Pattern(rf"(?:{left})\Z"), Pattern(right))
    for literals, pattern, left, right in _SHAPES
)
CUES = tuple(literal for literals, *_ in SHAPES for literal in literals)
