"""Profile pages: the class, the table, and accounts read out of addresses."""
