"""Networks by which an article is sent to someone: chats, mail programs and web mail."""

from __future__ import annotations

from ..network import Network

TABLE = (
    Network(
        "whatsapp", "WhatsApp", ("https://wa.me/{phone}", "https://wa.me/"),
        {"text": "{title} {url}"},
        source="https://faq.whatsapp.com/5913398998672934",
        checked="2026-11-25", evidence="documented",
        note="The link is found in the text, in which it comes last; without phone the reader "
        "chooses the chat. On iOS a correct %2B was reported to arrive as a space, so that a + in "
        "an article's URL may break there (https://github.com/heiseonline/shariff/issues/223).",
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
        note="A space is %20 and a line break %0D%0A, as RFC 6068 has it: mail programs show a + "
        "as a plus sign.",
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
        note="For browsers on a desktop, where a reader has no mail program.",
        color="#ea4335", icon="simple/gmail", aliases=("googlemail", "google-mail"),
    ),
    Network(
        "google-classroom", "Google Classroom", "https://classroom.google.com/share",
        {"url": "{url}", "title": "{title}"},
        source="https://developers.google.com/workspace/classroom/guides/sharebutton",
        checked="2026-11-25", evidence="practice",
        note="Google documents its button's script only; this is the page that the button opens.",
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
        note="For phones with LINE: without it a page opens that asks to install it, and LINE for "
        "desktops does not know the address.",
        color="#00c300", icon="simple/line",
    ),
    Network(
        "messenger", "Messenger", "https://www.facebook.com/dialog/send?app_id={app_id}",
        {"link": "{url}", "redirect_uri": "{url}"},
        source="https://developers.facebook.com/docs/sharing/reference/send-dialog",
        checked="2026-11-25", evidence="documented",
        note="It needs an application at Meta, and is not supported on phones, for which there is "
        "messenger-app. Afterwards the reader is back at the article.",
        color="#0866ff", icon="brands/facebook-messenger", aliases=("facebook-messenger",),
    ),
    Network(
        "messenger-app", "Messenger (app)", "fb-messenger://share/", {"link": "{url}"},
        source="https://github.com/nygardk/react-share/issues/357",
        checked="2026-11-25", evidence="practice",
        note="For phones: opens the application, and does nothing where there is none. It was "
        "found not to work in 2018 (https://github.com/bradvin/social-share-urls), and sites use "
        "it in 2026.",
        color="#0866ff", icon="simple/messenger",
    ),
    Network(
        "naver", "Naver", "https://share.naver.com/web/shareView",
        {"url": "{url}", "title": "{title}"},
        source="https://pub.dev/documentation/dart_naver_web_tools/latest/",
        checked="2026-11-25", evidence="practice",
        note="Naver has a guide for it in Korean, which could not be read.",
        color="#03c75a", icon="simple/naver",
    ),
    Network(
        "office365", "Microsoft 365", "https://outlook.cloud.microsoft/mail/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/spatie/calendar-links/pull/216",
        checked="2026-11-25", evidence="practice",
        note="For accounts at work, outlook is for personal ones. Microsoft moved it from "
        "outlook.office.com, and a + in an address was reported to become a space "
        "(https://github.com/OfficeDev/office-js/issues/4127).",
        ignores=("cc",),
        color="#0078d4", icon="brands/microsoft", aliases=("microsoft365",),
    ),
    Network(
        "outlook", "Outlook", "https://outlook.live.com/mail/0/deeplink/compose",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/datenanfragen/website/pull/416",
        checked="2026-11-25", evidence="practice",
        note="For personal accounts, office365 is for those at work. It was reported to fail with "
        "long texts.",
        color="#0078d4", aliases=("hotmail",),
    ),
    Network(
        "sms", "SMS", ("sms:+{phone}?&", "sms:?&"), {"body": "{title} {url}"},
        source="https://www.rfc-editor.org/rfc/rfc5724",
        checked="2026-11-25", evidence="practice",
        note="RFC 5724 has ?body=, as Android wants it, and iOS wants &body=: ?&body= serves both "
        "(https://stackoverflow.com/questions/6480462).",
        color="#555555", icon="solid/comment-sms",
    ),
    Network(
        "teams", "Microsoft Teams", "https://teams.microsoft.com/share",
        {"href": "{url}", "msgText": "{title}"},
        source="https://learn.microsoft.com/en-us/microsoftteams/platform/concepts/build-and-test/"
        "share-to-teams-from-web-apps",
        checked="2026-11-25", evidence="practice",
        note="In Edge and Chrome on a desktop only, and neither for free accounts nor for guests. "
        "Microsoft documents its button's script; this is the page that the button opens.",
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
        note="The app opens where it is installed, and the reader chooses the chat.",
        color="#3fe669", icon="simple/threema",
    ),
    Network(
        "viber", "Viber", "viber://forward", {"text": "{title} {url}"},
        source="https://developers.viber.com/docs/tools/share-button/",
        checked="2026-11-25", evidence="documented",
        note="Opens the application, and does nothing where there is none.",
        color="#7360f2", icon="brands/viber",
    ),
    Network(
        "yahoo-mail", "Yahoo Mail", "https://compose.mail.yahoo.com/",
        {"to": "{to}", "subject": "{title}", "body": "{description|title}\n\n{url}"},
        source="https://github.com/openscilab/mybutton/issues/36",
        checked="2026-11-25", evidence="practice",
        note="Others have sent readers there since 2017, the last that was found in September "
        "2024; whether it works today is not known.",
        color="#6001d2", icon="brands/yahoo", aliases=("yahoo",),
    ),
)  # fmt: skip
