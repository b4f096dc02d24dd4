import TestSupport

/// Values that would break out of their place if they could.
package enum HostileValues {
  /// Each is short enough to be read in a failure.
  package static let all: [String] =
    [
      "# heading", "## a\n### b", "a\n===", "a\nb\n---", "a | b", "| a | b |\n|---|---|\n| c | d |", "a|b\n-|-\nc|d|e",
      "x\n:--", "```\ncode", "```\n# code\n```", "~~~ i\ncode\n~~~\nafter", "text\n```\nopen | pipe",
      "    four spaces",
      "\ttab", "a\n\n    indented `code`\n\nb", "<!-- open", "<!-- a --> b", "<script>alert(1)", "<script>\n\nx",
      "</td></tr>",
      "<![CDATA[ x", "<?php x", "<div>\n\n*a*\n\n</div>", "<a href=\"x", "<b>bold</b>", "<a@b.example>",
      "<https://u.example>",
      "- item", "* item", "+ item", "1. item", "1) item", "10. ten", "- a\n- b\n\n- c", "- a\n  - b\n    - c",
      "- [ ] task",
      "[x] task", "[ ] task", "- [x] done\n- [ ] open", "-", "*", "+", "1.", "#", ">", "> quote", "> a\nlazy",
      "> - a\n>   b",
      "---", "***", "___", "- - -", "===", "==", "--", "a\n***\nb", "[ref]: /url", "[ref]: /url \"title\"\n[ref]",
      "[multi\nline]: /url", "[^1]", "[^1]: note", "text[^note] and [^note]: def", "[a](b)", "![a](b)", "[a][b]", "[a]",
      "[a](b \"t\")", "[a](<b c>)", "[a](b", "[a", "a]", "a](b)", "](x)", "[a [b](c) d](e)", "![a [b](c)](d)",
      "[a]: x [b](c)",
      "*a*", "**a**", "*a", "a*", "**a", "a**", "*a**", "**a*", "***a**", "_a_", "_a", "a_", "__a", "a__b", "~a~",
      "~~a~~", "~a",
      "a~", "~~a~", "~~~a~~~", "*a _b* c_", "**a *b** c*", "~a *b~~ c*", "`a`", "`a", "a`", "``a`", "`a``", "`a\nb`",
      "`` ` ``",
      "`<b>`", "`a|b`", "`a\\|b`", "a\\|b", "a\\\\|b", "\\", "a\\", "a\\\nb", "a  \nb", "\\*a\\*", "\\`a`", "&amp;",
      "&#35; x",
      "&lt;b&gt;", "&", "&am", "{{x}}", "{% x %}", "{{< x >}}", "{", "{{", "{<b>", "http://u.example/a",
      "https://u.example/`b`",
      "www.u.example", "http://u.example/`<b>`", "[http://u.example/`<b>`](c d e)", "http://u.example/[a](b)",
      "see http://u.example.",
      "a@b.example", "**http://u.example/x**", "http://u.example/a*b*c", "a\r\nb", "a\rb", "a\u{2028}# b", "a\u{85}- b",
      "a\u{2029}> b", "\u{202E}reversed\u{202C}", "\u{2066}isolated", "\u{200B}zero", "\u{A0}nbsp\u{A0}",
      "\u{3000}wide",
      "\u{FEFF}bom", "é*à*", "“*quoted*”", "!", "a!", "![", "[", "]", "(", ")", "<", ">", "a <", "<1", "a\n\nb",
      "a\n\n\n\nb",
      "\n\na\n\n", "- a\n\n  ```\n  code\n- b", "1. a\n2. b\n\ntext", "> ```\n> open\nout", "a\n- b\nc", "a\n2. b",
      "a\n1. b", "text\n    # deep",
      "- `a\n  b`", "`a\n    # b`", "a\n    ```\n    b```", "- x\n\n\n  y", "-\n\n  y", "- \n- b", "*\t*\t*",
      "\u{B}# x", "-\u{B}x",
      "a #", "a ##", "# a #", "# a # #", "##", "P1: 56 % (1,204) - v4.12.0", "5 * 3", "snake_case_name", "~14:38",
      ">50%", "$a$", "a : b",
      "|", "||", "|a", "a|", "\\|", ":-:", "-|-", "--- | ---", "*a*b", "_a_b", "a*b*", "'*a*'", "\"_a_\"", "*.*",
      "**/*.md", "(*a*)",
      "<a\nb>", "<!DOCTYPE x", "<a@b.example\n>", "&copy;", "[a](b&copy;c)", "[a](javascript:x)", "[x]y", "[x](y)\nz",
      "![a][b]\n[b]: c",
    ] + tags + footnotes

  /// The tags that are kept where they are bare and balanced, and what is neither.
  private static let tags = [
    "<br>", "a<br/>b<br />c", "<BR>", "<br onclick=alert(1)>", "<br/onload=alert(1)>", "<br", "</br>",
    "<kbd>Ctrl</kbd>",
    "<kbd onmouseover=alert(1)>a</kbd>", "<KBD style=\"x:y\">a</KBD>", "<kbd>open", "closed</kbd>", "</kbd><kbd>",
    "<sub><sup>a</sub></sup>", "<ins>a *b</ins> c*", "*<sub>a*</sub>", "<kbd>`a</kbd>`", "<kbd>[a</kbd>](b)",
    "[<sup>a](b)</sup>", "<kbd>a | b</kbd>", "| <kbd>a | b</kbd> |\n|---|---|", "<ins>a\n\nb</ins>",
    "- <sub>a\n- b</sub>",
    "<kbd><script>alert(1)</script></kbd>", "<ins\n>a</ins\n>", "<kbd>\n# a\n</kbd>", "# <kbd>a\n\n</kbd>",
    "<details>", "</details>", "<summary>", "</summary></details>", "<details>\n\na", "a\n\n</details>",
    "<details><summary>a</summary>\n\n# b\n\n- c\n\n</details>",
    "<details open>\n<summary>a</summary>\nb\n</details>\nc",
    "<details ontoggle=alert(1) open>\n\na\n\n</details>",
    "<details>\n<summary><script>alert(1)</script> | *b*</summary>\n</details>",
    "<details>\n<summary><kbd>a</kbd> <kbd onclick=alert(1)>b</kbd> <sub>c</summary>\n<br> </sub> <kbd>*d*</kbd>\n</details>",
    "<details>\n<summary>a</summary>\n\n```\n</details>\n", "> <details>\n\n</details>",
    "- <details>\n\n</details>\n- a",
    "<details>\n<details>\n\na\n\n</details>\n</details>", "<details><summary>a\n\nb</summary></details>",
    "> [!NOTE]\n> a",
    "> [!WARNING]", "> [!NOTE] a", "> [!note]\n> # b\n> | c", "> [!NOTE\n> <b>", "> [!<b>]\n> a",
    "> > [!TIP]\n> > a\n> b",
  ]

  private static let footnotes = [
    "a[^1]\n\n[^1]: b", "[^1]: a\n\nb[^1]", "a[^1] b[^1]\n\n[^1]: c\n\n    d\n\n    - e\n\nf", "a[^1]\n\n[^1]: # b",
    "a[^1]\n\n[^1]: b\n[^1]: c", "a[^x]\n\n> [^x]: b\n\n- [^y]: c", "[^1]: a [^1]",
    "a[^1]\n\n[^1]: b [^2]\n[^2]: c [^1]",
    "a[^1]\n\n[^1]:", "a[^1]\n\n[^1]: ```\n    b", "a[^1]\n\n[^1]:     b",
    "a[^\"onclick=alert(1)]\n\n[^\"onclick=alert(1)]: b",
    "a[^1-1]\n\n[^1-1]: b", "a[^fn-1] # b\n\n[^fn-1]: | c", "*a[^1]*\n\n[^1]: *b", "[a[^1]](/u)\n\n[^1]: b",
    "a[^1]\n\n[^1]: <script>alert(1)</script>", "a[^1]\n\n[^1]: [b](javascript:x)",
    "a[^1]\n\n[^1]: | b |\n    |---|\n    | c |",
    "a[^1]\n\n[^1]: <details>\n\n    b\n\n    </details>", "| a[^1] |\n|---|\n\n[^1]: b | c", "a[^1]: b\n\n[^1]: c",
    "<kbd>a[^1]</kbd>\n\n[^1]: b</kbd>", "[a]: /u\n[^1]: [a]\n\n[^1]", "a[^2]\n\n[^1]: b",
  ]

  /// Concatenations of parts of markup, the same in every run.
  package static func random(count: Int, seed: UInt64) -> [String] {
    let parts = [
      "*", "**", "_", "__", "~", "~~", "`", "``", "```", "[", "]", "(", ")", "![", "](", "](u)", "[^", "]:", "<", ">",
      "<b", "&lt;", "&", "{{", "{%", "|", "\\", "!", "#", "# ",
      "- ", "* ", "1. ", "> ", "    ", "\n", "\n\n", "\n", "\n- ", "\n  ", "\n    ", "\n> ", "\n```\n", "\n~~~\n",
      "\n---\n", "\n===\n", "\n|-|-|\n", "a", "b c", "word", " ", " ", ".", ",", ":",
      "http://u.example/", "www.u.example", "[a](b)", "`c`", "*d*", "é", "“", "\t", "\r\n", "\u{2028}", "[x] ", "\"",
      "'", "-", "+", "=", "<br>", "<kbd>", "</kbd>", "<sub>", "</sub>", "<kbd onclick=a>", "\n<details>\n", "<summary>",
      "</summary>", "\n\n</details>\n", "\n> [!NOTE]\n> ", "[^1]", "\n\n[^1]: ", "\n[^2]: ", "[^2]",
    ]
    var generator = SplitMix(state: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        parts.randomElement(using: &generator) ?? ""
      }.joined()
    }
  }

  /// 60 KB of one thing; the names stand for them in failures.
  package static let long: [(name: String, value: String)] = [
    "*", "_", "~", "`", "[", "]", "![", "<", "&", "{", "|", "\\", "#", ">", "> ", "- ", "-", "=", "(", "[](", "[a](",
    "*a ", "_a ", "a*", "`a", "\n", "\n\n", "- a\n", " ", "\t", "<!--",
    "[a](<b", "[^", "~a", "*a_b", "a\n\n", "> \n", "1. ", "\n- ", "|-", "a|b\n-|-\n", ":-\n", "`\n", "http://", "www.",
    "<a@", "&#1", "    a\n", "```\na\n", "<kbd>", "</kbd>", "<kbd></kbd>", "<br>", "<details>\n",
    "<details>\n\n</details>\n\n",
    "<details><summary>", "> [!NOTE]\n", "[^1]: a\n", "[^1]: [^1]\n", "[^1]: > ", "[^1]",
  ].map { part in
    (name: part, value: String(repeating: part, count: 60_000 / part.utf8.count))
  }
}
