"""Catalogues brought up to date, re-cut, and merged; no word that a person wrote is lost."""
