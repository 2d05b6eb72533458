"""下划线占位：正文里的 `_`、`__` 是抽掉或待填的字词。

依据：抓取的文稿常以下划线替换敏感词、单位和数字（“县委、县__”“把_工作放在”“20__年”），模板以下划线留空。

不报：字母、数字之间的下划线（PM_2.5、文件名、网址、邮箱）；Markdown 的 __粗体__ 和代码；整行的横线；
表格式的填写线，即“姓名：______”这样冒号后三格以上、直到行末或下一栏的横线。
"""

from __future__ import annotations

from hegao import ERROR, INFO, Hit, Pattern, View, rule
from hegao_rules.placeholder._slots import prose, sides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ADDRESS = Pattern(r"(?:://|www\.|@)[!-~]*\Z")
SITE = Pattern(r"[^\s，。；_]{2,24}(?:网|网站|平台)\s*\Z")  # 政府工作报告_某某省政府网站: the title of a page
# 在会上的讲话_第1页, …的通知_政府信息公开: what a page calls itself
TITLE = Pattern(r"[^\s，。；：、_]{8}\Z")
LABEL = Pattern(
    r"(?:第\d{1,3}页|[^\s，。；：、_]{2,12}(?:论文|文章|范文|文档|文库|论坛|信息公开|公文|资料))(?:\s|\Z)"
)
NAMING = Pattern(r"(?:命名|文件名|格式)[^。\n]{0,18}\Z")  # 文件命名为“单位_姓名”
FORM_LINE = Pattern(r"[：:] ?\Z")
FORM_END = Pattern(r"\s*\Z|[ \u3000]{2}|[ \u3000\t][^\s：:]{2,8}[：:]")
LINES = Pattern("__*")


@rule(
    "placeholder-underscore",
    severity=ERROR,
    view="body",
    cues=("_",),
    profiles={"template": INFO},
    summary="下划线处内容未填写",
    summary_en="underscore left where content is missing",
    bad=[
        "做好⟦__⟧和信息报送。",
        "全市上下要把⟦_⟧工作放在更加突出的位置。",
        "县委、县⟦__⟧高度重视，完成投资⟦____⟧万元。",
        "根据《⟦_____⟧办法》，联系人：⟦__⟧同志。",
    ],
    good=[
        "文件命名为“单位名称_姓名_联系电话”。",
        "PM_2.5浓度下降，见 report_2021_final 一文。",
        "详见 http://www.example.com/a_/通知",
        "网页标题，政府工作报告_云溪市人民政府网站",
        "在全县教育工作会议上的讲话_第1页\n关于印发工作要点的通知_政府信息公开\n不良风气的成因及对策_政治文化论文",
        "要__狠抓落实__，确保实效。",
        "__会议要求：__",
        "姓名：______ 单位：________\n____________",
        "运行 `_main_` 即可",
    ],
)
def placeholder_underscore(view: View) -> Iterator[Hit]:
    text = prose(view.text, "_")
    for match in LINES.finditer(text):
        before, after = sides(text, *match.span())
        if not _markup(before, after, len(match[0])):
            yield view.hit(match, f"“{match[0]}”处内容未填写", f"{match[0]!r} left where content is missing")


def _markup(before: str, after: str, length: int) -> bool:
    left, right = before[-1:], after[:1]
    if left.isascii() and left.isalnum() and right.isascii() and (right.isalnum() or right == "."):
        return True
    if length == 1 and NAMING.search(before[-24:]):
        return True
    if length == 1 and LABEL.match(after) and TITLE.search(before):
        return True
    if ADDRESS.search(before) or (length == 1 and SITE.match(after)):
        return True
    if length > 2 and FORM_LINE.search(before) and FORM_END.match(after):
        return True
    return not before.strip(" \t_") and not after.strip(" \t_")
