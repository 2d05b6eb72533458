"""Which asterisks are a bullet, a footnote, a sum or a veil over a number, and not a place to be filled in."""

from __future__ import annotations

from hegao import Pattern
from hegao_rules.placeholder._slots import HAN, HIDDEN_NAME, SURNAME, UNIT

# the neighbours of a place in a Chinese sentence
NEAR = Pattern(rf"[{HAN}，。、；：？！,;:“”‘’（）()《》〈〉【】〔〕%％℃]")
NOTE = Pattern(r"\s*(?:注|说明|备注|本表|数据|为|号为|表示|代表)")
LEGEND = Pattern(r"(?:带有?|标有?|标注|注有?|打|(?<![增参追])加)[“\"]?\Z")
# 王*明、李*强 in a public list
SURNAME_BEFORE, NAME_AFTER = Pattern(rf"(?:\A|[、，：\s]){SURNAME}\Z"), Pattern(rf"[{HAN}](?:[、，\s]|\Z)")
MENTIONED = Pattern("”(?:表示|标|号|为|代表)")
COUNTED = Pattern(UNIT)
# 80厘米*180厘米, 300元*5天, 笔试成绩*50%, 长*宽*高
PRODUCT_BEFORE = Pattern(r"(?:[0-9](?:[厘毫分]?米|元|mm|cm)|[长宽]|成绩|单价)\Z")
PRODUCT_AFTER = Pattern(r"\s?[0-9]|[宽高厚]")
SUM = Pattern(r"[=＝][^。；]*\Z")
WILDCARD = Pattern(r"\.[A-Za-z*]|\d+#")
MASKED_NUMBER = Pattern(r"\d\*{3,}[\dXx]")


def is_markup(before: str, after: str, mark: str) -> bool:
    """Decide by the rest of the line before and after the run `mark`."""
    tail = before[-4:]  # a search tries every character
    leads = not before.strip(" \t\u3000>*-")
    if leads and (not after.strip(" \t\u3000*-") or after[:1].isspace() or NOTE.match(after)):
        return True  # a rule across the page, a bullet, a footnote
    if LEGEND.search(tail) and after.startswith(("”", '"', "号", "的")):
        return True
    if WILDCARD.match(after) or MASKED_NUMBER.search(before[-24:] + mark + after):
        return True
    if SURNAME_BEFORE.search(tail) and NAME_AFTER.match(after):
        return True
    left, right = before[-1:], after[:1]
    if HIDDEN_NAME.match(after) or MENTIONED.match(after):
        return True
    if len(mark) == 1 and left in {"（", "("} and right in {"）", ")"}:
        return True
    if len(mark) == 1 and (PRODUCT_BEFORE.search(tail) and PRODUCT_AFTER.match(after)):
        return True
    if SUM.search(before) or (left in {")", "）"} and right.isdigit()):
        return True
    if left.isascii() and left.isalnum():
        return COUNTED.match(after) is None
    near = NEAR.match(before.rstrip(" \u3000")[-1:]) or NEAR.match(after.lstrip(" \u3000"))
    return near is None
