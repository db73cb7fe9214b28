"""What networks count, and texts cut to what they take."""
