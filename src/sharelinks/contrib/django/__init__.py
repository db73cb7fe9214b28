"""Django: `INSTALLED_APPS += ["sharelinks.contrib.django"]` and `{% load sharelinks %}`."""
