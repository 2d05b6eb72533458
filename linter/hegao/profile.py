"""What kind of text this is: a rule may be louder, softer or silent in some (`profiles=` of `rule`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from hegao.view import Views

Profile = Literal["speech", "document", "host", "template", "statute", "scraped"]
PROFILES: dict[Profile, str] = {
    "speech": "讲话、报告",
    "document": "公文",
    "host": "主持词",
    "template": "模板",
    "statute": "法规",
    "scraped": "抓取的网页",
}

_HEAD = 600  # a title, a number and a salutation stand within so many code points
_SLOT = r"\[[^\[\]\n]{0,30}[\u4e00-\u9fff][^\[\]\n]{0,30}\](?!\()|【[^【】\n]{2,30}】|\{\{?[\w\u4e00-\u9fff]+\}\}?"
_SLOTS = 5  # a template has at least so many bracketed slots (XX alone may be a draft that is not done),
_SLOT_EVERY = 80  # one for every so many code points
_NUMBER = r"〔(?:19|20)\d\d〕(?:第)?\d+号"
_ARTICLE = r"(?m)^[ 　#*]*第[一二三四五六七八九十百千零]+条"
_AGENDA = r"会议(?:进行)?第[一二三四五六七八九十]项|(?:下面|现在)[，,]?(?:有?请|进行)|热烈的?掌声"


def detect(views: Views) -> Profile:
    """Tell a document's profile from cues in its text; a plain speech is what is left."""
    text = views["source"].text
    head = text[:_HEAD]
    title = head.lstrip().partition("\n")[0]
    if "模板" in title or "范本" in title or _is_template(text):
        return "template"
    if views.foreign or views.cloak.cloaked:
        return "scraped"
    if "条" in text and len(re.findall(_ARTICLE, text[: 20 * _HEAD])) >= 3:
        return "statute"
    if "主持词" in title or "主持稿" in title or len(re.findall(_AGENDA, text[: 10 * _HEAD])) >= 3:
        return "host"
    if ("〕" in head and re.search(_NUMBER, head)) or any(
        close in text for close in ("特此通知", "特此函", "请批示", "此复", "特此公告")
    ):
        return "document"
    return "speech"


def _is_template(text: str) -> bool:
    if not any(cue in text for cue in "[【{"):
        return False
    slots = len(re.findall(_SLOT, text[: 20 * _HEAD]))
    return slots >= _SLOTS and slots * _SLOT_EVERY >= min(len(text), 20 * _HEAD)
