import Foundation
import Markdown
import TestSupport
import Testing
import Text

struct PortableMarkdownTests {
  private static let general = PortableMarkdown(title: .inText, mask: .snippets, keepsTags: true)
  private static let hugo = PortableMarkdown(title: .elsewhere, mask: .shortcodes, keepsTags: false)

  private func portable(_ markdown: String, _ style: PortableMarkdown = general) -> String? {
    MarkdownRenderer.render(SourceText(name: "test.md", text: markdown), as: style).document?.markdown
  }

  // MARK: Forms

  @Test(arguments: [
    ("- a\n- b", "-   a\n-   b\n"),
    ("> > a\n\nb", "> > a\n\nb\n"), ("- a\n  > b", "-   a\n\n    > b\n"),
    ("- a\n  - b\n    - c\n- d", "-   a\n    -   b\n        -   c\n-   d\n"),
    ("- a\n\n- b\n\n  more", "-   a\n\n-   b\n\n    more\n"),
    ("3. a\n4. b\n   - c", "3.  a\n4.  b\n    -   c\n"),
    ("- a\n\n* b", "-   a\n\n&#8203;\n\n-   b\n"),
    ("-\n- b", "-   &#8203;\n-   b\n"),
    ("- [x] done\n- [ ] open", "-   [x] done\n-   [ ] open\n"),
    ("> a\n>\n> - b\n>   c", "> a\n>\n> -   b\n>     c\n"),
    ("    code\n\n    more", "```\ncode\n\nmore\n```\n"),
    ("- - a", "-   &#8203;\n    -   a\n"), ("- > a", "-   &#8203;\n\n    > a\n"),
    ("- a\n\n  ~~~sh\n  x\n  ~~~", "-   a\n\n    ```sh\n    x\n    ```\n"),
    ("````\n```\n````", "````\n```\n````\n"),
    ("a\\\nb", "a  \nb\n"),
    ("***", "***\n"), ("- a\n  ***\n- b", "-   a\n\n    ***\n\n-   b\n"),
    ("Top\n===\n\n## A *b*", "# Top {#top-section}\n\n## A *b* {#a-b}\n"),
    ("## a_b é\n\n[x](#a_b-é)", "## a_b é {#a-b-é}\n\n[x](#a-b-%C3%A9)\n"),
    (
      "| a | b | c |\n| :-- | --: | --- |\n| `x` | \\| | |",
      "| a | b | c |\n| :--- | ---: | --- |\n| `x` | &#124; |  |\n"
    ),
  ])
  func writesBlocksThatAllReadersReadAlike(markdown: String, expected: String) {
    #expect(portable(markdown) == expected)
  }

  @Test(arguments: [
    ("*a* **b** ~~c~~ `d`", "*a* **b** ~~c~~ `d`"),
    ("[a](b.md) ![c](d.png)", "[a](b.md) ![c](d.png)"),
    ("https://example.org/?a=b&c=d", "<https://example.org/?a=b&c=d>"),
    ("[a](https://example.org/?a=b&copy=d)", "[a](https://example.org/?a=b&amp;copy=d)"),
    ("[a](<b (c).md>)", "[a](b%20%28c%29.md)"),
    ("[a](javascript:b)", "a"),
    ("![a](https://example.org/b.png)", "[a](https://example.org/b.png)"),
    ("`` a`b ``", "``a`b``"),
    ("`` `a` ``", "`` `a` ``"),
  ])
  func keepsWhatIsMarkup(markdown: String, expected: String) {
    #expect(portable(markdown) == expected + "\n")
  }

  /// A line break next to a delimiter would make it text.
  @Test(arguments: [
    ("**a<br>** b", "**a**  \nb"), ("**a <br> <br>** b", "**a**   \n  \nb"), ("*<br>a* b", "  \n*a* b"),
    ("**b *a<br>***", "**b *a***"), ("a ***<br>*** b", "a   \nb"), ("~~a<br>b~~", "~~a  \nb~~"),
  ])
  func keepsWhiteSpaceOutOfEmphasis(markdown: String, expected: String) {
    #expect(portable(markdown) == expected + "\n")
  }

  /// Hugo drops HTML: the further lines of cells are rows, and numbers are raised by themselves.
  @Test(arguments: [
    ("| a | b |\n| - | - |\n| c | d<br>e |", "| c | d<br>e |", "| c | d |\n|  | e |"),
    (
      "| a | b | c |\n| - | - | - |\n| d | - e <br> - f | g<br>h<br>i |", "| d | - e <br> - f | g<br>h<br>i |",
      "| d | - e | g |\n|  | - f | h |\n|  |  | i |"
    ),
    // A row without its first cell would look like another one's line.
    ("| a | b |\n| - | - |\n| c<br>d | e<br>f |", "| c<br>d | e<br>f |", "| c d | e |\n|  | f |"),
    ("| a | b |\n| - | - |\n|  |  |\n| c | <br>d<br> |", "|  |  |\n| c | <br>d<br> |", "|  |  |\n| c | d |"),
    ("| a | b |\n| - | - |\n| c | **d<br>e** |", "| c | **d<br>e** |", "| c | **d e** |"),
    (
      "| a | b |\n| - | - |\n| c | [d<br>e](f.md)<br>g |", "| c | [d<br>e](f.md)<br>g |",
      "| c | [d e](f.md) |\n|  | g |"
    ),
    (
      "| a | b |\n| - | - |\n| c | x<sup>-2</sup> H<sub>2</sub>O 1<sup>st</sup> 2<sup>kb</sup> |",
      "| c | x<sup>-2</sup> H<sub>2</sub>O 1<sup>st</sup> 2<sup>kb</sup> |", "| c | x⁻² H₂O 1st 2&#94;kb |"
    ),
  ])
  func keepsLinesOfCells(markdown: String, general: String, hugo: String) throws {
    #expect(try #require(portable(markdown)).hasSuffix("|\n" + general + "\n"))
    #expect(try #require(portable(markdown, Self.hugo)).hasSuffix("|\n" + hugo + "\n"))
  }

