"""Writes a project whose every text would be markup, or a program, to some generator of docs sites.

The word `pwned` stands in each of them: where it turns up as anything but text, a text was obeyed.
"""

import json
import pathlib
import urllib.parse

# Names of attachments that an address, Markdown or a template would read in another way.
NAMES = [
    "CPU at 100%.png", "a%20b.png", "%41.png", "%.png", "{% x %}.png", "{{ y }}.png", "{{< z >}}.png", "{{% s %}}.png",
    "a#b.png", "#1.txt", "a?b.png", "q?.csv", "a&b.png", "a&amp;b.png", "&#35;.png", "it's.png", 'say "x".png',
    "Screenshot 2026 at 03.10.png", "ключ ☃.png", "a+b;c=d,e.png", "a$$b$$.png", "[x].png", "(y).png", "a`b`.png",
    "a*b*_i_.png", "a|b.png", "a<b>.png", "~t~^c^.png", "a@b:c.png", '{: onclick="pwned()" }.png', " lead.png",
]

PAYLOADS = [
    "<script>pwned()</script>",
    "<img src=x onerror=pwned()>",
    "<svg/onload=pwned()>",
    "</title><script>pwned()</script>",
    "--> <script>pwned()</script> <!--",
    "\"><script>pwned()</script>",
    "' onmouseover='pwned()",
    "[a link](javascript:pwned())",
    "[a link](java&#115;cript:pwned())",
    "[a link](<javascript:pwned()> \"t\")",
    "![an image](javascript:pwned())",
    "![an image](https://pwned.example/x.png)",
    "<javascript:pwned()>",
    "[a]: javascript:pwned()",
    "text\n[a]: javascript:pwned()\n\n[a]",
    "**bold**{: onclick=\"pwned()\" }",
    "**bold**{onclick=\"pwned()\"}",
    "word {: onclick=\"pwned()\" }",
    "# heading {onclick=\"pwned()\" #pwned .pwned}",
    "heading\n=======\n{: onclick=\"pwned()\" }",
    "text\n{onclick=\"pwned()\"}",
    "{{ pwned }} {% pwned %} {# pwned #}",
    "{{< pwned >}} {{% pwned %}}",
    "`{{< pwned >}}` `{{% pwned %}}`",
    "```\n{{< pwned >}}\n{{% pwned\n```",
    "```{ .html onclick=\"pwned()\" }\nx\n```",
    "```html title=\"pwned\" onclick=\"pwned()\"\n<script>pwned()</script>\n```",
    "    <script>pwned()</script>",
    "- item\n\n      <script>pwned()</script>\n\n  ```\n  <script>pwned()</script>\n  ```",
    "1. item\n\n   ~~~html\n   <script>pwned()</script>\n   ~~~",
    "> ```\n> <script>pwned()</script>\n> ```",
    "- - - deep `<script>pwned()</script>`",
    "| a | b |\n| --- | --- |\n| `<script>pwned()</script>|` | <script>pwned()</script> |",
    "| a |\n| --- |\n| `grep \"a\\|b\" 'c' -- *_x_* \\\\| {{< pwned >}} <pwned> \\| -8<-` |",
    "`` ` <script>pwned()</script> ``",
    "\\`<script>pwned()</script>\\`",
    "<div markdown=\"1\" onclick=\"pwned()\">text</div>",
    "/// html | div[onclick='pwned()']\ntext\n///",
    "!!! note \"<script>pwned()</script>\"\n    text",
    "??? note \"pwned\"\n    <script>pwned()</script>",
    "--8<-- \"pwned.md\"",
    "```\n--8<-- \"pwned.md\"\n```",
    "<details><summary><kbd>*a*</kbd> <kbd onclick=pwned()>{{ pwned }}</kbd></summary>\n<br><sub>pwned_x_</sub> <sup>\n</details>",
    "| a |\n| --- |\n| b[^1] |\n\n> [!TIP]\n> `pwned | -8<-` <kbd>{{< pwned >}}</kbd>\n\n[^1]: <script>pwned()</script>",
    "- a\n- b<br>pwned\n  1. c\n     <script>pwned()</script>\n\n  d\n\n```\ne | f\n  {{< pwned >}}\n```\n\n- **g<br>h**",
    "x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup> n<sup>a^b^</sup> <sup>pwned</sup> [c<br>d](https://example.org/) <br> <br>",
    "| a | b |\n| --- | --- |\n| c<br>d | e<br>f[^1] |\n|  | g |\n| h |  |\n\n[^1]: - i\n    - j",
    "*[HTML]: \"><script>pwned()</script>\n\nHTML",
    "[^1] and\n\n[^1]: <script>pwned()</script>",
    "term\n:   <script>pwned()</script>",
    "$<script>pwned()</script>$ and $$x_{pwned}$$",
    "[[pwned]] :pwned: ++pwned++ ==pwned== ^^pwned^^ ~~pwned~~ {++pwned++}",
    "---\ntitle: pwned\nonclick: pwned()\n---",
    "a: \"b\"\\u0022 \\n\u2028 \u0085 pwned",
    "wzxhzdk:0 klzzwxh:0001 pwned",
]


def write(folder: pathlib.Path) -> int:
    """Writes one incident a payload, which stands in all its texts; JSON is YAML, and holds any text."""
    for number, payload in enumerate(PAYLOADS, start=1):
        incident = folder / "reviews" / f"INC-{number}"
        incident.mkdir(parents=True)
        line = " ".join(payload.split())
        record = {
            "title": line, "severity": "P1", "visibility": "public", "components": [line], "tags": [line],
            "people": {"on-call": line}, "affected": line, "summary": payload, "impact": payload,
            "detection": payload, "trigger": payload, "resolution": payload, "root_cause": payload,
            "impact_figures": [{"what": line, "value": line}],
            "contributing_factors": [payload, payload],
            "five_whys": {"problem": payload, "whys": [{"why": payload, "because": payload}]},
            "lessons": {"went_well": [payload], "went_wrong": [payload], "improvements": [{"text": payload, "done": True}]},
            "links": [{"title": line, "url": "https://example.org/"}],
            "review": {"state": "published", "owner": line},
        }
        timeline = [
            {"time": "2026-01-05T12:00Z", "event": payload, "action": payload, "by": line, "milestone": "started"},
            {"time": "2026-01-05T12:10Z", "event": payload, "milestone": "detected",
             "update": {"summary": payload, "impact": payload, "actions": payload}},
            {"time": "2026-01-05T12:40Z", "event": payload, "milestone": "resolved"},
        ]
        actions = [{"id": "A1", "action": payload, "owner": line, "due": "2026-02-01", "reason": payload}]
        narrative = f"# Story\n\n{payload}\n\n## Again: {line}\n\n- {line}\n\n> {line}\n\n{payload}\n"
        for name, value in [("incident", record), ("timeline", timeline), ("actions", actions)]:
            (incident / f"{name}.yaml").write_text(json.dumps(value), encoding="utf-8")
        (incident / "narrative.md").write_text(narrative, encoding="utf-8")
        if number == 1:
            attach(incident)
    return len(PAYLOADS)


def attach(incident: pathlib.Path):
    """Adds the files, and links to each of them."""
    lines = []
    for name in NAMES:
        (incident / name).write_bytes(b"\x89PNG\r\n")
        address = urllib.parse.quote(name, safe="")
        lines.append(f"![a picture]({address}) and [its file]({address})\n\n")
    with (incident / "narrative.md").open("a", encoding="utf-8") as narrative:
        narrative.write("\n" + "".join(lines))
