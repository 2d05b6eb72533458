"""The sites of sites.toml, and one pattern that finds their names and domains."""

from __future__ import annotations

import os
import re
from functools import cache
from itertools import product

from hegao import Pattern, Record, parse_toml
from hegao_rules.promo._addresses import ADDRESS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class Sites(Record):
    """`pattern` finds domains and names; `distinct` names need no second cue; `simple` folds 網 to 网."""

    pattern: Pattern
    distinct: frozenset[str]
    simple: dict[int, str]


@cache
def load(more_names: tuple[str, ...] = (), more_domains: tuple[str, ...] = ()) -> Sites:
    """Read sites.toml and add the house's own. Raises ValueError that names the row."""
    table = parse_toml(_read(), "sites.toml")
    distinct, common, hosts = set(more_names), set(table["generic"]), set(more_domains)
    for row in table["site"]:
        name, rest = row.get("name"), row.keys() - {"aliases", "cue"}
        if rest != {"name", "domains"} or not isinstance(name, str) or not isinstance(row["domains"], list):
            raise ValueError(f"sites.toml: site {name!r}: expected name, domains, perhaps aliases and cue")
        (common if row.get("cue") else distinct).update({name, *row.get("aliases", ())} - {""})
        hosts.update(row["domains"])
    traditional = {pair[0]: pair[1] for pair in table["traditional"].split()}
    simple = {ord(other): char for char, other in traditional.items()}
    return Sites(Pattern(_pattern(distinct | common, hosts, traditional)), frozenset(distinct), simple)


def cues() -> tuple[str, ...]:
    """Pick a literal for each name and domain out of the file, in every mixture of the character sets."""
    _, _, rest = _read().partition('traditional = """')
    traditional, _, rest = rest.partition('"""')
    pairs = {pair[0]: pair for pair in traditional.split()}
    words = [word for line in rest.splitlines() if line[:1] != "#" for word in line.split('"')[1::2] if word]
    hosts = {word[word.rfind(".") :] for word in words if word.isascii()}
    names = {form for word in words if not word.isascii() for form in _fewest(word, pairs)}
    return tuple(sorted({"省略", *hosts, *(host.upper() for host in hosts), *names}))


def _fewest(name: str, pairs: dict[str, str]) -> list[str]:
    """Write three characters of a name in all ways, those three that have the fewest."""
    parts = [name[at : at + 3] for at in range(max(1, len(name) - 2))]
    return min(
        (["".join(form) for form in product(*(pairs.get(c, c) for c in part))] for part in parts), key=len
    )


def _read() -> str:
    with open(os.path.join(os.path.dirname(__file__), "sites.toml"), encoding="utf-8") as stream:
        return stream.read()


def _pattern(names: set[str], hosts: set[str], traditional: dict[str, str]) -> str:
    """All names and hosts, by first character: the search then skips to those."""
    tails: dict[str, list[str]] = {}
    for word in sorted(names | hosts | {host.upper() for host in hosts}, key=lambda word: (-len(word), word)):
        tail = "".join(
            f"[{char}{traditional[char]}]" if char in traditional else re.escape(char) for char in word[1:]
        )
        for first in sorted({word[0], traditional.get(word[0], word[0])}):
            tails.setdefault(re.escape(first), []).append(tail)
    return "|".join(f"{first}(?:{'|'.join(tails[first])})" for first in tails)


