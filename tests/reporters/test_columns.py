"""Columns in every format, and how formats are loaded."""

import json
import re
import subprocess
import sys

import pytest

from hegao.config import FORMATS
from hegao.reporters import reporter

# a BOM, CRLF, full-width letters, an ideographic space, a combining mark and characters beyond the BMP
TEXT = "\ufeff题\r\n　Ｗ😀𠮷e\u0301错字。\r\n"
PLACE = (2, 7, 2, 9)


def numbers(pattern, report):
    return tuple(int(number) for number in re.search(pattern, report).groups())


def of_sarif(report):
    location = json.loads(report)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    return tuple(location["region"][key] for key in ("startLine", "startColumn", "endLine", "endColumn"))


def of_gitlab(report):
    positions = json.loads(report)[0]["location"]["positions"]
    return tuple(positions[end][axis] for end in ("begin", "end") for axis in ("line", "column"))


def of_rdjsonl(report):
    span = json.loads(report.splitlines()[0])["location"]["range"]
    return tuple(span[end][axis] for end in ("start", "end") for axis in ("line", "column"))


def of_json(report):
    finding = json.loads(report)
    finding = finding["findings"][0] if "findings" in finding else finding
    return tuple(finding[key] for key in ("line", "column", "end_line", "end_column"))


def of_github(report):
    line, end_line, column, end_column = numbers(
        r"line=(\d+),endLine=(\d+),col=(\d+),endColumn=(\d+)", report
    )
    return line, column, end_line, end_column


# before the finding stand 3 + 3 + 4 + 4 + 1 + 2 = 17 bytes
READERS = {
    "text": (lambda report: numbers(r"(\d+):(\d+) 错误", report), PLACE[:2]),
    "concise": (lambda report: numbers(r":(\d+):(\d+):", report), PLACE[:2]),
    "json": (of_json, PLACE),
    "jsonl": (of_json, PLACE),
    "github": (of_github, PLACE),
    "gitlab": (of_gitlab, PLACE),
    "sarif": (of_sarif, PLACE),
    "junit": (lambda report: numbers(r'name="(\d+):(\d+) x-error"', report), PLACE[:2]),
    "checkstyle": (lambda report: numbers(r'line="(\d+)" column="(\d+)"', report), PLACE[:2]),
    "rdjsonl": (of_rdjsonl, (2, 18, 2, 24)),
    "html": (lambda report: numbers(r"第(\d+)行第(\d+)字", report), PLACE[:2]),
}


def test_every_format_has_its_columns_tested():
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("name", READERS)
def test_columns_are_those_of_the_source(name, render):
    read, place = READERS[name]
    assert read(render(name, {"a.txt": TEXT})) == place


def test_each_format_loads_itself_alone():
    code = (
        "import sys; from hegao.reporters import reporter; reporter('concise');"
        "print(*(m for m in ('json', 'xml', 'html', 'hegao.explain') if m in sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "\n"
    assert reporter("nosuch") is None
