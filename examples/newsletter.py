"""A newsletter with the bar for HTML mails and the same links as plain text."""

import html
import os
from email.message import EmailMessage

from sharelinks import Sharer

SHARER = Sharer(
    base_url="https://example.com",
    networks=["facebook", "x", "whatsapp", "email"],
    lang="de",
    words={"share_on": "{network}", "email": "E-Mail"},
)
PATH = "/magazin/was-sind-soziale-netzwerke"
TITLE = os.environ.get("TITLE", "Was sind soziale Netzwerke?")


def newsletter(path: str, title: str) -> EmailMessage:
    links = SHARER.links(path, title)
    message = EmailMessage()
    message["Subject"] = title
    message.set_content(f"{title}\n\n" + "\n".join(f"{link.label}: {link}" for link in links))
    bar = SHARER.bar(path, title, mail=True)
    message.add_alternative(f"<h1>{html.escape(title)}</h1>{bar}", subtype="html")
    return message


if __name__ == "__main__":
    print(newsletter(PATH, TITLE))
