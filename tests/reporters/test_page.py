"""The page for people, as HTML. test_browser.py has it in a browser."""

import re
from html.parser import HTMLParser

from hegao.finding import Problem


class Shown(HTMLParser):
    """The text of `main`, and the marked pieces by number."""

    def __init__(self, page):
        super().__init__()
        self.lines, self.marks, self.tags = [], [], []
        self.inside = None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "p":
            self.lines.append("")
        elif tag == "mark":
            self.inside = dict(attributes)["data-f"]
            self.marks.append((self.inside, ""))

    def handle_endtag(self, tag):
        if tag == "mark":
            self.inside = None

    def handle_data(self, data):
        if self.lines:
            self.lines[-1] += data
        if self.inside:
            self.marks[-1] = (self.inside, self.marks[-1][1] + data)


def shown(page):
    return Shown(re.search("<main.*?</main>", page, re.DOTALL)[0])


def test_the_whole_text_stands_on_the_page_with_its_findings_marked(render):
    main = shown(render("html", {"a.txt": "一是错字。\r\n\r\n甲错字丙，疑字"}))
    assert [line.rstrip("\n") for line in main.lines] == ["一是错字。", "", "甲错字丙，疑字"]
    assert main.marks == [("1", "错字"), ("2", "甲"), ("3 2", "错字"), ("2", "丙"), ("4", "疑字")]


def test_a_finding_over_lines_is_marked_on_each(render):
    main = shown(render("html", {"a.txt": "有跨行\r\n\r\n到此止。"}))
    assert main.marks == [("1", "跨行"), ("1", "到此止")]


def test_a_text_not_kept_is_shown_in_excerpts(render):
    main = shown(render("html", {"a.txt": "一是错字。\n二是疑字。"}, keep_text=False))
    assert [line.rstrip("\n") for line in main.lines] == ["一是错字。", "二是疑字。"]
    assert main.marks == [("1", "错字"), ("2", "疑字")]


def test_unseen_characters_are_written_out(render):
    page = render("html", {"a.txt": "错字\u202e\u200b\x1b倒"})
    assert '<i class="unseen">\\u202e</i>' in page
    assert not set("\u202e\u200b\x1b") & set(page)


def test_nothing_of_a_hostile_text_becomes_markup(render, hostile):
    texts = {f"{hostile}.txt": f"{hostile}错字{hostile}"}
    page = render("html", texts, problems=[Problem(hostile, hostile, "")])
    assert page.count("<script>") == 1
    assert "'broken'" not in page
    assert set(shown(page).tags) == {"main", "article", "h2", "p", "a", "mark"}


def test_the_page_asks_nothing_of_a_network(render):
    page = render("html", {"a.txt": "错字 http://example.org/a.js"})
    policy = re.search('content="(default-src[^"]*)"', page)[1]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"""(src|href)=["'](?!#)|url\(|@import""", page)


def test_work_not_done_is_said_on_top(render):
    page = render(
        "html", {"a.txt": "好。", "bin.txt": b"\0"}, problems=[Problem("rules.toml", "坏了", "bad")]
    )
    assert page.index('role="alert"') < page.index("<main")
    assert "rules.toml: 坏了" in page
    assert "bin.txt: " in page
    assert "未发现问题" in shown(page).lines[0]


def test_files_without_findings_are_named_not_printed(render):
    page = render("html", {"a.txt": "错字", "clean.txt": "好好好。"})
    assert "clean.txt" in page
    assert "好好好" not in page


def test_the_page_speaks_english_on_request(render):
    page = render("html", {"a.txt": "错字"}, lang="en")
    assert "1 file(s) checked, 1 finding(s)" in page
    assert "&#x27;错字&#x27; is wrong" in page