  /// Pages show the same code, with quotes as they are: it may be a command.
  @Test(arguments: [
    ("a\\|b", "<code>a&#124;b</code>", "`a\\|b`"), ("a\\\\|b", "<code>a&#92;&#124;b</code>", "`a\\\\|b`"),
    ("\\|", "<code>&#124;</code>", "`\\|`"),
    (
      "grep \"x\" \\| wc -l", "<code>grep &#34;x&#34; &#124; wc &#45;l</code>",
      "`grep \"x\" \\| wc -l`"
    ),
    ("{{< x \\| y >}}", "<code>&#123;&#123;&#60; x &#124; y &#62;&#125;&#125;</code>", "`{{\u{2060}< x \\| y >}}`"),
    ("<b>\\|ü", "<code>&#60;b&#62;&#124;ü</code>", "`<b>\\|ü`"), ("a b", "`a b`", "`a b`"),
  ])
  func keepsCodeWithPipesInCells(code: String, general: String, hugo: String) {
    let table = "| a |\n| --- |\n| `\(code)` |"
    #expect(portable(table) == "| a |\n| --- |\n| \(general) |\n")
    #expect(portable(table, Self.hugo) == "| a |\n| --- |\n| \(hugo) |\n")
    // Outside of tables a pipe is a character like others.
    let plain = code.replacing("\\|", with: "|")
    #expect(portable("x `\(plain)`") == "x `\(plain)`\n")
  }

  @Test(arguments: [
    ("\\*a\\* b_c \\_d\\_", "\\*a\\* b_c \\_d\\_"),
    ("<b onclick=x>", "&lt;b onclick=x&gt;"),
    ("&amp;lt; AT&T R&D; a & b", "&amp;lt; AT&amp;T R&amp;D; a & b"),
    ("{{ a }} {% b %} c{: d }", "&#123;&#123; a }} &#123;% b %} c&#123;: d }"),
    ("~14:05 $5 a^b a|b", "&#126;14:05 &#36;5 a&#94;b a&#124;b"),
    ("\\# a", "\\# a"), ("\\- a", "&#45; a"), ("\\+ a -- b", "&#43; a -&#45; b"),
    ("1986\\. A year. 2.5", "1986&#46; A year. 2.5"), ("7\\) a", "7&#41; a"),
    ("!!! note", "&#33;!! note"), ("??? note", "&#63;?? note"), ("\\/// html", "&#47;// html"),
    ("a\n: b", "a\n&#58; b"), ("see :fire: at 14:05", "see &#58;fire: at 14:05"),
    ("[a] and [^1] \\\\(x\\\\)", "&#91;a&#93; and &#91;&#94;1&#93; &#92;(x&#92;)"),
  ])
  func showsTextAsItIs(markdown: String, expected: String) {
    #expect(portable(markdown) == expected + "\n")
  }

  @Test(arguments: [
    ("`{{< a >}} {{% b %}}`", "`{{\u{2060}< a >}} {{\u{2060}% b %}}`\n"),
    ("```\n{{<\n```", "```\n{{\u{2060}<\n```\n"),
    ("`--8<-- \"a\"`", "`--8<-- \"a\"`\n"),
  ])
  func keepsHugoFromObeyingCode(markdown: String, expected: String) {
    #expect(portable(markdown, Self.hugo) == expected)
  }

  @Test func keepsSnippetsFromBringingFilesIntoCode() {
    #expect(portable("```\n--8<-- \"a\"\n```") == "```\n--8\u{2060}<-- \"a\"\n```\n")
  }

  @Test func takesOnlyTheNameOfALanguage() {
    #expect(portable("```{.html onclick=x}\na\n```") == "```\na\n```\n")
    #expect(portable("```c++ title=\"x\"\na\n```") == "```c++\na\n```\n")
  }

  @Test(arguments: [("# A\n\nb", "b\n"), ("a\n\n# B", "a\n\n# B {#b}\n"), ("## A", "## A {#a}\n")])
  func leavesOutATitleThatStandsElsewhere(markdown: String, expected: String) {
    #expect(portable(markdown, Self.hugo) == expected)
  }

  // MARK: The whole language

  /// What the portable Markdown gives when it is read again, without ids in braces.
  private func again(_ markdown: String) -> String? {
    portable(markdown).flatMap { html($0) }.map { $0.replacing(/\ \{#[a-z0-9-]+\}/, with: "") }
  }

  @Test func everyDocumentOfTheDemoReadsTheSame() throws {
    let paths = try Repository.files(in: "Tests/GoldenTests/Goldens", ending: ".md")
    #expect(paths.count > 30)
    for path in paths {
      let markdown = try Repository.text(path)
      let first = try #require(html(markdown))
      let second = try #require(again(markdown))
      #expect(ComparableHTML.ours(second) == ComparableHTML.ours(first), "\(path)")
    }
  }
}
