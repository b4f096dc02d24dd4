import Templates
import Testing

/// What becomes of a value in each kind of template.
struct InsertionTests {
  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("{{title}}", "{{title}}"), ("ä€😀", "ä€😀"), ("a\r\nb", "a\r\nb"),
  ])
  func escapesTextForHTML(value: String, expected: String) throws {
    #expect(try render("<p title=\"{{title}}\">", Review(title: value), kind: .html) == "<p title=\"\(expected)\">")
  }

  @Test(arguments: [
    ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"), ("HTTP://x", "HTTP://x"),
    ("mailto:a@example.org", "mailto:a@example.org"), ("../INC-1/review.html", "../INC-1/review.html"),
    ("a/b:c", "a/b:c"), ("?q=a:b", "?q=a:b"), ("#a:b", "#a:b"), ("", ""),
    ("javascript:alert(1)", ""), ("JavaScript:alert(1)", ""), ("java\tscript:alert(1)", ""),
    (" javascript:alert(1)", ""), ("\u{1}javascript:alert(1)", ""), ("data:text/html,x", ""),
    ("vbscript:x", ""), ("feed:javascript:x", ""), (":x", ":x"), ("https:x", ""), ("https://", ""), ("a b", ""),
    ("j&#97;vascript:x", "j&amp;#97;vascript:x"),
  ])
  func letsOnlyHarmlessAddressesIntoHTML(value: String, expected: String) throws {
    #expect(try render("<a href=\"{{link}}\">", Review(link: value), kind: .html) == "<a href=\"\(expected)\">")
  }

  @Test func insertsMarkupAsItIsInHTML() throws {
    #expect(try render("{{page}}", Review(page: "<p>&amp;</p>"), kind: .html) == "<p>&amp;</p>")
  }

  @Test(arguments: [
    ("*a* <b> `c` | d", "*a* <b> `c` | d"), ("a\nb\r\n  c", "a b c"), ("a\u{2028}b\u{85}c", "a b c"), ("a\n\n", "a"),
    (" £ – a ", " £ – a "), ("-\u{B}x\u{C}y", "- x y"),
  ])
  func putsTextOnOneLineOfPlainText(value: String, expected: String) throws {
    #expect(try render("{{title}}.", Review(title: value)) == expected + ".\n")
  }

  @Test(arguments: [
    ("a\nb\n\nc\nd", "x a b\nc d\n"), ("a\n\n\n", "x a\n"), ("a\n- b\n  c\n- d\n1. e", "x a\n- b c\n- d\n1. e\n"),
    ("a\n\n```sh\nb  c\nd\n```\ne", "x a\nb  c\nd\ne\n"), ("*a*", "x *a*\n"),
    ("```a``` b\nc", "x ```a``` b c\n"), ("```\na\n~~~\nb\n```d\n```\nc", "x a\n~~~\nb\n```d\nc\n"),
    ("``` £", "x ``` £\n"), ("# a\nb\nc", "x # a\nb c\n"), ("a\n2. b", "x a 2. b\n"), ("> a\n> b", "x > a b\n"),
    ("| a |\n| - |\n| b |", "x | a |\n| - |\n| b |\n"), ("a\n\n      b  c\n    d", "x a\n      b  c\n    d\n"),
    ("1.\n   a\n2.\n   b", "x 1. a\n2. b\n"), ("- \n  a\nb", "x - a b\n"),
    ("- ```\n  a\n  ```\n- b", "x   a\n- b\n"), ("````\n```\na\n````\nb", "x ```\na\nb\n"),
    ("a\n1234567890. b", "x a 1234567890. b\n"), ("a\u{B}# b\u{C}c", "x a\n# b\nc\n"),
  ])
  func keepsParagraphsOfProseApartInPlainText(value: String, expected: String) throws {
    #expect(try render("x {{summary}}", Review(summary: value)) == expected)
  }

  /// What means something on a page only.
  @Test(arguments: [
    ("> [!TIP]\n> a\n> b", "x Tip: a b\n"), ("a\n\n> [!note]\n>\n> b *c*\n>\n> d\n\ne", "x a\nNote: b *c*\nd\ne\n"),
    ("> [!WARNING]\n> - a\n> - b\n\n> c", "x Warning:\n- a\n- b\n> c\n"), ("> [!CAUTION]\na", "x Caution: a\n"),
    ("> [!IMPORTANT]\n> ```\n>  a  b\n> ```", "x Important:\n a  b\n"), ("- > [!TIP]\n  > a\n- b", "x - Tip: a\n- b\n"),
    ("> [!TIP]\n> a\n\n> [!NOTE]\n> b", "x Tip: a\nNote: b\n"),
    // A quote that holds nothing else is one.
    ("> [!TIP]\n", "x > [!TIP]\n"), ("> [!TIP]\n>\n\na", "x > [!TIP]\na\n"), ("> [!TIPS]\n> a", "x > [!TIPS] a\n"),
    ("> [!TIP]\n- a", "x > [!TIP]\n- a\n"), ("> a\n> [!TIP]\n> b", "x > a [!TIP] b\n"), ("[!TIP]\na", "x [!TIP] a\n"),
    ("a[^1]\n\n[^1]: b\n\nc", "x a[1]\nc\n[1] b\n"),
    ("a[^b] c[^A] d[^b]\n\n[^a]: e\n[^b]: f\n  g", "x a[1] c[2] d[1]\n[1] f g\n[2] e\n"),
    ("a[^1]\n\n[^1]: b[^2]\n\n    c\n[^2]: d", "x a[1]\n[1] b[2]\nc\n[2] d\n"),
    ("- a[^1]\n- b\n\n[^1]: - c\n", "x - a[1]\n- b\n[1] - c\n"), ("a[^1]\n\n[^1]:\n    b", "x a[1]\n[1] b\n"),
    // Nothing refers to it, it is not there, it is there twice, or it is code.
    ("a\n\n[^1]: b\n\nc", "x a\n[^1]: b\nc\n"), ("a[^1]\nb", "x a[^1] b\n"), ("a\n\n[^1]: b", "x a\n[^1]: b\n"),
    ("a[^1]\n\n[^1]: b\n[^1]: c", "x a[1]\n[^1]: c\n[1] b\n"),
    ("`[^1]` \\[^1]\n\n    [^1]\n\n[^1]: b", "x `[^1]` \\[^1]\n    [^1]\n[^1]: b\n"),
    ("a<br>b <BR/>\nc", "x a\nb\nc\n"), ("<kbd>a</kbd> `<br>` <kbd>b <b>c</b>", "x a `<br>` <kbd>b <b>c</b>\n"),
    ("H<sub>2</sub>O", "x H2O\n"), ("a < b <c@d.e>", "x a < b <c@d.e>\n"),
    ("| a<br>b | c |\n| - | - |\n| d<br>e | f |", "x | a b | c |\n| - | - |\n| d e | f |\n"),
  ])
  func readsInPlainTextWhatNeedsAPage(value: String, expected: String) throws {
    #expect(try render("x {{summary}}", Review(summary: value)) == expected)
  }

  /// A summary is a line, and what it sums up follows.
  @Test(arguments: [
    ("<details><summary>a</summary>b</details>", "x a\nb\n"), ("<details open>\n\na\n\n</details>", "x a\n"),
    ("a\n<details>\n<summary>b</summary>\n\n- c\n- d\n\n</details>\n\ne", "x a\nb\n- c\n- d\ne\n"),
    ("<details>\n<summary>a &lt; <kbd>b</kbd><br>c</summary>\nd\ne\n</details>", "x a < b\nc\nd e\n"),
    ("- <details><summary>a</summary>\n\n  b\n\n  </details>\n- c", "x - a\nb\n- c\n"),
    ("> <details><summary>a</summary>b\n> </details>", "x > a\n> b\n"),
    ("> [!TIP]\n> <details><summary>a</summary>b</details>", "x Tip:\na\nb\n"),
    ("<details><summary>a</summary>\n\n<details><summary>b</summary>c</details>\n\n</details>", "x a\nb\nc\n"),
    (
      "a[^1]\n\n[^1]: <details><summary>b</summary>c</details>\n\n<details>\n\nd\n\n</details>", "x a[1]\nd\n[1] b\nc\n"
    ),
    ("<details>\n<summary></summary>\n\na *b*\n\n</details>", "x a *b*\n"),
    // Text is what has no end in the same container, and what has an attribute, is in code or within a line.
    ("<details>\n\na", "x <details>\na\n"), ("a\n\n</details>", "x a\n</details>\n"),
    ("- <details>\n\n  a\n\n</details>", "x - <details>\na\n</details>\n"),
    ("<details class=a>\n\nb\n\n</details>", "x <details class=a>\nb\n</details>\n"),
    ("```\n<details>\n</details>\n```", "x <details>\n</details>\n"),
    ("a\n\n    <details>\n    </details>", "x a\n    <details>\n    </details>\n"),
    ("`<details>` a <details>b</details>", "x `<details>` a <details>b</details>\n"),
    ("<summary>a</summary>", "x <summary>a</summary>\n"),
  ])
  func readsInPlainTextWhatFolds(value: String, expected: String) throws {
    #expect(try render("x {{summary}}", Review(summary: value)) == expected)
  }

  @Test func keepsFurtherParagraphsInTheItemInPlainText() throws {
    #expect(try render("- {{summary}}\n", Review(summary: "a\n\nb")) == "- a\n  b\n")
  }

  @Test func blocksBelowALineLeaveNoBlanksAtItsEnd() throws {
    let review = Review(summary: "a\n\nb")
    #expect(try render("Issue: {{summary}}\n\nEnd\n", review, kind: .markdown) == "Issue:\n\na\n\nb\n\nEnd\n")
    #expect(try render("- x: {{summary}}\n- y\n", review, kind: .markdown) == "- x:\n\n  a\n\n  b\n- y\n")
  }

  @Test func treatsEmptyValuesAsNothing() throws {
    for kind in [TemplateKind.markdown, .text, .html] {
      #expect(try render("[{{title}}{{link}}]", kind: kind).hasPrefix("[]"))
    }
  }

  @Test(arguments: ["sh", "a`b", "a b", "```", "`"])
  func aValueBehindAFenceLeavesItAFence(value: String) throws {
    let text = try render("``` {{title}}\n*{{owner}}*\n```\n", Review(title: value, owner: "_b_"), kind: .markdown)
    let lines = text.split(separator: "\n")
    #expect(lines.dropFirst() == ["*_b_*", "```"])
    #expect(lines.first?.dropFirst(3).contains("`") == false)
  }

  @Test(arguments: ["```{{owner}}``` b", "``` {{owner}} a`b", "```a``` b"])
  func whatIsNoFenceHidesNoValueBelow(line: String) throws {
    let text = try render("\(line)\n\n{{title}}\n", Review(title: "*a*", owner: "o"), kind: .markdown)
    #expect(text.hasSuffix("\n\n\\*a\\*\n"))
  }
}
