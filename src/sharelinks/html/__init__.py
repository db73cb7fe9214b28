"""What a page shows: the bars, their words, icons, style sheet and script, meta elements, QR
codes.
"""

from .codes import qr

__all__ = ["qr"]
