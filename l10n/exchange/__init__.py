"""Lists of terms in other programs' formats: TBX-Basic and CSV tables, written and read."""
