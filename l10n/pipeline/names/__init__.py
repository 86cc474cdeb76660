"""`names.po` kept over a project: found, proposed, listed, exchanged."""
