"""Arabic into Latin letters.

A word is analysed (`words.py`, with the vocalised lexicon) into clitics, article and *sounds* (`sounds.py`), which are
the same for all systems; a system spells sounds (`spelling.py`); `text.py` goes through running text, where a word's
neighbours decide on its ending.
"""
