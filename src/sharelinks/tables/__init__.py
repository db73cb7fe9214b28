"""Tables of articles: read from and written to files, batch by batch. It needs the extra `batch`."""
