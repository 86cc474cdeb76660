"""Catalogues: gettext `.po` files read, written, extracted into and brought up to date."""
