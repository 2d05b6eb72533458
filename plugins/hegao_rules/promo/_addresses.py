"""Web addresses in a text, and those that an official text would not hold."""

from __future__ import annotations

from hegao import Pattern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from hegao import View

ADDRESS = r"(?:https?://|www\.)[A-Za-z0-9][A-Za-z0-9./_~%?=&#:-]*"
PUBLIC = Pattern(r"\.(?:gov|edu|org|ac|mil)(?:\.[a-z]{2})?(?:[/:]|$)")
EXPLAINED = Pattern(
    r"(?:网站|網站|网址|網址|平台|系统|系統|登[录錄陆陸]|详见|詳見|链接|鏈接|下[载載]|[报報]名|查[询詢]|[访訪][问問]"
    r"|地址|来源|來源|参见|參見|见|見|在线|在線|[邮郵]箱|[网網]|通[过過]|点[击擊]|打[开開]|[进進]入|[发發][送至]|填[写寫]|提交|注[册冊])[^。；;\r\n]{0,8}$"
)
NAMED = Pattern(r"[\u4e00-\u9fff][（(]$|(?:主页|直播|云盘)[：:]?$")  # 在政采云（https://…）
FOUND = Pattern(ADDRESS)
OWN = Pattern(r"官[网網](?:\([^()]{1,7}\))?[:： ]{0,2}$")
HAN = Pattern(r"[\u4e00-\u9fff]")
ADDRESSES = ("http", "www.")  # one stands in each


def unexplained(view: View) -> list[tuple[int, int]]:
    """Find addresses in the middle of a sentence that nothing before them announces, and sellers' own (官网：…)."""
    if not view.holds(ADDRESSES):
        return []
    text, spans = view.text, []
    for match in FOUND.finditer(text):
        before = text[max(0, match.start() - 30) : match.start()].replace("\r", "\n").rpartition("\n")[2]
        own = OWN.search(before)
        said = EXPLAINED.search(before) or NAMED.search(before) or not HAN.search(before)
        if (own or not said) and not PUBLIC.search(match[0]):
            spans.append((match.start() - len(own[0]) if own else match.start(), match.end()))
    return spans
