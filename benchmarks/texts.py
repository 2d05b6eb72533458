"""Invented texts, the same for the same seed: clean speeches, damaged ones, and cloaked ones.

Clean: headings, points and paragraphs as a county's speeches have them. Damaged: every fourth line with a place
left open, a promo, a notice of missing text or a slip, a heading gone or doubled in every second text, furniture of
the page round three of four. Cloaked: traditional characters, half of them with their reading (網(wǎng)), as the
page this project began with has them. Places, names and sites are invented.
"""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING, Literal

from hegao.cloak import sounds, table

if TYPE_CHECKING:
    from pathlib import Path

SEED = 20260101
CLEAN, DAMAGED = 0.7, 0.2  # the shares of a mixture; the rest is cloaked
LEAST, MOST = 1_000, 20_000  # bytes of a file
Kind = Literal["clean", "damaged", "cloaked", "uncloaked"]  # the last: a cloaked one before it is cloaked

WHO = (
    "各县区、市直各部门、乡镇党委、驻村干部、信访工作机构、应急管理部门、承办单位、基层党组织、责任科室、督查专班"
    "、青禾县信访局、云溪市政府办公室、柳湾镇党委"
).split("、")
HOW = "认真、及时、主动、逐项、依法、扎实、持续、全面、稳妥、从严".split("、")
DID = "梳理、化解、督办、研究、落实、回应、排查、通报、推进、完善".split("、")
WHAT = (
    "群众反映的问题、历史遗留事项、安全生产责任、年度重点任务、窗口服务流程、隐患整改清单、领导包案制度、防汛预案"
).split("、")
WHY = (
    "把矛盾化解在当地、让群众少跑路、确保件件有着落、夯实基层基础、做到心中有数、形成工作合力、创造良好环境"
).split("、")
TITLES = (
    "在全市重点工作推进会上的讲话",
    "在青禾县信访工作会议上的讲话",
    "云溪市人民政府工作报告",
    "在柳湾镇安全生产会议上的讲话",
)
OPEN = (  # what nobody filled in
    "全年共受理群众来信来访*件，办结率为*%，同比下降*个百分点。",
    "县、县__已作研究，____前报送方案。",
    "请XX同志牵头，联系人：某某某，电话：XXXXXXXX。",
    "于X月X日前报××市人民政府，抄送××县××局。",
    "由[责任单位]会同（此处填写单位名称）办理，【请补充数据】。",
    "20××年，某某镇完成投资○○万元，新增就业（  ）人。",
    "参加会议的有：（姓名）、（职务）。",
)
GONE = (  # what a page left out, and what it put in instead
    "……（未完，全文共3341字，当前只显示1856字，请阅读下面提示信息。）",
    "（范例文库 http://www.fanli-wenku.example 省略520字，正式会员可完整阅读）",
    "剩余内容请登录后查看，注册会员可全文下载。",
    "更多范文请关注微信公众号，点击下载全文。",
    "小编为大家整理了信访讲话稿，供大家参考，转载请注明。",
    "加微信号 qinghe888 领取全文。",
)
SLIPS = (
    "要加强领导，，压实责任。。",
    "坚持“谁主管、谁负责的原则，",
    "按期办结１２件,剩余3件.",
    "\u200b要抓好落\u200b实&nbsp;&nbsp;。",
    "切 实 抓 好 整 改。",
    "制定<b>整改</b>方案......",
    "通过多方渠导化解矛盾，帐目清楚。",
)
BEFORE = (
    "您现在的位置：首页 > 范文大全 > 领导讲话",
    "标题：在会议上的讲话 |",
    "发布时间：2025-03-05 来源：范例文库 浏览次数：520 字体：【大 中 小】",
)
AFTER = (
    "上一篇：在收心会上的讲话 下一篇：在表彰会上的讲话 相关栏目：信访 会议致辞 会议主持 |",
    "收藏本站 | 返回顶部 | 联系我们",
    "Copyright © 2025 范例文库 All rigths reserved 版权归作者所有",
)


