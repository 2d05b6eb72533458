"""Workflow commands."""

from hegao.finding import Problem


def test_github_puts_errors_first_and_the_total_before_the_notices(render):
    report = render("github", {"a.txt": "甲乙丙，疑字，错字。"}).splitlines()
    assert [line.partition(" ")[0] for line in report] == ["::error", "::warning", "::notice", "::notice"]
    assert report[2] == "::notice title=hegao::已检查 1 个文件：错误 1，警告 1，提示 1"


def test_github_escapes_what_its_parser_would_take(render):
    report = render("github", {"100%,a:b\n.txt": "错字"}, problems=[Problem("a", "50%\r\n::error::", "b")])
    assert "::error title=hegao::a: 50%25%0D%0A::error::" in report
    assert "::error file=100%25%2Ca%3Ab%0A.txt,line=1,endLine=1,col=1,endColumn=3,title=x-error::" in report


def test_github_gets_no_columns_for_more_than_one_line(render):
    assert "line=1,endLine=2,title=x-lines" in render("github", {"a.txt": "跨行\n到此止。"})


def test_github_annotates_nothing_where_nothing_is_found(render):
    assert render("github", {"a.txt": "好。"}) == "已检查 1 个文件：错误 0，警告 0，提示 0\n"


def test_github_shows_no_control_characters(render):
    report = render("github", {"a.txt": "错字"}, problems=[Problem("a", "\x1b[31m", "b")])
    assert "\x1b" not in report
    assert "\\x1b[31m" in report
