"""Finding names in a text: a gazetteer and, for each language, what gives away a name that no list has."""
