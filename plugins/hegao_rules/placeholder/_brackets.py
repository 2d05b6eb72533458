"""Which brackets of a text are the fields of a template: `[单位名称]`, `【会议名称】`, `{{name}}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hegao_rules.placeholder._bracket_words import words
from hegao_rules.placeholder._slots import HAN, UNIT, sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HIDDEN = r"[Xx×*_?？…\s]{1,12}"
ORDER = (
    "(?:请?(?:在此|在这里)处?(?:填|输入|插入|写|补充|录入|添加|说明)|此处(?!略|省略|从略|有?删|盖|签|加盖)"
    "|请(?:填|输入|插入|补充|根据实际|选择)|填(?:写|入)(?!说明|要求|须知|规范|单位|人|日期)|插入|输入"
    "|(?:数据|金额|时间|情况|人数|名单|内容)?待(?:补|填|核|完善|确认|插入|录入|替换)|替换为)"
)
NAME_CROSSED_OUT = f"(?:XX|××)(?![X×]|{UNIT})"
BEFORE_FIELD = r"(?:请|由|在|于|向|经|为|尊敬的|我是|本人|关于|召开|任命|免去|授予|抄送)\Z"
NUMBERED = r"\s*(?:[#>*-]+ +)?(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，]?)?\s*\Z"
MENU = r"(?:点击|单击|点选|选择|勾选|进入|打开|登录|按下?|见)[“\"]?\Z"
BUTTON = '[”"]?(?:按钮|菜单|栏|选项|模块|标签|键|页面|图标|链接|功能)'
RUNS_ON = r"[，、。；！？,;)）》】”]|[的上中下在和与及同主关于对向就从由]|[：:]\s*(?:\Z|[\[【])"
# [责任单位：市财政局], [市财政局牵头，各县配合], [附后]: said, not left open
SAID = "(?!.{0,12}(?:示例|例如|格式)).*[：:].|.*(?:负责|牵头|配合|参与|分工|落实)[。]?\\Z|(?:详?见|参见|附后|略|同[上前])"


def fields(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of each field, brackets and all.

    A bracket that may be a field or a heading (None) counts where two others are fields for certain; one in
    a sentence (单位名称) where names are crossed out too.
    """
    crossed_out = re.search(NAME_CROSSED_OUT, text) is not None
    judged = []
    for opening, pattern, judge in SHAPES:
        for match in re.finditer(pattern, text) if opening in text else ():
            inner = match[1].strip()
            verdict = judge(inner, text, *match.span()) if inner else False
            if verdict is None and judge is _round:
                verdict = crossed_out
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
    if re.match(r"[（(](?:http|/|#|\.|mailto)|[:：] ?http|\[[!-~]*\]", after) or before.endswith("!"):
        return False
    if re.fullmatch(HIDDEN, inner):
        box = re.fullmatch(r"\s*[-*+]?\s*", before) and not re.match(UNIT, after)
        return bool(inner.strip(" ?？…*")) and not box
    if inner[0] == "^" or not re.search(f"[{HAN}]{{2}}", inner) or _label(inner) or re.match(SAID, inner):
        return False
    if inner.endswith(words().fields) or re.match(f"{ORDER}|.*[Xx×]{{2}}", inner):
        return None if re.match(r"[：:]\s*[^\s\[【]", after) else True
    if re.search(r"\d{4}", inner) or (not before.strip(" #") and not re.match(RUNS_ON, after)):
        return None
    return None if not before.strip() and _label(inner, heads=True) else True


def _lenticular(inner: str, text: str, start: int, end: int) -> bool | None:
    if re.match(ORDER, inner) or (re.fullmatch(HIDDEN, inner) and inner.strip(" ?？…*")):
        return True
    if not re.search(f"[{HAN}]{{2}}", inner) or _label(inner) or re.search(r"\d{4}|[！？]", inner):
        return False
    before, after = sides(text, start, end)
    if re.match(SAID, inner) or re.search(MENU, before) or re.match(BUTTON, after):
        return False
    heading = re.fullmatch(NUMBERED, before) or before[-1:].isspace() or after[:1].isdigit()
    if heading and not re.match(RUNS_ON, after):
        return None
    return True if inner.endswith(words().fields) or "/" in inner else None


def _brace(inner: str, text: str, start: int, end: int) -> bool:
    if not re.fullmatch(rf"[{HAN}]{{2,20}}|[{HAN}A-Za-z_][\w. ]+", inner):
        return False
    before, after = sides(text, start, end, 12)
    return not re.search(r"(?:\\[A-Za-z]*|[\^_A-Za-z0-9)}])\s?\Z", before) and not re.match(
        " ?[A-Za-z0-9{]", after
    )


def _angle(inner: str, text: str, start: int, end: int) -> bool:
    if not (inner.endswith(words().fields) or re.match(ORDER, inner)) or _label(inner):
        return False
    before = sides(text, start, end)[0]
    return before.rfind("《") <= before.rfind("》")  # inside a title it encloses another title


def _round(inner: str, text: str, start: int, end: int) -> bool | None:
    known = words()
    if not inner.endswith(known.fields):
        return re.match(ORDER, inner) is not None
    before, after = sides(text, start, end)
    if re.search(r"[Xx×*_…]\Z|\.{3}\Z", before) or re.search(BEFORE_FIELD, before):
        return inner.startswith(known.heads) or inner in known.bare
    if not inner.startswith(known.heads):
        return False
    alone = re.fullmatch(NUMBERED, before) or re.search(r"[，、：；。,;:”]\Z", before)
    return True if alone and re.match(r"\s*(?:\Z|[，、：；。！,;:]|同志|先生|女士)", after) else None


SHAPES: tuple[tuple[str, str, Callable[[str, str, int, int], bool | None]], ...] = (
    ("[", r"\[([^\[\]\r\n]{1,80})\]", _square),
    ("［", r"［([^［］\r\n]{1,80})］", _square),
    ("【", r"【([^【】\r\n]{1,60})】", _lenticular),
    ("{{", r"\{\{([^{}\r\n]{1,40})\}\}", _brace),
    ("${", r"\$\{([^{}\r\n]{1,40})\}", lambda *_: True),
    ("{", r"\{(?<![{$]\{)([^{}\r\n]{1,40})\}(?!\})", _brace),
    ("<", r"<([^<>\r\n]{2,14})>", _angle),
    ("＜", r"＜([^＜＞\r\n]{2,14})＞", _angle),
    ("（", r"（([^（）()\r\n]{2,40})）", _round),
    ("(", r"\(([^()（）\r\n]{2,40})\)", _round),
)
