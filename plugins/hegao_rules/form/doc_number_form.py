"""发文字号的写法：序号不加“第”、不补零，年份写全四位。

依据：GB/T 9704-2012 7.2.5（年份标全称，序号不加“第”字、不编虚位，即 1 不编为 01，后加“号”）。
不报：命令（令）的 `第5号`（7.2.5 之外的令号另有格式）、方括号年份（见 doc-number-bracket）。
"""

from __future__ import annotations

from hegao import WARNING, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER = Pattern(r"〔[ 　]*(\d*)[ 　]*〕[ 　]*(第?)[ 　]*(\d{1,6})[ 　]*号")

OTHER = Pattern(
    r"(?:[令告字用证]|纪要)\Z"
)  # orders, announcements, judgements and certificates are numbered otherwise


@rule(
    "doc-number-form",
    family="form",
    severity=WARNING,
    view="body",
    cues=("〔",),
    fix="unsafe",
    summary="发文字号不合格式",
    summary_en="malformed document number",
    bad=[
        "某政发⟦〔2019〕第39号→〔2019〕39号⟧",
        "某政发⟦〔2019〕039号→〔2019〕39号⟧",
        "某政办函⟦〔〕75号⟧",
        "某发⟦〔19〕39号⟧",
    ],
    good=[
        "某政发〔2019〕39号",
        "云溪市人民政府令第5号",
        "云溪市人民政府令〔2010〕第15号",
        "京朝劳人仲字〔2020〕第12345号，商务部公告〔2020〕第5号",
        "〔2019〕10号",
        "〔注〕第3号",
    ],
)
def doc_number_form(view: View) -> Iterator[Hit]:
    for match in _NUMBER.finditer(view.text):
        year, ordinal, number = match.groups()
        if len(year) != 4:
            zh = f"“{match[0]}”：年份{'应写全四位' if year else '空缺'}"
            yield view.hit(match, zh, f'"{match[0]}": the year needs four digits')
        elif (ordinal or number.startswith("0")) and not OTHER.search(
            view.text[max(0, match.start() - 2) : match.start()]
        ):
            new = f"〔{year}〕{number.lstrip('0') or '0'}号"
            zh = f"“{match[0]}”：序号不加“第”、不补零，应为“{new}”"
            yield view.hit(match, zh, f'"{match[0]}": no 第, no leading zero, "{new}"', new=new)
