"""Writes values as YAML the way people write records: plain where that is possible, otherwise quoted or in a block."""

import json
import re
import textwrap

INDENT = "  "
LINE_LENGTH = 100
# Text that needs no quotes in any version of YAML.
PLAIN = re.compile(r"(?!(?:true|false|yes|no|null|on|off)$)[^\W\d_][^\n:#{}\[\],&*!|>%@`\"'\\]*(?<! )", re.IGNORECASE)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\dZ|\d{4}-\d\d-\d\d|\d\d:\d\d")
ADDRESS = re.compile(r"https://[a-z0-9./-]+")


def dump(value):
    """The text of a file that holds a mapping or a sequence."""
    return "\n".join(_lines(value, "")) + "\n"


def _lines(value, indent):
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in _pair(key, item, indent)]
    return [line for item in value for line in _item(item, indent)]


def _pair(key, value, indent):
    if isinstance(value, dict) or isinstance(value, list) and not _is_short(value):
        return [f"{indent}{key}:"] + _lines(value, indent + INDENT)
    return _scalar(f"{indent}{key}: ", value, indent + INDENT)


def _item(value, indent):
    if not isinstance(value, dict):
        return _scalar(f"{indent}- ", value, indent + INDENT)
    lines = _lines(value, indent + INDENT)
    return [f"{indent}- {lines[0].lstrip()}"] + lines[1:]


def _is_short(value):
    """Whether a sequence is written in brackets, as lists of names are."""
    return all(isinstance(item, str) and len(item) < 20 and _is_plain(item) for item in value)


def _scalar(prefix, value, indent):
    """A value after its key or hyphen."""
    if isinstance(value, list):
        return [f"{prefix}[{', '.join(value)}]"]
    if isinstance(value, bool):
        return [prefix + ("true" if value else "false")]
    if "\n" in value:
        return [prefix + "|"] + [(indent + line).rstrip() for line in value.splitlines()]
    if _is_plain(value):
        return [prefix + value] if len(prefix + value) <= LINE_LENGTH else [prefix + ">-"] + _folded(value, indent)
    # A string of JSON is one of YAML (YAML 1.2.2, section 1.3).
    return [prefix + json.dumps(value, ensure_ascii=False)]


def _is_plain(text):
    return any(form.fullmatch(text) for form in (PLAIN, TIME, ADDRESS))


def _folded(text, indent):
    width = LINE_LENGTH - len(indent)
    return [indent + line for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)]
