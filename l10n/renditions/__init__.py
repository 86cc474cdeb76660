"""Renditions: an article and a catalogue recombined into the article's own format."""