# what stands beside a name that is an ordinary word when the name is a site's
AFTER = Pattern(
    r"[，, ]?省略[约約了]?\d+[个個]?字|[”》]?[，,]?(?:[为為](?:[您你]|大家))?(?:整理|提供|收集|搜集|小[编編]|[会會][员員]"
    r"|[编編][辑輯]|[独獨]家|首[发發]|原[创創]|推[荐薦]|提醒|版[权權]|下[载載]|上[传傳])"
)
BEFORE = Pattern(
    r"(?:[来來]自|[来來]源[于於：:]|源自|[转轉]自|摘自|[选選]自|出自|首[发發][于於]|[访訪][问問]|登[录錄陆陸]|[关關]注)"
    r"[ “《（(]?$"
)
UNKNOWN, ITS_NAME = Pattern(rf"{ADDRESS}(?=[，, ]?省略[约約了]?\d)"), Pattern(r"[\u4e00-\u9fff]{1,8}\Z")
REACH = 60  # no name or domain is longer
LEAD = Pattern(r"(?:https?://)?(?:[A-Za-z0-9-]{1,30}\.){0,4}$")
LONGER = Pattern(r"[A-Za-z0-9-]|\.[A-Za-z]")
PATH = Pattern(r"/[A-Za-z0-9./_~%?=&#:-]*")
BESIDE = Pattern(rf"[ ：:（(，,]{{0,2}}{ADDRESS}")
WORD = Pattern("上(?:[传傳](?=[输輸递遞播送])|签|办|申|报|缴|查|公)")  # 公文网上传输: 网上 is a word
BETWEEN = Pattern(r"[ ：:，,（(|/]*")
OWN = Pattern(r"(?:(?![来自由在于從从是的到上访問问录關关注册冊与與和各])[\u4e00-\u9fff]){1,2}$")


def mentions(text: str, known: Sites, met: list[str], *, more: bool) -> list[tuple[int, int]]:
    """Where a text names or links a site: the name with the address beside it is one place.

    `met`: the cues that it holds; `more`: the house names sites of its own, for which there are none.
    """
    spans = list(_unknown(text)) if "省略" in met else []
    stretches = [(0, len(text))] if more else _stretches(text, met)
    for match in (match for stretch in stretches for match in known.pattern.finditer(text, *stretch)):
        span = _address(text, match) if match[0].isascii() else _named(text, match, known)
        if span:
            spans.append(span)
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and BETWEEN.fullmatch(text, joined[-1][1], max(start, joined[-1][1])):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _unknown(text: str) -> Iterator[tuple[int, int]]:
    """Find addresses before what was left out, with the name in front."""
    for match in UNKNOWN.finditer(text):
        start, end = match.span()
        name = ITS_NAME.search(text[max(0, start - 8) : start])
        yield start - len(name[0]) if name else start, end


def _stretches(text: str, met: list[str]) -> list[tuple[int, int]]:
    """Give the surroundings of the cues met, in order; no two overlap."""
    found: list[tuple[int, int]] = []
    for at in sorted({match.start() for cue in met for match in re.finditer(re.escape(cue), text)}):
        start, stop = max(0, at - REACH), at + REACH
        if found and start <= found[-1][1]:
            start = found.pop()[0]
        found.append((start, stop))
    return found


def _address(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Find the whole URL round a known domain; None where the domain is part of a longer word."""
    start, end = match.span()
    lead = LEAD.search(text[max(0, start - 80) : start])
    start -= len(lead[0]) if lead else 0
    if text[start - 1 : start].isascii() and text[start - 1 : start].isalnum():
        return None
    if LONGER.match(text[end : end + 2]):
        return None
    path = PATH.match(text[end : end + 200])
    return start, end + (path.end() if path else 0)


def _named(text: str, match: re.Match[str], known: Sites) -> tuple[int, int] | None:
    """Find a site's name with the address beside it; None where it is an ordinary word."""
    start, end = match.span()
    if WORD.match(text, end):
        return None
    address = BESIDE.match(text[end : end + 200])
    if address:
        end += address.end()
    if match[0].translate(known.simple) in known.distinct:
        return start, end
    before = text[max(0, start - 12) : start]
    prefix = OWN.search(before)
    if prefix:
        before = before[: prefix.start()]
        start -= len(prefix[0])
    cued = address or AFTER.match(text[end : end + 12]) or BEFORE.search(before)
    return (start, end) if cued else None
