"""Learns the transliteration models from pairs of names; `python -m training.transliteration --help`."""
