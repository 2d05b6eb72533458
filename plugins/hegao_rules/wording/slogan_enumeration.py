"""固定表述错序、缺项：四个意识、四个自信、五位一体、新发展理念等，各项和次序是定了的。

依据：历次党代会报告、全会决定的表述。两种情形才报：各项齐全而次序不对；名称就在近旁，列出的却少一项。
只列其中几项、把其中几项同别的并列（“创新、协调、绿色、开放、共享、安全”），都可能是作者本意，不报。
“四个全面”的首项 2020 年后改变：看得出年份的文本才按当年的表述核对。
"""

from __future__ import annotations

from hegao import WARNING, Hit, View, rule
from hegao_rules.wording._slogans import FILE, slogans
from hegao_rules.wording._table import words
from hegao_rules.wording._year import year_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

REACH = 120  # characters of the sentence on either side


@rule(
    "slogan-enumeration",
    severity=WARNING,
    view="body",
    family="wording",
    cues=words(FILE),
    summary="固定表述缺项或错序",
    summary_en="fixed enumeration out of order or incomplete",
    bad=[
        "不断增强⟦政治意识、核心意识、大局意识、看齐意识⟧。",
        "坚定“四个自信”（⟦道路自信、理论自信、制度自信⟧），保持战略定力。",
        "完整准确贯彻⟦创新、绿色、协调、开放、共享⟧的新发展理念。",
        "2023年3月1日\n统筹推进“五位一体”，即⟦经济建设、政治建设、社会建设、文化建设、生态文明建设⟧。",
    ],
    good=[
        "坚定“四个自信”，道路自信、理论自信、制度自信，说到底是要坚定文化自信。",
        "增强政治意识、大局意识、核心意识、看齐意识，坚定道路自信、理论自信、制度自信、文化自信。",
        "增强政治意识、大局意识、责任意识和服务意识。",
        "把生态文明建设融入政治建设、经济建设、文化建设、社会建设。",
        "坚持创新、协调、绿色、开放、共享、安全发展。",
        "推进数据共享、开放、创新应用。",
        "做好稳就业、稳企业、稳市场、稳预期工作。",
        "富强、民主、文明、和谐，自由、平等、公正、法治，爱国、敬业、诚信、友善。",
    ],
)
def slogan_enumeration(view: View) -> Iterator[Hit]:
    met = view.holds(words(FILE))
    for slogan in slogans() if met else ():
        whole = "、".join(slogan.items)
        for span, missing in slogan.faults(view.text, met):
            if not slogan.holds(year_of(view.text)):
                break
            if missing and missing in _sentence(view.text, *span):
                continue  # told elsewhere: “四个自信”…，说到底是要坚定文化自信
            yield view.hit(
                span,
                f"“{slogan.name}”{f'缺“{missing}”' if missing else '次序不对'}，应为：{whole}",
                f"{slogan.name} {f'lacks {missing}' if missing else 'out of order'}: expected {whole}",
            )


def _sentence(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, max(0, start - REACH), start) for mark in "。\n") + 1
    stop = min((at for mark in "。\n" if (at := text.find(mark, end, end + REACH)) >= 0), default=end + REACH)
    return text[max(first, start - REACH) : stop]
