"""Renditions become a site: pages, feeds, metadata."""
