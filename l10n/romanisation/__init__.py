"""Arabic and Russian in Latin letters, by named standards: the reader scripts.

`romanise` and `reading` are the doors (`romanise.py`), `systems` and `system_for` say what there is
(`system.py`, `tags.py`). A system is one file in `data/systems/`; the words whose vowels are known lie in `data/lexicon/`.
"""
