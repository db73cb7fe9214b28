"""Fuzz targets: one for each public function, which the test suite runs for a few examples each."""
