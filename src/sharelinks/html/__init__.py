"""What a page shows: the share bar."""
