import Testing

struct BlankLineTests {
  @Test func keepsBlankLinesOfCode() {
    #expect(html("```\na\n\n\n\n\nb\n```\n") == "<pre><code>a\n\n\n\n\nb\n</code></pre>\n")
    #expect(html("    a\n\n\n\n\n    b\n") == "<pre><code>a\n\n\n\n\nb\n</code></pre>\n")
    #expect(html("- ```\n  a\n\n\n\n\n  b\n  ```\n")?.contains("a\n\n\n\n\nb\n") == true)
    #expect(html("<pre>\n\n\n\n\na\n</pre>\n") == "<p>&lt;pre&gt;\n\n\n\n\na\n&lt;/pre&gt;</p>\n")
  }

  @Test(arguments: [
    ("a", "b"), ("- a", "- b"), ("- a", "  b"), ("-", "  b"), ("> a", "> b"), ("> ```", "> b"), ("1. - a", "   - b"),
    ("- [a]: /u", "  b"), ("a", "    b"),
  ])
  func makesNoDifferenceOfTheirNumberElsewhere(before: String, after: String) {
    let two = html(before + "\n\n\n" + after + "\n\n\n|c|\n|-|\n")
    #expect(two != nil)
    #expect(html(before + "\n\n \n\t\n\n\n" + after + "\n\n\n\n\n\n\n|c|\n|-|\n") == two)
  }
}
