"""The command line: typer, one command per file in `commands`, no logic."""
