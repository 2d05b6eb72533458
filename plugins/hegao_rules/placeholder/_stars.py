"""Which asterisks are a bullet, a footnote, a sum or a veil over a number, and not a place to be filled in."""

from __future__ import annotations

import re

from hegao_rules.placeholder._slots import HAN, SURNAME, UNIT

# the neighbours of a place in a Chinese sentence
NEAR = rf"[{HAN}，。、；：？！,;:“”‘’（）()《》〈〉【】〔〕%％℃]"
NOTE = r"\s*(?:注|说明|备注|为|号为|表示|代表)"
LEGEND = r"(?:带有?|标有?|标注|注有?|打|(?<![增参追])加)[“\"]?\Z"
HIDDEN_NAME = (rf"(?:\A|[、，：\s]){SURNAME}\Z", rf"[{HAN}](?:[、，\s]|\Z)")  # 王*明、李*强 in a public list
MASKED_NUMBER = r"\d\*{3,}[\dXx]"


def is_markup(before: str, after: str, mark: str) -> bool:
    """Decide by the rest of the line before and after the run `mark`."""
    leads = not before.strip(" \t\u3000>*-")
    if leads and (not after.strip(" \t\u3000*-") or after[:1].isspace() or re.match(NOTE, after)):
        return True  # a rule across the page, a bullet, a footnote
    if re.search(LEGEND, before) and re.match('[”"号的]', after):
        return True
    if re.match(r"\.[A-Za-z*]|\d+#", after) or re.search(MASKED_NUMBER, before[-24:] + mark + after):
        return True
    if re.search(HIDDEN_NAME[0], before) and re.match(HIDDEN_NAME[1], after):
        return True
    left, right = before[-1:], after[:1]
    if re.search(r"[=＝][^。；]*\Z", before) or (left in {")", "）"} and right.isdigit()):
        return True
    if left.isascii() and left.isalnum():
        return re.match(UNIT, after) is None
    near = re.match(NEAR, before.rstrip(" \u3000")[-1:]) or re.match(NEAR, after.lstrip(" \u3000"))
    return near is None
