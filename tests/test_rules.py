"""Every rule by its own examples, and the rules' peace with one another."""

import pytest

from hegao import check_text
from hegao.plugins import Plugins
from hegao.testing import complaints
from hegao_rules.plugin import modules

RULES = Plugins(third_party=False).rules


@pytest.mark.parametrize("name", RULES)
def test_examples_give_exactly_the_marked_findings(name):
    assert list(complaints(RULES[name])) == []


@pytest.mark.parametrize(("family", "module"), list(modules()))
def test_a_rule_is_named_after_its_file_and_folder(family, module):
    rule = RULES[module.replace("_", "-")]
    assert rule.family == family
    assert rule.why, "the module docstring is the rule's page"


@pytest.mark.parametrize("blanks", ["", "\n", " \n" * 250, "\n" * 499, "\n" * 500, "\u3000\r\n" * 400])
def test_an_unfinished_ending_is_found_before_any_number_of_blanks(blanks):
    text = "各级要统一思想，压实责任，抓好落实，确保全年目标任务圆满完成。下一步，要统筹推进各项工作，努力实现经济发展和社会稳定的"
    (finding,) = [found for found in check_text(text + blanks) if found.rule == "unfinished-ending"]
    assert finding.span.end == len(text)
