"""One module a command; each has a function `command`, its name is the module's with hyphens."""
