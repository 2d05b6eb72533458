"""姓名残洞：姓名删去后留下的残句，如“参加会议的有。.，以及”“我们请.，共同”。

依据：抓取的会议讲话删去领导姓名，只剩标点；“有、请、由”后面紧跟逗号、句号，句子就断了。

不报：“应有尽有。”“该请的请，该由的由。”等完整的话；“没有，”“所有。”“拥有、”“理由，”“自由。”等词；
“有……”的列举省略。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ANYWHERE = Pattern("")
# what is left of a sentence · what stands before it · literals of which it needs one
HOLES = (
    (
        Pattern(r"有(?:[。，] ?\.[，,、]?|。[，,、])"),
        ANYWHERE,
        ("有。.", "有。 .", "有，.", "有， .", "有。，", "有。,", "有。、"),
    ),
    *(
        (
            Pattern(rf"{verb}(?: ?\.[，,、。]|。[，,、])"),
            ANYWHERE,
            tuple(f"{verb}{stop}" for stop in (".", " .", "。，", "。,", "。、")),
        )
        for verb in "请由"
    ),
    (
        Pattern("有[：:]?[，。、；][，。、；]*"),
        Pattern(r"(?:出席|参加|列席)(?:今天)?(?:会议|活动|大会|仪式)的(?:领导|嘉宾|同志)?还?\Z"),
        tuple(f"{last}有{mark}" for last in "的导宾志还" for mark in "：:，。、；"),
    ),
    (
        Pattern("请[，。、；](?!.{0,6}请)"),
        Pattern(r"(?:下面|现在|首先|接下来)，?有?\Z"),
        tuple(f"{last}请{mark}" for last in "面在先来，有" for mark in "，。、；"),
    ),
    (
        Pattern("我叫[，。、]|一名(?<=成了一名)[，。]"),
        ANYWHERE,
        ("我叫，", "我叫。", "我叫、", "成了一名，", "成了一名。"),
    ),
    (Pattern("，的(?![确士话的哥黎])(?=[一-鿿])"), ANYWHERE, ("，的",)),
    (Pattern("委、(?<=[省市县区]委、)(?=召开|召集(?!人))"), ANYWHERE, ("委、召",)),
    (
        Pattern("由(?<![理事缘自]由)[，、](?=主持|讲话|作报告|通报|宣读|传达)"),
        ANYWHERE,
        tuple(
            f"由{mark}{word}" for mark in "，、" for word in ("主持", "讲话", "作报", "通报", "宣读", "传达")
        ),
    ),
)


@rule(
    "dropped-name-hole",
    family="placeholder",
    severity=ERROR,
    view="body",
    cues=tuple(literal for *_, literals in HOLES for literal in literals),
    summary="姓名删去后留下残洞",
    summary_en="hole where a name was cut out",
    bad=[
        "参加会议的⟦有。.，⟧以及各乡镇负责同志。",
        "今天我们⟦请.，⟧共同为项目开工。",
        "下面，⟦请，⟧作重要讲话。",
        "会议⟦由、⟧主持。",
        "⟦我叫，⟧是一名教师，后来成了⟦一名，⟧走上讲台。",
        "多年以来⟦，的⟧山山水水时刻萦绕心头，这是县⟦委、⟧召开的一次重要会议。",
    ],
    good=[
        "不予采纳的，应当书面说明理由，通报有关部门。",
        "事实证明，的的确确是这样，的哥的姐也行动起来。各县委、召集人单位要密切配合。",
        "应有尽有。这样的情况没有，那样的也没有。",
        "参加会议的有：市委书记。出席会议的有关负责同志",
        "下面，请大家鼓掌。该请的请，该查的查。",
        "有.doc和.txt两种",
        "要去开会，的确如此；乘车，的士很多；县委、政府召开大会",
    ],
)
def dropped_name_hole(view: View) -> Iterator[Hit]:
    text = view.text
    places = {
        match.span()
        for hole, left, literals in HOLES
        if view.holds(literals)
        for match in hole.finditer(text)
        if left.search(text[max(0, match.start() - 14) : match.start()])
    }
    end = 0
    for start, stop in sorted(places, key=lambda span: (span[0], -span[1])):
        if start >= end:
            end = stop
            words = text[start:stop]
            yield view.hit((start, stop), f"“{words}”处姓名缺失", f"a name is missing at {words!r}")
