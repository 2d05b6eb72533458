from hegao_qinghe import qinghe_old_town

from hegao.testing import complaints


def test_the_rule_keeps_its_examples():
    assert list(complaints(qinghe_old_town)) == []
