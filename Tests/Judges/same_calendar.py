"""same_calendar.py A B: ends with 1 where PyPI icalendar reads different contents from two files.

Contents are compared as multisets: the order of properties and components does not count, every
name, parameter and value does.
"""

import sys

import icalendar


def contents(component):
    """A value that is equal for components with the same contents, whatever their order."""
    properties = []
    for name, values in component.items():
        for value in values if isinstance(values, list) else [values]:
            parameters = sorted((key, str(text)) for key, text in value.params.items())
            properties.append((name, parameters, value.to_ical()))
    inside = sorted(contents(inner) for inner in component.subcomponents)
    errors = sorted(str(error) for error in component.errors)
    return repr((component.name, sorted(properties), inside, errors))


def read(path):
    with open(path, "rb") as file:
        return [contents(each) for each in icalendar.Calendar.from_ical(file.read(), multiple=True)]


if read(sys.argv[1]) != read(sys.argv[2]):
    print(f"{sys.argv[2]}: icalendar reads something else", file=sys.stderr)
    sys.exit(1)
