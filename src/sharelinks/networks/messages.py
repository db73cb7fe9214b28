"""Networks to send an article to someone: chats, mail programs and webmail."""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "whatsapp", "WhatsApp", ("https://wa.me/{phone}", "https://wa.me/"),
        {"text": "{title} {url}"},
        source="https://faq.whatsapp.com/5913398998672934",
        checked="2026-11-25", evidence="documented",
        note="The link is part of the text and comes last. Without phone, the reader chooses the "
        "chat. On iOS, %2B was reported to arrive as a space, so a + in an article's URL may break "
        "there (https://github.com/heiseonline/shariff/issues/223).",
        ignores=("url", "link"),
        color="#25d366", icon="brands/whatsapp", aliases=("wa",),
    ),
    Network(
        "email", "E-mail", ("mailto:{to}", "mailto:"),
        {
            "subject": "{title}", "body": "{description|title}\n\n{url}", "cc": "{cc}",
            "bcc": "{bcc}",
        },
        source="https://www.rfc-editor.org/rfc/rfc6068",
        checked="2026-11-25", evidence="documented",
        note="A space is %20 and a line break %0D%0A, as in RFC 6068: mail programs show a + as a "
        "plus sign.",
        color="#555555", icon="solid/envelope", aliases=("mail", "mailto", "e-mail"),
    ),
    Network(
        "gmail", "Gmail", "https://mail.google.com/mail/?view=cm&fs=1",
        {
            "to": "{to}", "su": "{title}", "body": "{description|title}\n\n{url}", "cc": "{cc}",
            "bcc": "{bcc}",
        },
        source="https://stackoverflow.com/questions/6548570",
        checked="2026-11-25", evidence="practice",
        note="For desktop browsers of readers without a mail program.",
        color="#ea4335", icon="simple/gmail", aliases=("googlemail", "google-mail"),
    ),
    Network(
        "google-classroom", "Google Classroom", "https://classroom.google.com/share",
        {"url": "{url}", "title": "{title}"},
        source="https://developers.google.com/workspace/classroom/guides/sharebutton",
        checked="2026-11-25", evidence="practice",
        note="Google documents only the script of its button; this is the page that it opens.",
        color="#0f9d58", icon="simple/googleclassroom", aliases=("classroom",),
    ),
    Network(
        "line", "LINE", "https://social-plugins.line.me/lineit/share",
        {"url": "{url}", "text": "{title}"},
        source="https://developers.line.biz/en/docs/line-social-plugins/install-guide/"
        "using-line-share-buttons",
        checked="2026-11-25", evidence="documented",
        note="LINE for iPhone drops the text (https://zenn.dev/toono_f/scraps/58bbbc342638bb); "
        "line-app keeps it, on phones only.",
        color="#00c300", icon="brands/line",
    ),
    Network(
        "line-app", "LINE (app)", "https://line.me/R/share", {"text": "{title} {url}"},
        source="https://developers.line.biz/en/docs/line-login/using-line-url-scheme/",
        checked="2026-11-25", evidence="documented",
        note="For phones with LINE: without the app, a page opens that asks to install it. LINE "
        "for desktops does not support this URL.",
        color="#00c300", icon="simple/line",
    ),
    Network(
        "messenger", "Messenger", "https://www.facebook.com/dialog/send?app_id={app_id}",
        {"link": "{url}", "redirect_uri": "{url}"},
        source="https://developers.facebook.com/docs/sharing/reference/send-dialog",
        checked="2026-11-25", evidence="documented",
        note="It needs an application at Meta, and does not work on phones: use messenger-app "
        "there. Afterwards, the reader returns to the article.",
        color="#0866ff", icon="brands/facebook-messenger", aliases=("facebook-messenger",),
    ),
    Network(
        "messenger-app", "Messenger (app)", "fb-messenger://share/", {"link": "{url}"},
        source="https://github.com/nygardk/react-share/issues/357",
        checked="2026-11-25", evidence="practice",
        note="For phones: opens the app, and does nothing without it. It was reported not to work "
        "in 2018 (https://github.com/bradvin/social-share-urls), but sites use it in 2026.",
        color="#0866ff", icon="simple/messenger",
    ),
    Network(
        "naver", "Naver", "https://share.naver.com/web/shareView",
        {"url": "{url}", "title": "{title}"},
        source="https://pub.dev/documentation/dart_naver_web_tools/latest/",
        checked="2026-11-25", evidence="practice",
        note="Naver has a guide in Korean, which could not be read.",
        color="#03c75a", icon="simple/naver",
    ),
    Network(
        "office365", "Microsoft 365", "https://outlook.cloud.microsoft/mail/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/spatie/calendar-links/pull/216",
        checked="2026-11-25", evidence="practice",
        note="For work accounts; outlook is for personal ones. Microsoft moved it from "
        "outlook.office.com. A + in an e-mail address was reported to become a space "
        "(https://github.com/OfficeDev/office-js/issues/4127).",
        ignores=("cc",),
        color="#0078d4", icon="brands/microsoft", aliases=("microsoft365",),
    ),
    Network(
        "outlook", "Outlook", "https://outlook.live.com/mail/0/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/datenanfragen/website/pull/416",
        checked="2026-11-25", evidence="practice",
        note="For personal accounts; office365 is for work accounts. It was reported to fail with "
        "long texts.",
        color="#0078d4", aliases=("hotmail",),
    ),
    Network(
        "sms", "SMS", ("sms:+{phone}?&", "sms:?&"), {"body": "{title} {url}"},
        source="https://www.rfc-editor.org/rfc/rfc5724",
        checked="2026-11-25", evidence="practice",
        note="Android expects ?body=, as in RFC 5724, and iOS expects &body=: ?&body= works on "
        "both (https://stackoverflow.com/questions/6480462).",
        color="#555555", icon="solid/comment-sms",
    ),
    Network(
        "teams", "Microsoft Teams", "https://teams.microsoft.com/share",
        {"href": "{url}", "msgText": "{title}"},
        source="https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/"
        "share-to-teams-from-web-apps",
        checked="2026-11-25", evidence="practice",
        note="Only in Edge and Chrome on a desktop, and neither for free accounts nor for guests. "
        "Microsoft documents the script of its button; this is the page that it opens.",
        color="#6264a7", limit=200, aliases=("microsoft-teams", "msteams"),
    ),
    Network(
        "telegram", "Telegram", "https://t.me/share/url", {"url": "{url}", "text": "{title}"},
        source="https://core.telegram.org/widgets/share",
        checked="2026-11-25", evidence="documented",
        color="#26a5e4", icon="brands/telegram", aliases=("tg",),
    ),
    Network(
        "threema", "Threema", "https://threema.id/compose", {"text": "{title} {url}"},
        source="https://github.com/threema-ch/threema-android/blob/main/app/src/main/"
        "AndroidManifest.xml",
        checked="2026-11-25", evidence="source code",
        note="Opens the app if it is installed. The reader chooses the chat.",
        color="#3fe669", icon="simple/threema",
    ),
    Network(
        "viber", "Viber", "viber://forward", {"text": "{title} {url}"},
        source="https://developers.viber.com/docs/tools/share-button/",
        checked="2026-11-25", evidence="documented",
        note="Opens the app, and does nothing without it.",
        color="#7360f2", icon="brands/viber",
    ),
    Network(
        "yahoo-mail", "Yahoo Mail", "https://compose.mail.yahoo.com/",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/openscilab/mybutton/issues/36",
        checked="2026-11-25", evidence="practice",
        note="Sites have used this URL from 2017 until at least September 2024; whether it works "
        "today is unknown.",
        color="#6001d2", icon="brands/yahoo", aliases=("yahoo",),
    ),
)  # fmt: skip
