"""A record is a named tuple."""

import pickle

import pytest

from hegao.record import Record


class Place(Record):
    """Where it is."""

    line: int
    column: int = 1

    @property
    def words(self):
        return f"{self.line}:{self.column}"


def test_a_record_is_a_tuple_with_names_defaults_and_methods():
    place = Place(2)
    assert place == (2, 1) == Place(line=2, column=1)
    assert place.words == "2:1"
    assert place._replace(column=3) == Place(2, 3)
    assert place._asdict() == {"line": 2, "column": 1}
    assert repr(place) == "Place(line=2, column=1)"
    assert Place.__doc__ == "Where it is."
    assert Place.__module__ == __name__


def test_a_record_survives_the_way_to_another_process():
    place = pickle.loads(pickle.dumps(Place(2, 3)))
    assert place == Place(2, 3)
    assert type(place) is Place


def test_a_record_takes_its_fields_alone():
    for wrong in ((), (1, 2, 3)):
        with pytest.raises(TypeError):
            Place(*wrong)
    with pytest.raises(TypeError):
        Place(1, row=2)
