"""杂文字干扰：汉字中间夹着泰文、谚文、西里尔字母、注音符号、笔画等零星字母，如“中ณ央”“工눒报告”。

网站为逃避查重和过滤，插入外文字母，或以形近的谚文替换汉字（꺶=大、눒=作）。插入的可删去；谚文多为替换，
原字要对照原文补正，只报不改。成词的外文（四个字母以上）、引号括号中举例的字母、紧跟数字的型号（Ф50）不报；
希腊字母、假名另有用处，不在此列。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# a class first: it is found fast. Cyrillic only between Chinese characters: with digits it names models and diameters
_HAN, _CYRILLIC, _OTHER = "\u3400-\u9fff", "\u0400-\u052f", "\u0530-\u109f\u3105-\u312f\u31c0-\u31ef"
_HANGUL = "\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff"
NOISE = Pattern(
    f"[{_CYRILLIC}{_OTHER}](?:(?<=[{_HAN}][{_CYRILLIC}])[{_CYRILLIC}]?(?=[{_HAN}])"
    f"|(?<=[0-9{_HAN}、。，；：][{_OTHER}])[{_OTHER}]{{0,2}}(?=[0-9{_HAN}、。，；：]))"
)
FOREIGN = Pattern(f"[{_CYRILLIC}{_OTHER}{_HANGUL}]")
IN_PLACE = Pattern(f"[{_HANGUL}](?<=[{_HAN}].)[{_HANGUL}]?(?=[{_HAN}、。，；：])")


@rule(
    "foreign-script-noise",
    family="residue",
    severity=WARNING,
    view="source",
    fix="unsafe",
    summary="汉字中间夹杂外文字母干扰",
    summary_en="letter of a foreign script amid Chinese",
    bad=[
        "出席中⟦ณ→⟧央工作会议",
        "9⟦๖→⟧月10日",
        "全体人⟦꺶⟧会议",
        "政府工⟦눒⟧报告",
        "一⟦ㄟ→⟧心一意谋⟦и→⟧发展",
    ],
    good=[
        "直径Ф50的管道、泰文字母“ณ”、の字招牌",
        "俄语Россия一词，举办한국어培训班",
        "注音符号ㄅㄆㄇㄈ教学，圆周率π与α系数",
        "工作报告?zǒng)傋О体安排",
    ],
)
def foreign_script_noise(view: View) -> Iterator[Hit]:
    if not FOREIGN.search(view.cloak.strays):
        return
    ends = {straddle.end for straddle in view.cloak.straddles}
    for match in NOISE.finditer(view.text):
        if not ends.isdisjoint(range(match.start() - 2, match.start() + 1)):
            continue  # rubble of torn bytes, reported as such
        yield view.hit(
            match,
            f"汉字中间夹杂外文字母“{match[0]}”，应删去",
            f"“{match[0]}”: stray letter of a foreign script",
            new="",
        )
    for match in IN_PLACE.finditer(view.text):
        yield view.hit(
            match,
            f"“{match[0]}”是谚文字母，冒充形近的汉字，应对照原文改正",
            f"“{match[0]}”: a Korean letter in place of a Chinese character",
        )
