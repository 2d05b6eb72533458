"""Which crosses (× or X) are places to be filled in."""

from __future__ import annotations

from hegao import Pattern
from hegao_rules.placeholder._slots import HIDDEN_NAME, RIGHT, SURE, UNIT

NAMED = Pattern(r"(?:(?:第|星期|[省市县区国]前) ?|[驻赴全我]|书记|[省市县区镇乡局厅部处科院校]长|主[任席])\Z")
SUM = Pattern(r"[=＝÷][^。；]*\Z")
FACTOR_BEFORE = Pattern(r"[）)√]\Z|“[^”]{1,8}(?<!“)\Z")
TERM = Pattern(r"[素准价]\Z")  # 数据要素×, 标准×人数; but 成交价×亿元
FACTOR = Pattern(f"{UNIT}(?:数(?![据字智])|[率额值比量]|平均|缴费|工资)")
PATTERN_OF_NAME = Pattern("[^“”]{0,14}”(?:名义|字样|格式|样式|的?形式)")
PATTERN_BEFORE = Pattern(r"(?:注明|命名为|备注|主题为|格式为|标注)[：:]?“[^“”]{0,8}\Z")
QUANTITY = Pattern(r"(?:[数量额限资]|收入|基数)\Z")  # 未休天数×日工资
WHOLE = Pattern(f"{UNIT}(?:[，。；、）]|\\Z)|{SURE}")
COUNTED = Pattern(f"{UNIT}|[〕）\\]]")
MEASURED = Pattern(SURE)
NAMED_AFTER = Pattern(RIGHT)
LETTERED = Pattern(rf" ?{RIGHT}|〔|[.．-][Xx]")
YEAR = Pattern(r"(?:19|20)\d\d年")
PLUS_BEFORE = Pattern(r"[+＋]\Z|[A-WYZa-wyz0-9]-\Z")
PLUS_AFTER = Pattern(r"[+＋]|-[A-WYZa-wyz0-9]")
LATIN_BEFORE, LATIN_AFTER = Pattern(r"[A-Za-z] \Z"), Pattern(" [A-Za-z]")
LETTER_WORD = Pattern("光|射线|线机|轴|染色体|型|基因|因子|波段|连锁|字签证|世代")


def is_slot(before: str, after: str, mark: str) -> bool:
    """Decide by the rest of the line before and after the cross `mark`."""
    near, left, right = before[-10:], before[-1:], after[:1]  # near: a search tries every character
    if mark[0] not in "Xx" and (FACTOR.match(after) or (QUANTITY.search(near) and not WHOLE.match(after))):
        return False
    if left.isascii() and left.isalnum():
        return left.isdigit() and COUNTED.match(after) is not None
    if right.isascii() and right.isalnum():
        return len(mark) > 1 and YEAR.match(after) is not None
    if PLUS_BEFORE.search(near) or PLUS_AFTER.match(after):
        return len(mark) > 3
    if HIDDEN_NAME.match(after) or PATTERN_OF_NAME.match(after) or PATTERN_BEFORE.search(before[-16:]):
        return False
    if mark[0] in "Xx":
        if LETTER_WORD.match(after) or (LATIN_BEFORE.search(near) and LATIN_AFTER.match(after)):
            return False
        return len(mark) > 1 or LETTERED.match(after) is not None or NAMED.search(near) is not None
    if len(mark) > 1:
        return True
    if SUM.search(before) or FACTOR_BEFORE.search(near) or FACTOR.match(after):
        return False
    if TERM.search(near):
        return MEASURED.match(after) is not None
    return NAMED_AFTER.match(after) is not None or NAMED.search(near) is not None
