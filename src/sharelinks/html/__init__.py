"""HTML for pages: the bars, their texts, icons, stylesheet and script, meta elements, QR codes."""

from .codes import qr

__all__ = ["qr"]
