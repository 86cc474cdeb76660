"""The parts of publishing: what changed, pages as jobs, what is remembered."""
