"""Expected share URLs of networks where articles are sent as messages."""

from __future__ import annotations

from .article import EVERYTHING, TITLE, URL

ROWS = [
    (
        "whatsapp", URL, TITLE, {},
        "https://wa.me/?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "whatsapp", URL, "", {},
        "https://wa.me/?text=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "whatsapp", URL, TITLE, {"phone": "+49 (0)171 123-4567"},
        "https://wa.me/491711234567?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, TITLE, {},
        "mailto:?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0D%0A%0D%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, "", {},
        "mailto:?body=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "email", URL, TITLE,
        {
            "description": "Für alle", "cc": "a+b@example.de",
            "to": ["redaktion@example.de", '"not@me"@bücher.example'],
        },
        "mailto:redaktion@example.de,%22not%40me%22@b%C3%BCcher.example"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F&body=F%C3%BCr%20alle%0D%0A%0D%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke&cc=a%2Bb@example.de",
    ),
    (
        "email", URL, TITLE, {"bcc": "c@example.de"},
        "mailto:?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0D%0A%0D%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&bcc=c@example.de",
    ),
    (
        "gmail", URL, TITLE, {},
        "https://mail.google.com/mail/?view=cm&fs=1&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "gmail", URL, TITLE, EVERYTHING,
        "https://mail.google.com/mail/?view=cm&fs=1&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "gmail", URL, TITLE,
        {"to": ["a@example.de", "b+c@example.de"], "cc": "d@example.de", "bcc": "e@example.de"},
        "https://mail.google.com/mail/?view=cm&fs=1&to=a@example.de,b%2Bc@example.de"
        "&su=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&cc=d@example.de&bcc=e@example.de",
    ),
    (
        "google-classroom", URL, TITLE, {},
        "https://classroom.google.com/share?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "google-classroom", URL, TITLE, EVERYTHING,
        "https://classroom.google.com/share?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "line", URL, TITLE, {},
        "https://social-plugins.line.me/lineit/share"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "line", URL, TITLE, EVERYTHING,
        "https://social-plugins.line.me/lineit/share"
        "?url=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "messenger", URL, TITLE, {"app_id": "1234567890"},
        "https://www.facebook.com/dialog/send?app_id=1234567890"
        "&link=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&redirect_uri=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "messenger", URL, TITLE, EVERYTHING | {"app_id": "1234567890"},
        "https://www.facebook.com/dialog/send?app_id=1234567890"
        "&link=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&redirect_uri=https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "office365", URL, TITLE, {},
        "https://outlook.cloud.microsoft/mail/deeplink/compose"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "office365", URL, TITLE, EVERYTHING,
        "https://outlook.cloud.microsoft/mail/deeplink/compose"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "office365", URL, TITLE, {"to": "a@example.de"},
        "https://outlook.cloud.microsoft/mail/deeplink/compose?to=a@example.de"
        "&subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, {},
        "https://outlook.live.com/mail/0/deeplink/compose"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, EVERYTHING,
        "https://outlook.live.com/mail/0/deeplink/compose"
        "?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "outlook", URL, TITLE, {"to": "a@example.de"},
        "https://outlook.live.com/mail/0/deeplink/compose?to=a@example.de"
        "&subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, {},
        "sms:?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, EVERYTHING,
        "sms:?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "sms", URL, TITLE, {"phone": "+49 171 1234567"},
        "sms:+491711234567?"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "teams", URL, TITLE, {},
        "https://teams.microsoft.com/share?href="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&msgText=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "teams", URL, TITLE, EVERYTHING,
        "https://teams.microsoft.com/share?href="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&msgText=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "telegram", URL, TITLE, {},
        "https://t.me/share/url?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "telegram", URL, TITLE, EVERYTHING,
        "https://t.me/share/url?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&text=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "viber", URL, TITLE, {},
        "viber://forward"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "viber", URL, TITLE, EVERYTHING,
        "viber://forward"
        "?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "line-app", URL, TITLE, {},
        "https://line.me/R/share?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "line-app", URL, TITLE, EVERYTHING,
        "https://line.me/R/share?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "messenger-app", URL, TITLE, {},
        "fb-messenger://share/?link="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "messenger-app", URL, TITLE, EVERYTHING,
        "fb-messenger://share/?link="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "naver", URL, TITLE, {},
        "https://share.naver.com/web/shareView?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "naver", URL, TITLE, EVERYTHING,
        "https://share.naver.com/web/shareView?url="
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke"
        "&title=Was%20sind%20soziale%20Netzwerke%3F",
    ),
    (
        "threema", URL, TITLE, {},
        "https://threema.id/compose?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "threema", URL, TITLE, EVERYTHING,
        "https://threema.id/compose?text=Was%20sind%20soziale%20Netzwerke%3F%20"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "yahoo-mail", URL, TITLE, {},
        "https://compose.mail.yahoo.com/?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "yahoo-mail", URL, TITLE, EVERYTHING,
        "https://compose.mail.yahoo.com/?subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=F%C3%BCr%20Einsteiger%20%26%20Profis%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
    (
        "yahoo-mail", URL, TITLE, {"to": "a@example.de"},
        "https://compose.mail.yahoo.com/?to=a@example.de"
        "&subject=Was%20sind%20soziale%20Netzwerke%3F"
        "&body=Was%20sind%20soziale%20Netzwerke%3F%0A%0A"
        "https%3A%2F%2Fexample.com%2Fmagazin%2Fwas-sind-soziale-netzwerke",
    ),
]  # fmt: skip
