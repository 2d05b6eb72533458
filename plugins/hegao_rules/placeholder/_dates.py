"""Dates with a place left open: `X月X日`, `____年__月__日`, `2026年  月  日`, `今年月日`, `20XX/X/XX`."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

FIGURE = "[0-9〇一二三四五六七八九零○]"
MARK = "[Xx×╳*_#□■△]"  # may stand beside figures: 202X, 1*
PART = (
    f" ?(?:{FIGURE}{{0,4}}{MARK}{{1,12}}(?: {MARK})?{FIGURE}{{0,2}}|[~—…]{{1,6}}|{FIGURE}{{1,4}}"
    "|(?<![一二三四五六七八九])[○〇]{1,4}(?![一二三四五六七八九])) ?"
)
HOUR = f"(?:{PART}[时点](?:{PART}分)?)?"
MARKED = (
    Pattern(rf"(?<!{MARK}){PART}年{PART}月(?:{PART}[日号]{HOUR})?"),
    Pattern(rf"(?<!{MARK[:-1]}年]){PART}月{PART}[日号]{HOUR}"),
)
MONTH = Pattern("月")
IS_OPEN = Pattern(f"{MARK}|[~—…] ?[年月日]|(?<![一二三四五六七八九○〇])[○〇]+ ?[年月日]")
ORDINAL = Pattern("[第前后][一二三四五六七八九十]年")
BOLD = Pattern(rf"^ ?\*\*(?={FIGURE})")  # **会议时间：**3月5日
BOX = Pattern(rf"^ ?[□■#](?={FIGURE}{{1,4}}[年月])")  # □3月5日上午 is a box to tick
SIGN = Pattern(f"{MARK}|[~—…○〇]|年[ \u3000\t]*月[ \u3000\t]*日|月[ \u3000]+日")
# without one of these around a month no date is open: the rest is slow to compile
LIKELY = Pattern(f"{MARK}|[~—…○〇] ?[年月日]|年[ \u3000\t]*月|月[ \u3000]+日")
LEFT_BLANK = Pattern("[0-9年月日 \u3000\t]+")
SIGNED = Pattern("[签盖公]章|签[字名]|填表|意见|（章）")
BLANK = (
    Pattern(rf"(?<!{FIGURE})(?:{FIGURE}{{2,4}}年[ \u3000\t]*|年[ \u3000\t]+|(?<=[于自—])年)月[ \u3000\t]*日"),
    Pattern(rf"(?<!{FIGURE}){FIGURE}{{4}}年{FIGURE}{{1,2}}月[ \u3000]+日(?![报常前])"),
    Pattern(r"[今明去本当]年 ?月 ?日"),
    Pattern(r"(?<![\u4e00-\u9fff])月[ \u3000]+日(?![\u4e00-\u9fff])"),
)
SLASHED_WITH = tuple(pair for mark in "Xx×*_" for part in "/.-" for pair in (mark + part, part + mark))
_OPEN = "[Xx×*_]"
_PARTED = (
    rf"([/.-])({_OPEN}{{1,2}}|[01]?\d|\d{_OPEN})\1({_OPEN}{{1,2}}|[0-3]?\d|\d{_OPEN})(?![/.-]?[0-9A-Za-z_×*])"
)
SLASHED = (
    Pattern(rf"20(?<![0-9A-Za-z/.-]20)(?:\d\d|\d?{_OPEN}{{1,2}}){_PARTED}"),
    Pattern(rf"[Xx×*][Xx×*]{{3}}(?<![0-9A-Za-z×*/.-]{_OPEN}{{4}}){_PARTED}"),
)


def slashed_dates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each date of figures alone with a part not written."""
    for pattern in SLASHED:
        for match in pattern.finditer(text):
            if not match[0].replace(match[1], "").isdigit():
                yield match.span()


def open_dates(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each date with a year, month or day not written; found from its 月."""
    end = 0
    for month in MONTH.finditer(text):
        if not SIGN.search(text[max(end, month.start() - 14) : month.start() + 8]):
            continue
        first = max(end, month.start() - 30)
        around = text[first : month.start() + 30]
        for start, stop in _dates(around) if LIKELY.search(around) else ():
            if start <= month.start() - first < stop and not _is_form(around[:start], around[start:stop]):
                end = first + stop
                yield first + start, end
                break


def _is_form(before: str, words: str) -> bool:
    """Tell the date line of a form, left for the hand that signs."""
    return LEFT_BLANK.fullmatch(words) is not None and SIGNED.search(before) is not None


def _dates(text: str) -> list[tuple[int, int]]:
    """Find the dates with an open place, first and longest first."""
    # the last of either has no year
    blank, marked = (BLANK, MARKED) if "年" in text else (BLANK[-1:], MARKED[-1:])
    found = [match for pattern in blank for match in pattern.finditer(text)]
    found += [
        match
        for pattern in marked
        for match in pattern.finditer(text)
        if IS_OPEN.search(BOX.sub("", BOLD.sub("", match[0])))
    ]
    spans = []
    for match in found:
        start = match.end() - len(match[0].lstrip())
        if ORDINAL.match(text, max(0, start - 1)):
            start += 2  # 到第二年X月初
        spans.append((start, match.start() + len(match[0].rstrip())))
    return sorted(spans, key=lambda span: (span[0], -span[1]))
