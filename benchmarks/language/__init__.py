"""Sentences and language detection, measured on gold sets."""
