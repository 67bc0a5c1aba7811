"""Exchange the text of a source file; its front matter stays byte for byte as it is."""

_BOM = b"\xef\xbb\xbf"


def with_body(data: bytes, text_line: int, body: str) -> bytes:
    """The file ``data`` with another text from the line ``text_line`` (1-based) on.

    Byte order mark, kind of line ends and what follows the text at the end of the file stay.
    """
    has_bom = data.startswith(_BOM)
    text = data.removeprefix(_BOM).decode("utf-8")
    line_end = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = text.split("\n")[: text_line - 1]
    tail = text[len(text.rstrip()) :] or "\n"
    whole = "".join(f"{line}\n" for line in head) + body.rstrip() + tail
    return (_BOM if has_bom else b"") + whole.replace("\n", line_end).encode("utf-8")
