"""发文字号的年份用错括号：`[2018]5号` → `〔2018〕5号`。

依据：GB/T 9704-2012 7.2.5（年份用六角括号“〔〕”括入）；GB/T 15834-2011 4.9。
不报：案号 `（2018）某01民初5号`（年份后是法院代字，按案号规定用圆括号），`《办法》（2018）第5号` 等没有机关代字的。
"""

from __future__ import annotations

from hegao import ERROR, Hit, Pattern, View, rule

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# looked for behind each 号, a literal: brackets stand everywhere
_NUMBER = Pattern(r"(([\[［【〔﹝„(（〈<{])\s?((?:19|20)\d\d)\s?([\]］】〕﹞‟)）〉>}]))\s?第?\s?\d{1,5}\s?\Z")
_REACH = 20


@rule(
    "doc-number-bracket",
    family="form",
    severity=ERROR,
    view="body",
    cues=("号",),
    fix="safe",
    summary="发文字号的年份用六角括号〔〕",
    summary_en="the year in a document number stands in 〔〕",
    bad=[
        "某政发⟦[2018]→〔2018〕⟧5号",
        "某政办函⟦（2020）→〔2020〕⟧12号",
        "某发⟦【2012】→〔2012〕⟧33号",
        "某办⟦〔2019]→〔2019〕⟧3号，某府办发⟦﹝2017﹞→〔2017〕⟧33号，国办发⟦„2009‟→〔2009〕⟧3号",
    ],
    good=[
        "渝房预售（2021）第123号，余政储出（2021）15号地块，中汇会审[2020]1234号审计报告",
        "土地使用证号为余国用（2008）第0123号，京房权证朝字（2010）第012345号",
        "某政发〔2018〕5号",
        "（2018）某01民初5号",
        "《云溪市志》（2018）",
        "某某条例（2018修订）",
        "参见[2018] 5",
    ],
)
def doc_number_bracket(view: View) -> Iterator[Hit]:
    text = view.text
    at = text.find("号")
    while at >= 0:
        match = _NUMBER.search(text, max(0, at - _REACH), at)
        if match and match[2] + match[4] != "〔〕" and _is_issuer(text[max(0, match.start() - 1)]):
            zh = f"“{match[1]}”：发文字号的年份用六角括号，应为“〔{match[3]}〕”"
            yield view.hit(
                match.span(1), zh, f'"{match[1]}": expected "〔{match[3]}〕"', new=f"〔{match[3]}〕"
            )
        at = text.find("号", at + 1)


def _is_issuer(character: str) -> bool:
    """Tell the end of an issuer's code from that of a certificate's: 国用（2008）第12号, 证字（2010）第5号."""
    return "一" <= character <= "鿿" and character not in "用字证售出审"
