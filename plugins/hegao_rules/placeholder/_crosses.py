"""Which crosses (× or X) are places to be filled in."""

from __future__ import annotations

import re

from hegao_rules.placeholder._slots import RIGHT, SURE, UNIT

NAMED = r"(?:(?:第|星期|[省市县区国]前) ?|[驻赴]|书记|[省市县区镇乡局厅部处科院校]长|主[任席])\Z"
SUM = r"[=＝÷][^。；]*\Z|[）)√]\Z|“[^”]{1,8}(?<!“)\Z"
TERM = r"[素准价]\Z"  # 数据要素×, 标准×人数; but 成交价×亿元
FACTOR = f"{UNIT}(?:数(?![据字智])|[率额值比量])"
PATTERN_OF_NAME = "[^“”]{0,14}”(?:名义|字样|格式|样式|的?形式)"
LETTER_WORD = "光|射线|线机|轴|染色体|型|基因|因子|波段|连锁|字签证|世代"


def is_slot(before: str, after: str, mark: str) -> bool:
    """Decide by the rest of the line before and after the cross `mark`."""
    left, right = before[-1:], after[:1]
    if left.isascii() and left.isalnum():
        return left.isdigit() and re.match(f"{UNIT}|[〕）\\]]", after) is not None
    if right.isascii() and right.isalnum():
        return len(mark) > 1 and re.match(r"(?:19|20)\d\d年", after) is not None
    if re.search(r"[+＋]\Z|[A-WYZa-wyz0-9]-\Z", before) or re.match(r"[+＋]|-[A-WYZa-wyz0-9]", after):
        return len(mark) > 3
    if re.match(PATTERN_OF_NAME, after):
        return False
    if mark[0] in "Xx":
        if re.match(LETTER_WORD, after) or (
            re.search(r"[A-Za-z] \Z", before) and re.match(" [A-Za-z]", after)
        ):
            return False
        return (
            len(mark) > 1
            or re.match(rf" ?{RIGHT}|〔|[.．-][Xx]", after) is not None
            or re.search(NAMED, before) is not None
        )
    if len(mark) > 1:
        return True
    if re.search(SUM, before) or re.match(FACTOR, after):
        return False
    if re.search(TERM, before):
        return re.match(SURE, after) is not None
    return re.match(RIGHT, after) is not None or re.search(NAMED, before) is not None
