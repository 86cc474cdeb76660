"""The only place that knows the order of the stations, and runs them for one article or many."""
