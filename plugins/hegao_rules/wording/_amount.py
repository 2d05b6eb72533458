"""Amounts as they stand before 左右, 以上, 倍: patterns to be tried at the end of a short window."""

NUMBER = r"(?:百分之)?[0-9一二三四五六七八九十百千万亿两零〇半数几][0-9一二三四五六七八九十百千万亿两零〇半数几点.,%％‰]*"
UNIT = r"[^0-9，。；、：！？（）“”《》\s\ufffc]{0,5}"
ONE_UNIT = r"[^0-9一二三四五六七八九十两，。；、：！？（）“”《》\s\ufffc]{0,5}"  # with no second number in it
REACH = 26  # code points looked at before the closing word
