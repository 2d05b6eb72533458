"""Every rule by its own examples, and the rules' peace with one another."""

import pytest

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
