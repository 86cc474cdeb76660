"""Which old sentence a new one was made from, and what changed between them."""
