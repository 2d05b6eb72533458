"""Which brackets of a text are the fields of a template: `[单位名称]`, `【会议名称】`, `{{name}}`."""

from __future__ import annotations

from hegao import Pattern
from hegao_rules.placeholder._bracket_words import field_words, words
from hegao_rules.placeholder._slots import HAN, UNIT, sides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hegao import View

HIDDEN = Pattern(r"[Xx×*_?？…\s]{1,12}")
ORDER = (
    "(?:请?(?:在此|在这里)处?(?:填|输入|插入|写|补充|录入|添加|说明)|此处(?!指|所|的|为|略|省略|从略|有?删|盖|签|加盖)"
    "|请(?:填|输入|插入|补充|根据实际|选择(?!其))|填(?:写|入)(?!说明|要求|须知|规范|单位|人|日期|后|时|完|前)|插入|输入(?!身份|密码|账号|帐号|验证|手机|用户)"
    "|(?:数据|金额|时间|情况|人数|名单|内容)?待(?:补(?![证选办发])|填|核(?![销查发])|完善|确认|插入|录入|替换)|替换为)"
)
STARTS = (  # of an order, each of them
    *("请", "在此", "在这", "此处", "填写", "填入", "插入", "输入", "替换为", "待"),
    *("数据待", "金额待", "时间待", "情况待", "人数待", "名单待", "内容待"),
)
SPACES = "\t\v\f\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
NAME_CROSSED_OUT = Pattern(f"(?:XX|××)(?![X×]|{UNIT})")
BEFORE_FIELD = Pattern(r"(?:请|由|在|于|向|经|为|尊敬的|我是|本人|关于|召开|任命|免去|授予|抄送)\Z")
NUMBERED = Pattern(r"\s*(?:[#>*-]+ +)?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，]?)?\s*\Z")
MENU = Pattern(r"(?:点击|单击|点选|选择|勾选|进入|打开|登录|录入|填写|按下?|见)[“\"]?\Z")
BUTTON = Pattern('[”"]?(?:按钮|菜单|栏|选项|模块|标签|键|页面|图标|链接|功能|处填|处输|中填|中输)')
ORDERED = Pattern(ORDER)
ORDERED_OR_CROSSED = Pattern(f"{ORDER}|.*[Xx×]{{2}}")
COUNTED = Pattern(UNIT)
WORDS = Pattern(f"[{HAN}]{{2}}")
YEAR = Pattern(r"\d{4}")
VARIABLE = Pattern(rf"[{HAN}]{{2,20}}|[{HAN}A-Za-z_][\w. ]+")
FORMULA_BEFORE = Pattern(r"(?:\\[A-Za-z]*|[\^_A-Za-z0-9)}])\s?\Z")
FORMULA_AFTER = Pattern(" ?[A-Za-z0-9{]")
LINK = Pattern(r"[（(](?:http|/|#|\.|mailto)|[:：] ?http|\[[!-~]*\]")
BULLET = Pattern(r"\s*[-*+]?\s*")
FILLED = Pattern(r"[：:]\s*[^\s\[【]")
HIDDEN_BEFORE = Pattern(r"[Xx×*_…]\Z|\.{3}\Z")
MARK_BEFORE = Pattern(r"[，、：；。,;:”]\Z")
ENDED = Pattern(r"\s*(?:\Z|[，、：；。！,;:]|同志|先生|女士)")
RUNS_ON = Pattern(r"[，、。；！？,;)）》】”]|[的上中下在和与及同主关于对向就从由]|[：:]\s*(?:\Z|[\[【])")
# [责任单位：市财政局], [市财政局牵头，各县配合], [附后]: said, not left open
SAID_OPEN = Pattern(r"[0-9][万亿]*[元人名亩吨户]?\Z")  # 约300万元（待核实）
SAID = Pattern(
    "(?!.{0,12}(?:示例|例如|格式)).*[：:].|.*(?:负责|牵头|配合|参与|分工|落实)[。]?\\Z|(?:详?见|参见|附后|略|同[上前])"
)


def fields(view: View) -> Iterator[tuple[int, int]]:
    """Yield the span of each field, brackets and all.

    A bracket that may be a field or a heading (None) counts where two others are fields for certain; one in
    a sentence (单位名称) where names are crossed out too.
    """
    text = view.text
    judged = []
    crossed: bool | None = None  # whether names are: not looked for yet
    met = set(view.holds(CUES))
    for literals, pattern, judge in SHAPES:
        for match in pattern.finditer(text) if not met.isdisjoint(literals) else ():
            inner = match[1].strip()
            verdict = judge(inner, text, *match.span()) if inner else False
            if verdict is None and judge is _round:
                if crossed is None:
                    crossed = NAME_CROSSED_OUT.search(text) is not None
                verdict = crossed
            if verdict is not False:
                judged.append((match.span(), verdict))
    template = sum(verdict is True for _, verdict in judged) > 1
    return (span for span, verdict in judged if verdict or template)


