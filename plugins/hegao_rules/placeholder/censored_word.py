"""敏感词被挖空：过滤软件把词中的一个字、几个字换成了 ***、X、D，如“镇X委”“三中X会”“党的二十D”。

依据：文库、论坛的关键词过滤不看上下文，公文里的党政用语首当其冲（“***总***在庆祝大会上”“中国***人”）；
有的整词删去，只剩“党的大会精神”“党的届四中全会”。

不报：名称、数字处的星号和叉号（“对***区”“***万元”，由占位各条报）；下划线（由下划线占位报）；“党的大政方针”“党的大会堂”等。
"""

from __future__ import annotations

from string import ascii_uppercase

from hegao import ERROR, Hit, Pattern, View, rule
from hegao_rules.placeholder._slots import HAN, RIGHT, prose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# literals of which it needs one · the pattern; its match, or its group, is the place
CUTS = (
    (("***",), Pattern(rf"\*\*\*(?<=[{HAN}]\*\*\*)\**(?=[{HAN}])(?!{RIGHT})")),
    (("***",), Pattern(r"中国(\*\*\*\**)(?=[人的])")),
    (
        tuple(f"{mark}{organ}" for mark in "X×*" for organ in "委府"),
        Pattern(r"[X×*](?<=[镇乡县市区省村].)(?=[委府](?!员会|办))"),
    ),
    (("X会", "×会", "*会"), Pattern("[X×*](?<=[一二三四五六七]中.)(?=会)")),
    (
        tuple(f"{count}{mark}" for count in ("十八", "十九", "二十") for mark in f"{ascii_uppercase}×*"),
        Pattern("党的(?:十[八九]|二十)([A-Z×*])"),
    ),
    (
        ("党的大会", "党的大精", "党的大以", "党的大报", "党的届"),
        Pattern("党的(?:大会?(?=精神|以来|报告)|(?<=[想神]和党的)大会|届(?=[一二三四五六七]中全会))"),
    ),
    (
        ("D中央", "D的", "D权威", "紧跟D", "维护D", "XXD"),
        Pattern(
            "(?:紧跟|维护)(?:XX)?(D)(?![0-9A-Za-z]|[级类型区座栋])|D(?<![A-Za-z0-9、和]D)(?=中央[、，和的国委全对]|的(?:核心|领导|事业|路线|纪律)|权威)"
        ),
    ),
    (("主席新时",), Pattern("主席(?<!平主席)(?=新时代中国特色社会主义思想)")),
    ((".主义", "经济.发展"), Pattern(r"\.(?<=[一-鿿]\.)(?=主义)|\.(?<=经济\.)(?=发展)")),
    (("习X", "习×", "习*", "习x"), Pattern(r"习([Xx×*]{1,3})(?=平|总|主席|同志)")),
    (tuple(f"中国{mark}产党" for mark in "X×*"), Pattern("中国([X×*])产党")),
    (tuple(f"共{mark}党" for mark in "X×*"), Pattern("共([X×*])党")),
)


@rule(
    "censored-word",
    family="placeholder",
    severity=ERROR,
    cues=tuple(literal for literals, _ in CUTS for literal in literals),
    summary="词语被过滤挖空",
    summary_en="word cut out by a filter",
    bad=[
        "中国⟦***⟧人和党和⟦***⟧兴旺",
        "镇⟦X⟧委书记学习二中、三中⟦X⟧会精神。",
        "深入学习党的二十⟦D⟧精神，习⟦××⟧总书记指出",
        "认真贯彻落实⟦D⟧中央、国务院部署，坚决维护XX⟦D⟧的核心，时刻紧跟⟦D⟧，执行⟦D⟧的纪律",
        "学习贯彻⟦主席⟧新时代中国特色社会主义思想，抓住⟦.⟧主义新农村建设机遇，经济⟦.⟧发展较快",
        "以新思想和⟦党的大会⟧精神为指导，贯彻⟦党的届⟧四中全会部署。",
    ],
    good=[
        "党的大政方针和党的大家庭",
        "X市委员会",
        "对***区党工委，***万元",
        "县__高度重视",
        "党的二十大精神，党的二十届四中全会和三中全会",
        "***重点***工作",
        "D类人才，3D的建设，A、B、C、D中的一项，维护D级危房",
    ],
)
def censored_word(view: View) -> Iterator[Hit]:
    text = view.text
    if "***" in text:
        text = prose(text, "*")
    for literals, pattern in CUTS:
        for match in pattern.finditer(text) if view.holds(literals) else ():
            where = match.span(match.lastindex or 0)
            words = text[slice(*where)]
            yield view.hit(where, f"“{words}”处词语被挖空，应补全", f"a word was cut out at {words!r}")
