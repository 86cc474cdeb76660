"""What the toolkit knows of languages: detection, sentences, locales; one data file per language."""
