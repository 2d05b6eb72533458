"""How a last line shows that the text breaks off in it."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao import Cloak, View

PAIRS = (
    ("“”", "引号"),
    ("《》", "书名号"),
    ("（）", "括号"),
    ("()", "括号"),
    ("【】", "括号"),
    ("〔〕", "括号"),
)
_CLOSED_BY = {"）": "）)", ")": "）)"}  # of another width: mixed-bracket-width says so
BLANK = " \t\r\n\u3000\xa0\ufffc\ufffb"
SLICE = 500  # characters looked at together for the end
ENDED = tuple("。！？!?）)】〕”’》")
LEADS_ON = Pattern(
    r"(?:如下|以下|下列|包括|分别是|意见|要求|任务|强调|指出|工作|措施|做到|问题|[几两三四五六七八九十](?:个方面|点|件事))[:：]$"
)
FUNCTION = Pattern(
    r"(?:以及|并且|而且|因为|但是|特别是|尤其是|[和与及或把被将对向从](?<!参与)(?<!祥和)(?<!导向)(?<!方向)(?<!应对)(?<!服从)(?<!普及)|(?<![目标有似])的)$"
)
ITEM = Pattern(
    r"[ \t\u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[.．、]|第[一二三四五六七八九十百]+条)"
)
FIRST_HEADING = Pattern(
    r"[ \t\u3000]*(?:一、|（一）)(?!审议|听取|研究|讨论|传达|学习|通报|宣布|宣读|关于|选举|表决|通过)[^，。；：！？、\s]{2,24}"
)
SIGNED = Pattern(
    r"(?:[年月日XX×\d]|[局委府会厅部院办处科站所组室社校司]|中心|同志|书记|长|主任|代表|记者|编辑|供稿|摄|员|师|教授|施行)$"
)
DOTS = Pattern(r"(?:…|\.{3,}|。{3,})+$")
HALTED = Pattern(
    "[\u4e00-\u9fff](?<!等)[，,]?$"
)  # before dots that cut: neither a mark nor the end of a list
LAST_WORDS = Pattern(r"[^，。！？；、,;!?\s\ufffc]{1,12}[，、,；;：:]?$")
PAUSE = Pattern(r"[\u4e00-\u9fff\d”）][，、,]$")
SENTENCE_END = Pattern("[。！？；!?;]")
NOT_ENDED = Pattern("[^。！？!?”]$")
ENDED_BEFORE = Pattern(r"[^\s]{40}[。！]")


def end_of(text: str) -> int:
    """Where a text ends but for blanks; `rstrip` would copy it."""
    end = len(text)
    while end and not (kept := len(text[max(0, end - SLICE) : end].rstrip(BLANK))):
        end = max(0, end - SLICE)
    return end and max(0, end - SLICE) + kept


def gloss_cut(source: str, cloak: Cloak) -> bool:
    """Tell a source that ends inside a pinyin gloss: 發(f."""
    if not cloak.glosses:
        return False
    end = end_of(source)
    return cloak.glosses[-1][1] >= end and source[end - 1 : end] not in (")", "）")


def stops(line: str) -> bool:
    """Tell a last line that may be prose without its end: too little to be reported for itself."""
    return "，" in line and not line.endswith(ENDED) and not SIGNED.search(line)


def unmet(view: View) -> str:
    """Say which announced count the text does not reach ("": none)."""
    for said in reversed(view.outline.announcements):
        sequence = said.sequence
        if sequence.last < said.promised and not (sequence.ran_on or sequence.missing):
            return f"“{view.text[said.start : said.end]}”只写到{sequence.markers[-1].words.rstrip('、.．，')}"
    return ""


def broken(line: str, size: int, before: str) -> tuple[int, str]:
    """Say where the last words of the last line start, and why they are no ending ("": they are one)."""
    tail = line[-60:]
    if tail.endswith(ENDED) or not any("\u4e00" <= character <= "\u9fff" for character in tail):
        return 0, ""
    bare = DOTS.sub("", line)
    for pair, name in PAIRS:
        opened = line.rfind(pair[0])
        if opened > max(map(line.rfind, _CLOSED_BY.get(pair[1], pair[1]))) and (
            len(bare) - opened < 4 or bare != line or len(line) > 60
        ):
            return max(opened, len(line) - 20), f"{name}没有合上"
    last = LAST_WORDS.search(tail)
    start = len(line) - len(last[0]) if last else 0
    if bare != line:
        broken = (ITEM.match(line) and NOT_ENDED.search(bare)) or _halts(bare, line[len(bare) :], size)
        return (len(line) - min(len(line), 24), "以省略号中断") if broken else (0, "")
    if size < 50:
        return 0, ""
    if FIRST_HEADING.fullmatch(line) and before.rstrip().endswith(("：", ":", "。")):
        return 0, "只有标题，没有下文"
    if tail.endswith(("，", "、", ",")) and PAUSE.search(tail):
        return start, "停在逗号、顿号上"
    if (LEADS_ON.search(tail) and len(line) > 8) or (
        tail.endswith(("；", ";")) and len(line) > 40 and not ITEM.match(line)
    ):
        return start, "之后没有下文"
    sentence = SENTENCE_END.split(tail)[-1]
    if len(sentence) >= 6 and FUNCTION.search(tail) and any(mark in line for mark in "，。；"):
        return start, "停在虚词上"
    if ITEM.match(line) and line[-1] == "的" and before.rstrip()[-1:] in ("；", "："):
        return start, "停在虚词上"
    if SIGNED.search(tail) or ":" in sentence or "：" in sentence:
        return 0, ""
    prose = "，" in sentence and len(sentence) >= 12
    if sentence[:1].isspace() and not prose:
        return 0, ""  # what a blank parts from the last sentence is the page's: a caption, a site's name
    if "。" in line[:-1] and ((prose and len(line) >= 30) or len(sentence) >= (8 if before.strip() else 20)):
        return start, "没有句末点号"
    if prose and len(line) >= 40 and ENDED_BEFORE.fullmatch(before[-400:].rstrip()[-41:]):
        return start, "长段落没有句末点号"
    return 0, ""


def _halts(bare: str, dots: str, size: int) -> bool:
    """Tell dots that cut a sentence, as sites and scrapers do, from those that an author ends a list with."""
    if dots == "……" or size < 50:
        return False  # as authors write it: a story may end so
    clause = SENTENCE_END.split(bare)[-1]
    return len(clause) > 1 and "、" not in clause[-12:] and HALTED.search(bare) is not None
