"""下划线占位：正文里的 `_`、`__` 是抽掉或待填的字词。

依据：抓取文稿常以下划线替换敏感词和单位名（“县委、县__”“把_工作放在”）；模板以下划线留空。
半角字母、数字之间的下划线（PM_2.5、file_name、网址）不是占位。
"""

import re

from hegao import ERROR, Hit, View, rule

# a run of _ that does not join letters or digits; __粗体__ of Markdown is caught by the pair test
BLANK = r"(?<![A-Za-z0-9_])__*|__*(?![A-Za-z0-9_])"


@rule(
    "placeholder-underscore",
    severity=ERROR,
    cues=("_",),
    summary="下划线处内容未填写",
    summary_en="underscore left where content is missing",
    bad=["做好⟦__⟧和信息报送。", "全市上下要把⟦_⟧工作放在更加突出的位置。"],
    good=["PM_2.5浓度下降。", "见 report_2021_final 一文。"],
)
def placeholder_underscore(view: View):
    for match in re.finditer(BLANK, view.text):
        yield view.hit(match, "下划线处内容未填写", "underscore left where content is missing")
