"""`names.po`: the names of a project, and the notes on them in the sentences."""
