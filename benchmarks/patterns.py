"""Sixty-one patterns of a house, as `[[pattern]]` rules, for ripgrep and for textlint.

No lookaround and no backreference, so that every engine takes them. `load` reads a set of yours.
"""

from __future__ import annotations

import json
from runpy import run_path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

WORDS = (
    "范例文库 www.fanli-wenku.example 正式会员可完整阅读 讲话稿网 总结大全 心得范文 秘书之家 材料星球 笔杆子论坛 文稿集市 "
    "公文模板库 办公范文 点击下载 免费下载 注册会员 升级会员 会员可见 请登录后 全文下载 下载本文 本文来源 转载请注明 "
    "版权归 收藏本站 扫码关注 微信公众号 关注公众号 请阅读下面提示信息 返回顶部 相关栏目 上一篇 下一篇 "
    "浏览次数 发布时间 联系我们 小编为大家 供大家参考 领取全文 加微信号 您现在的位置"
).split()
EXPRESSIONS = (
    r"\*+", r"_+", r"＿+", r"×{2,}", r"[XxＸ]{2,}[县市区镇乡局同]", r"[○〇]{2,}", r"[（(][ 　]+[）)]",
    r"[（(](?:此处|请填|待补|姓名|职务)[^）)]{0,12}[）)]", r"【[^】]{0,16}】", r"某{1,2}[县市区镇乡局某]",
    r"[（(]未完[^）)]{0,60}", r"全文共[0-9]+字", r"当前只显示[0-9]+字", r"省略[0-9]+字",
    r"^[ 　]*[一二三四五六七八九十]{1,3}、", r"^[ 　]*[（(][一二三四五六七八九十]{1,3}[）)]",
    r"^[ 　]*[0-9]{1,2}[.．、]", r"[一二三四五六七八九十]是",
    r"[两三四五六七八九十几]个?(?:方面|点|条)的?(?:意见|要求|问题|工作)", r"[，、；,;][ 　]*$",
    r"[一-龥][（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[）)]",
)  # fmt: skip


class Named(NamedTuple):
    """A pattern and the name of its rule."""

    name: str
    match: str


def load(file: Path | None) -> list[Named]:
    """Give our own patterns, or those of a Python file: its NAMES and ALL."""
    if file is None:
        matches = [*(word.replace(".", r"\.") for word in WORDS), *EXPRESSIONS]
        names = [f"p{number:02}" for number in range(len(matches))]
    else:
        found = run_path(str(file))
        matches, names = found["ALL"], found["NAMES"]
    # a line is a line to all of them
    return [
        Named(f"bench-{name}", f"(?m){match}" if match[0] == "^" or match[-1] == "$" else match)
        for name, match in zip(names, matches, strict=True)
    ]


def words(number: int) -> list[Named]:
    """Invent so many plain words for a house list."""
    places = "青禾 云溪 柳湾 石桥 松岭 南浦 东塘 白鹭 桐林 荷塘 杏坪 竹溪 枫桥 梅岭 清泉".split()
    bodies = (
        "经贸局 计生办 供销社 农机站 广电局 物价局 粮食局 房管所 林业站 水管所 文化馆 邮电所 工商所 招商局 税务所 "
        "渡口办 畜牧站 种子站 气象站 敬老院"
    ).split()
    every = [place + body for body in bodies for place in places]
    return [Named(f"house-w{at:03}", word) for at, word in enumerate(every[:number])]


def tables(patterns: list[Named], view: str = "plain") -> str:
    """Write patterns as a rules.toml has them."""
    return "\n".join(
        f"[[pattern]]\nname = {json.dumps(name)}\nmatch = {json.dumps(match, ensure_ascii=False)}\n"
        f'message = "不应出现"\nview = "{view}"\n'
        for name, match in patterns
    )


def plain(patterns: list[Named]) -> str:
    """Write patterns one a line, for `rg -f`: it reads by line as it is."""
    return "".join(match.removeprefix("(?m)") + "\n" for _, match in patterns)


def textlintrc(patterns: list[Named]) -> str:
    """Write patterns for @textlint-rule/textlint-rule-pattern, which takes JavaScript's."""
    rows = [
        {"message": name, "pattern": f"/{match.removeprefix('(?m)').replace('/', chr(92) + '/')}/m"}
        for name, match in patterns
    ]
    return json.dumps({"rules": {"@textlint-rule/pattern": {"patterns": rows}}}, ensure_ascii=False)