def write(folder: Path, megabytes: float, kind: Kind | None = None, seed: int = SEED) -> Path:
    """Write a hundred files for each megabyte: of one kind, or the mixture."""
    folder.mkdir()
    chance = random.Random(seed)
    for number in range(round(megabytes * 100)):
        share = chance.random()
        of = kind or ("clean" if share < CLEAN else "damaged" if share < CLEAN + DAMAGED else "cloaked")
        text = make(chance, chance.randint(LEAST, MOST), of)
        (folder / f"{number:05}.txt").write_text(text, "utf-8")
    return folder


def make(chance: random.Random, size: int, kind: Kind = "clean") -> str:
    """Invent a text of about so many bytes (before it is damaged or cloaked)."""
    lines = _speech(chance, size)
    if kind == "clean":
        return "\n".join(lines) + "\n"
    text = _damaged(chance, lines, 0.25 if kind == "damaged" else 0.1)
    return _cloaked(chance, text) if kind == "cloaked" else text


def _cloaked(chance: random.Random, text: str) -> str:
    """Turn a text traditional and gloss half of the characters that this changes, as some copiers do."""
    return "".join(_glossed(chance, *_cloaks().get(character, (character, ""))) for character in text)


def _speech(chance: random.Random, size: int) -> list[str]:
    lines = [chance.choice(TITLES), "同志们："]
    done = number = 0
    while done < size:
        number += 1
        section = [f"{_hanzi(number)}、{_doing(chance)}"]
        for point in range(1, chance.randint(1, 4)):
            section += [f"（{_hanzi(point)}）{_doing(chance)}。{_paragraph(chance)}"]
        section += [_paragraph(chance) for _ in range(chance.randint(1, 3))]
        lines += section
        done += sum(len(line.encode()) + 1 for line in section)
    return lines


def _paragraph(chance: random.Random) -> str:
    if chance.random() < 0.2:
        points = [f"{_hanzi(at)}是{_doing(chance)}" for at in range(1, chance.randint(3, 5))]
        return f"{chance.choice(WHO)}要抓好以下工作：{'；'.join(points)}。"
    return "".join(
        f"{chance.choice(WHO)}要{_doing(chance)}，{_doing(chance)}，{chance.choice(WHY)}。"
        for _ in range(chance.randint(2, 6))
    )


def _doing(chance: random.Random) -> str:
    return chance.choice(HOW) + chance.choice(DID) + chance.choice(WHAT)


def _hanzi(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return f"{digits[tens] if tens > 1 else ''}{'十' if tens else ''}{digits[ones]}".replace(" ", "")


def _damaged(chance: random.Random, lines: list[str], share: float) -> str:
    for at in range(2, len(lines)):
        if chance.random() < share:
            kind = chance.random()
            lines[at] += chance.choice(OPEN if kind < 0.6 else GONE if kind < 0.8 else SLIPS)
    headings = [at for at, line in enumerate(lines) if line[1:2] == "、"]
    if len(headings) > 2 and chance.random() < 0.5:
        at = chance.choice(headings[1:-1])
        lines[at : at + 1] = chance.choice(([], [lines[at], lines[at]]))
    if chance.random() < 0.75:
        lines[:0] = chance.sample(BEFORE, chance.randint(0, 2))
        lines += [chance.choice(GONE), *chance.sample(AFTER, chance.randint(1, 2))]
    return "\n".join(lines) + "\n"


@cache
def _cloaks() -> dict[str, tuple[str, str]]:
    """Simplified character → a traditional one and its reading."""
    read = {character: syllable for syllable, characters in sounds().items() for character in characters}
    return {new: (old, read[old]) for old, new in reversed(table().items()) if old in read}


def _glossed(chance: random.Random, character: str, sound: str) -> str:
    return f"{character}({sound})" if sound and chance.random() < 0.5 else character
