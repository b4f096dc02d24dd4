import Prose
import Testing

struct DetailsTests {
  private static let block = Place(startsLine: true, endsLine: true)

  @Test(arguments: [
    (
      "<details>\n<summary>Logs</summary>\n\n- *a*\n\n</details>",
      "<details>\n<summary>Logs</summary>\n\n- *a*\n\n</details>"
    ),
    ("<DETAILS open><summary>a</summary>\n\nb\n</details>", "<details open>\n<summary>a</summary>\n\nb\n\n</details>"),
    ("<details>\nb *c*\n</details>", "<details>\n\nb \\*c\\*\n\n</details>"),
    ("<details>\n\na\n\n</details>\nb", "<details>\n\na\n\n</details>\n\nb"),
    (
      "- <details>\n\n  a\n\n  </details>", "- <details>\n\n  a\n\n  </details>"
    ),
    (
      "<details><summary>a <b>&amp;</b>\nc</summary>\n\n</details>",
      "<details>\n<summary>a &lt;b&gt;&amp;&lt;/b&gt; c</summary>\n\n</details>"
    ),
    (
      "<details><summary><kbd>a</kbd>&amp;<br></summary>\n<br>\n\nb\n\n</details>",
      "<details>\n<summary><kbd>a</kbd>&amp;<br></summary>\n\n<br>&#32;\n\nb\n\n</details>"
    ),
    (
      "<details>\n<kbd>*a*</kbd> &lt;kbd>b</kbd> `<br>`\n</details>",
      "<details>\n\n<kbd>\\*a\\*</kbd> &lt;kbd>b&lt;/kbd> \\`<br>\\`\n\n</details>"
    ),
    (
      "<details>\n\n<details>\n\na\n\n</details>\n\n</details>",
      "<details>\n\n<details>\n\na\n\n</details>\n\n</details>"
    ),
  ])
  func isKeptWhereItIsWhole(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test(arguments: [
    ("<details>\n\na", "&lt;details>\n\na"), ("a\n\n</details>", "a\n\n&lt;/details>"),
    ("- <details>\n\na\n\n</details>", "- &lt;details>\n\na\n\n&lt;/details>"),
    ("<details class=\"x\">\n\na\n\n</details>", "&lt;details class=\"x\">\n\na\n\n&lt;/details>"),
    ("<summary>a</summary>", "&lt;summary>a&lt;/summary>"),
    ("<details ontoggle=x>\n\n</details>", "&lt;details ontoggle=x>\n\n&lt;/details>"),
  ])
  func everythingElseIsText(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test func isItsWordsInACell() {
    let cell = Place(block: .cell, before: " ", after: " ")
    #expect(
      placed("<details>\n<summary><kbd>a</kbd></summary>\n<kbd>b|</kbd><br>c\n</details>", at: cell)
        == "<kbd>a</kbd> <br> <kbd>b\\|</kbd><br>c")
    #expect(
      placed("<details>\n<summary>a | *b*</summary>\n\nc\n\n</details>", at: cell) == "a \\| \\*b\\* <br> c")
  }

  @Test(arguments: [
    "<details>\n\n", "</details>\n\n", "<details>\n", "<details><summary>", "<details>\n\n</details>\n\n",
    "> <details>\n\n",
    "<details><summary>a\n", "<details><summary><kbd>a</kbd></summary>\n<br>\n", "<details>\n<kbd>",
  ])
  func takesTimeInProportionToTheLength(part: String) {
    let value = String(repeating: part, count: 200_000 / part.utf8.count)
    let time = ContinuousClock().measure { _ = placed(value, at: Self.block) }
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
