"""What kind of text this is: a rule may be louder, softer or silent in some (`profiles=` of `rule`)."""

from __future__ import annotations

from itertools import islice

from hegao.pattern import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

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
_TITLE = 60  # code points of the longest title
# what a title ends in: a site's banner has the word too, as in （应用文档模板下载平台）
_TEMPLATE = Pattern("^[【（(]?模板|(?:模板|范本)(?:[（(【][^（()）【】]{0,8}[）)】])?[】》）)”]?$")
_SLOT = Pattern(
    r"\[[^\[\]\n]{0,30}[\u4e00-\u9fff][^\[\]\n]{0,30}\](?!\()|【[^【】\n]{2,30}】|\{\{?[\w\u4e00-\u9fff]+\}\}?"
)
_SLOTS = 5  # a template has at least so many bracketed slots (XX alone may be a draft that is not done),
_SLOT_EVERY = 80  # one for every so many code points
_NUMBER = Pattern(r"〔(?:19|20)\d\d〕(?:第)?\d+号")
_ARTICLE = Pattern(r"\n[ 　#*]*第[一二三四五六七八九十百千零]+条")
_AGENDA = Pattern(
    "会议(?:进行)?第[一二三四五六七八九十]项|下面[，,]?(?:有?请|进行)|现在[，,]?(?:有?请|进行)|热烈的?掌声"
)


_ON_AGENDA = ("会议第", "会议进行第", "下面", "现在", "热烈掌声", "热烈的掌声")  # of which a match holds one
_CLOSINGS = ("特此通知", "特此函", "请批示", "此复", "特此公告")
CUES = (*_ON_AGENDA, *_CLOSINGS)


def detect(views: Views) -> Profile:
    """Tell a document's profile from cues in its text; a plain speech is what is left."""
    source = views["source"]
    text = source.text
    head = text[:_HEAD]
    title = head.lstrip().partition("\n")[0].rstrip()[:_TITLE]  # a text may be one line
    if _TEMPLATE.search(title) or _is_template(text):
        return "template"
    if views.foreign or views.cloak.cloaked:
        return "scraped"
    if _thrice(_ARTICLE, "\n" + text[: 20 * _HEAD]):
        return "statute"
    met = set(source.holds(CUES))
    agenda = not met.isdisjoint(_ON_AGENDA) and _thrice(_AGENDA, text[: 10 * _HEAD])
    if agenda or "主持词" in title or "主持稿" in title:
        return "host"
    if ("〕" in head and _NUMBER.search(head)) or not met.isdisjoint(_CLOSINGS):
        return "document"
    return "speech"


def _thrice(pattern: Pattern, text: str) -> bool:
    return len(list(islice(pattern.finditer(text), 3))) > 2


def _is_template(text: str) -> bool:
    beginning = text[: 20 * _HEAD]
    if not any(cue in beginning for cue in "[【{"):
        return False
    slots = len(_SLOT.findall(beginning))
    return slots >= _SLOTS and slots * _SLOT_EVERY >= len(beginning)
