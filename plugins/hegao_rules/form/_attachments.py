"""The numbered list of attachments at the end of a document: 附件：1.… 2.…"""

from __future__ import annotations

import re

_FIRST = r"(?m)^[^\S\r\n]*附件[：:]\s*1[.．、](?!\d)"
_NEAR = 150  # a long name runs over lines before the next number


def listed(text: str) -> int:
    """Tell how many the list names; 0 where there is no numbered list, or more than one."""
    lists = list(re.finditer(_FIRST, text))
    if len(lists) != 1:
        return 0
    last, at = 1, lists[0].end()
    while True:
        following = rf"(?s)(?:(?!\n\s*附件).){{1,{_NEAR}}}?\s{last + 1}[.．、](?!\d)"
        item = re.match(following, text[at : at + _NEAR + 9])
        if not item:
            return last
        last += 1
        at += item.end()