def _label(inner: str, *, heads: bool = False) -> bool:
    """Tell a label of editors, exams or web pages from what the author was to fill in."""
    bare = inner.rstrip("0123456789一二三四五六七八九十：: ")
    known = words()
    if bare in known.labels or (heads and bare in known.headings):
        return True
    return any(word in inner for word in known.chrome) and not inner.endswith(("名称", "姓名"))


def _square(inner: str, text: str, start: int, end: int) -> bool | None:
    before, after = sides(text, start, end)
    if LINK.match(after) or before.endswith("!") or MENU.search(before[-3:]) or BUTTON.match(after):
        return False
    if HIDDEN.fullmatch(inner):
        box = BULLET.fullmatch(before) and not COUNTED.match(after)
        return bool(inner.strip(" ?？…*")) and not box
    if (
        inner.startswith(("^", "含", "不含", "指", "另"))
        or not WORDS.search(inner)
        or _label(inner)
        or SAID.match(inner)
    ):
        return False
    if inner.endswith(words().fields) or ORDERED_OR_CROSSED.match(inner):
        return None if FILLED.match(after) else True
    if YEAR.search(inner) or (not before.strip(" #") and not RUNS_ON.match(after)):
        return None
    return None if not before.strip() and _label(inner, heads=True) else True


def _lenticular(inner: str, text: str, start: int, end: int) -> bool | None:
    before, after = sides(text, start, end)
    if MENU.search(before[-3:]) or BUTTON.match(after):
        return False
    if ORDERED.match(inner) or (HIDDEN.fullmatch(inner) and inner.strip(" ?？…*")):
        return True
    if not WORDS.search(inner) or _label(inner) or YEAR.search(inner) or "！" in inner or "？" in inner:
        return False
    if SAID.match(inner):
        return False
    heading = NUMBERED.fullmatch(before) or before[-1:].isspace() or after[:1].isdigit()
    if heading and not RUNS_ON.match(after):
        return None
    return True if inner.endswith(words().fields) or "/" in inner else None


def _brace(inner: str, text: str, start: int, end: int) -> bool:
    if not VARIABLE.fullmatch(inner):
        return False
    before, after = sides(text, start, end, 12)
    return not FORMULA_BEFORE.search(before) and not FORMULA_AFTER.match(after)


def _angle(inner: str, text: str, start: int, end: int) -> bool:
    if not (inner.endswith(words().fields) or ORDERED.match(inner)) or _label(inner):
        return False
    before = sides(text, start, end)[0]
    return before.rfind("《") <= before.rfind("》")  # inside a title it encloses another title


def _round(inner: str, text: str, start: int, end: int) -> bool | None:
    known = words()
    before, after = sides(text, start, end)
    if not inner.endswith(known.fields):
        return ORDERED.match(inner) is not None and not SAID_OPEN.search(before[-4:])
    near = before[-3:]  # a search tries every character
    if HIDDEN_BEFORE.search(near) or BEFORE_FIELD.search(near):
        return inner.startswith(known.heads) or inner in known.bare
    if not inner.startswith(known.heads):
        return False
    alone = NUMBERED.fullmatch(before) or MARK_BEFORE.search(near)
    return True if alone and ENDED.match(after) else None


def _cues(brackets: str) -> tuple[str, ...]:
    """Give literals of which one is in every pair of these round a field or an order."""
    opening, closing = brackets[0], brackets[1]
    ends = (f"{word}{closing}" for word in (*field_words(), *SPACES))
    return (*ends, *(f"{opening}{word}" for word in (*STARTS, *SPACES)))


# literals of which it needs one · the brackets · what decides
SHAPES: tuple[tuple[tuple[str, ...], Pattern, Callable[[str, str, int, int], bool | None]], ...] = (
    (("[",), Pattern(r"\[([^\[\]\r\n]{1,80})\]"), _square),
    (("［",), Pattern(r"［([^［］\r\n]{1,80})］"), _square),
    (("【",), Pattern(r"【([^【】\r\n]{1,60})】"), _lenticular),
    (("{{",), Pattern(r"\{\{([^{}\r\n]{1,40})\}\}"), _brace),
    (("${",), Pattern(r"\$\{([^{}\r\n]{1,40})\}"), lambda *_: True),
    (("{",), Pattern(r"\{(?<![{$]\{)([^{}\r\n]{1,40})\}(?!\})"), _brace),
    (_cues("<>"), Pattern(r"<([^<>\r\n]{2,14})>"), _angle),
    (("＜",), Pattern(r"＜([^＜＞\r\n]{2,14})＞"), _angle),
    (_cues("（）"), Pattern(r"（([^（）()\r\n]{2,40})）"), _round),
    (_cues("()"), Pattern(r"\(([^()（）\r\n]{2,40})\)"), _round),
)
CUES = tuple(literal for literals, *_ in SHAPES for literal in literals)
