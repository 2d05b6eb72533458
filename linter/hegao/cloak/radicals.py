"""Radicals and compatibility characters that stand for whole ones: ⼀ (U+2F00) for 一, ⻓ (U+2ED3) for 长."""

from __future__ import annotations

import unicodedata

# The supplement has no decompositions; these of it are met, in text taken from PDF files.
_SUPPLEMENT = dict(
    zip(
        "⺒⺓⺝⺟⺠⺢⺩⺫⺬⺯⺱⺲⺴⺶⺷⺸⺼⺽⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳⻒⻡",
        "巳幺月母民水王罒示糸网网罓羊羊羊月臼虎西见角贝车長镸长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟镸首",
        strict=True,
    )
)


def whole(character: str) -> str:
    """Return the whole character that a part or a duplicate stands for, or itself."""
    character = _SUPPLEMENT.get(character, character)
    folded = unicodedata.normalize("NFKC", character)
    return folded if len(folded) == 1 else character
