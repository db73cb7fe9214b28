"""The e-mail link, opened by a real mail program, NeoMutt."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
from email import message_from_string
from email.policy import default

import pytest

from sharelinks import share_url

NEOMUTT = shutil.which("neomutt")


def draft_of(mailto: str, folder) -> str:
    """Return the message that NeoMutt passes to its editor, with headers."""
    draft = folder / "draft"
    settings = f"""
        set autoedit edit_headers fast_reply charset=utf-8 record='' folder={folder} postponed={folder}/postponed
        set tmpdir={folder} editor='cp %s {draft}'
    """
    (folder / "neomuttrc").write_text(settings)
    master, slave = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "LANG": "C.UTF-8", "HOME": str(folder)}
    process = subprocess.Popen(
        [NEOMUTT, "-n", "-F", str(folder / "neomuttrc"), "--", mailto],
        stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
    )  # fmt: skip
    os.close(slave)
    try:
        for _ in range(150):
            if process.poll() is not None or draft.exists():
                break
            if select.select([master], [], [], 0.1)[0]:
                os.read(master, 65536)
    except OSError:  # NeoMutt has closed the terminal
        pass
    finally:
        process.wait(timeout=10) if process.poll() is None and draft.exists() else process.kill()
        os.close(master)
    return draft.read_text("utf-8")


@pytest.mark.skipif(NEOMUTT is None, reason="needs Debian's package neomutt")
@pytest.mark.parametrize(
    "title",
    [
        "Was sind soziale Netzwerke?",
        'C++ & "Bücher": 100 % + mehr? 👩‍🚀',
        "a\r\nBcc: b@example.com",
        "%0D%0ABcc: b@example.com",
    ],
)
def test_neomutt_shows_the_message(title, tmp_path):
    url = "https://example.com/magazin?a=1+1&b=%2F#teil"
    mailto = share_url(
        "email",
        url,
        title,
        description="Für alle: a+b & c",
        to="redaktion@example.de",
        cc="a+b@example.de",
    )
    message = message_from_string(draft_of(mailto, tmp_path), policy=default)
    assert message["To"] == "redaktion@example.de"
    assert message["Cc"] == "a+b@example.de"
    assert not message["Bcc"]
    assert message["Subject"] == title.replace("\r\n", " ")
    assert message.get_payload().rstrip("\n") == f"Für alle: a+b & c\n\n{url}"
