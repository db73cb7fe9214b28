"""A Flask application with a page that shares itself."""

import os

from flask import Flask, render_template_string

from sharelinks.contrib.flask import Sharelinks

PAGE = """<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>{{ title }}</title>
{{ meta_tags(title=title) }}
{{ share_styles() }}
</head>
<body><h1>{{ title }}</h1>{{ share_bar(title=title) }}</body>
</html>"""

app = Flask(__name__)
app.config["SHARELINKS"] = {"lang": "de", "strict": False}
Sharelinks(app)


@app.get("/magazin/<name>")
def article(name: str) -> str:
    title = os.environ.get("TITLE", "Was sind soziale Netzwerke?")
    return render_template_string(PAGE, title=title, name=name)


if __name__ == "__main__":
    app.run(port=int(os.environ.get("PORT", "8000")))
