"""What stands left and right of a place to be filled in, and the marks that only look like one.

A mark (`*`, `X`, `×`, `~`) means nothing by itself: `X书记` is a slot, `X光` a word. The neighbours decide.
"""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

HAN = "\u4e00-\u9fff"

# what is counted or measured: 来访*件, 增长~%
_ALONE = "%％‰℃元件批名户项条亩吨米次处座位张份篇台辆套起宗株倍岁届秒页号周日期只头艘架班轮斤枚颗趟"
UNIT = (
    f"(?:[{_ALONE}]|个(?![人体性税别案])|人(?![民们均才口类生工大力数物事情])|家(?![庭长乡园属教])"
    "|[万亿余]|多[个名件项]|百分点|平方|立方|公[里斤顷]|千[米瓦克]|小时|季度"
    "|年(?![限数均龄底轻])|月(?![均数薪])|时(?![代候期间限效常])|天(?![津数然地气])"
    "|分(?![析类别管工布配开])|所(?![有以得属需谓])|场(?![所景地])|点(?![击评])"
    "|支(?![持撑付部行出配援票农教边局]|委会)|度(?![假过])|章(?!程)|节(?![约能])|层)"
)
UNIT_HEADS = f"{_ALONE}个人家万亿余多百平立公千小季年月时天分所场点度章节层"  # what a unit starts with
# a unit that opens no word: what stands before it is a number, whatever else there is
SURE = "(?:[%％‰℃]|个?百分点|[万亿](?![一众物分般岁水事里古世])(?!(?<=亿)万)|倍以[上下]|平方公?[里米]|公里)"
# whose name is missing: ×县, X局, XX同志
PLACE = (
    "(?:省|市(?![场民值])|县|区(?![别域分间])|州|盟|旗|乡(?!村)|镇|村|街道|社区|[林农]场"
    "|片区|[园地城新]区|开发区|工业园)"
)
OFFICE = (
    "(?:[局厅委院校室站]|办(?![法理事])|部(?![分署件])|处(?![理置分罚])|科(?![学技研])|所|中心|公司"
    "|集团|企业|学[校院]|大学|[中小]学|医院|银行|[党总]?支部|党[委组工]|人大|政[府协]|单位|部门"
    "|检察院|机关|协会|领导小组)"
)
PERSON = (
    "(?:副?(?:书记|[省市县区州盟旗乡镇村局厅部处科院校会]长|主[任席]|主管|常委|董事长|经理)"
    "|同志(?!们)|代表|委员(?!会)|领导|先生|女士|老师|教授|同学|总经理|总书记|首长)"
)
THING = (
    "(?:会(?:议|上(?!下)|精神)|工作(?![室者服])|项目|工程|方案|规划|活动|议题|精神|指示|文件|领域"
    "|方面|问题|材料|等(?!级)|大(?:行动|工程|举措|战役|体系|任务|支柱|会))"
)
RIGHT = f"(?:{UNIT}|[副代原]?(?:{PERSON}|{OFFICE}|{PLACE})|{THING})"

HIDDEN_NAME = Pattern("[，（](?:男|女|身份证)")  # behind a name hidden by law: 被告人李××，男
SURNAME = (
    "[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘范彭鲁马方任袁柳史唐薛雷贺倪汤罗毕郝安常于傅康顾孟黄"
    "萧尹姚邵毛宋庞熊项董梁杜贾江郭林徐邱高夏蔡田胡霍万卢丁邓石崔龚程陆段侯武刘龙叶白赖谭温庄阎牛尤欧曾肖文]"
)

_WITHIN = Pattern(r"[^\r\n]")
_CODE = Pattern(r"(?s)```.*?(?:```|\Z)|`[^`\n]{1,200}`")
# from the line break before the line, a literal
_MARKDOWN = Pattern(r"(?m)\n(?:#{1,6} | {0,3}```| *[-*+] +\S|\s*\*\*[^*\n]{2,60}\*\*\s*(?:$|[：:—]))")
_AFTER_COLON = Pattern(r"\*\*(?<=[：:]\*\*)")
_BOLD = {
    "*": Pattern(r"(\*\*(?<![*_]\*\*)\*?)(?=[^\s*_])([^*_\r\n]{2,120})(?<=[^\s*_])\1(?![*_])"),
    "_": Pattern(r"(__(?<![*_A-Za-z0-9]__)_?)(?=[^\s*_])([^*_\r\n]{2,120})(?<=[^\s*_])\1(?![*_A-Za-z0-9])"),
}
_ITALIC = Pattern(rf"(\*(?<![*{HAN}]\*))(?=[^\s*])([^*\n]{{2,120}})(?<=[^\s*])\*(?![*{HAN}])")
# words between two ** that are two places, not one bold phrase: **书记主持，**县长通报
_GLUE = Pattern(
    rf"\A(?:[、！？”）的了和与及等为]|{RIGHT})|[，。；,;]|[、的了和与及在由对向为将把第共约达有从经请]\Z"
)
_LEAD = Pattern(r"[\s>#+-]*(?:\d+[.、])?\s*")
_COUNTED = Pattern(UNIT)


def prose(text: str, mark: str) -> str:
    """Blank out, length kept, code and the `mark`s of Markdown emphasis: what is left is not markup."""
    if "`" in text:
        text = _CODE.sub(lambda match: _WITHIN.sub(" ", match[0]), text)
    markdown = _AFTER_COLON.search(text) is not None or any(_MARKDOWN.by_line(text))

    def plain(match: re.Match[str]) -> str:
        if not _alone(text, *match.span()):
            behind = text[match.end() : match.end() + 4]
            if markdown:  # bold may stand anywhere, but not where both marks stand for numbers
                places = _COUNTED.match(match[2]) is not None and _COUNTED.match(behind) is not None
            else:
                places = match[1] == "*" or _GLUE.search(match[2]) is not None
            if places:
                return match[0]
        blank = " " * len(match[1])
        return blank + match[2] + blank

    if mark * 2 in text:
        text = _BOLD[mark].sub(plain, text)
    return _ITALIC.sub(plain, text) if mark == "*" else text


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether nothing else stands on the line but a list marker or a colon."""
    before, after = sides(text, start, end)
    return _LEAD.fullmatch(before) is not None and after.strip(" \t:：") == ""


def sides(text: str, start: int, end: int, width: int = 60) -> tuple[str, str]:
    """Return up to `width` characters of the line on either side (bounded: a line may be the whole text)."""
    before = text[max(0, start - width) : start].replace("\r", "\n")
    after = text[end : end + width].replace("\r", "\n")
    return before[before.rfind("\n") + 1 :], after.partition("\n")[0]
