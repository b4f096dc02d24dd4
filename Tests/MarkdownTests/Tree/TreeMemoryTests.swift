import Testing

@testable import Markdown

struct TreeMemoryTests {
  private static func texts(of tree: borrowing SyntaxTree) -> [String] {
    var texts: [String] = []
    tree.walk { node, step in
      if step == .enter {
        node.withLiteral {
          if $0.count > 0 { texts.append(String(decoding: $0.withUnsafeBufferPointer { Array($0) }, as: UTF8.self)) }
        }
      }
    }
    return texts
  }

  @Test func isOfOneTreeAlone() {
    let one = SyntaxTree(parsing: Array("a *b*\n\n- c\n".utf8))
    do {
      let other = SyntaxTree(parsing: Array("`d` [e](f)\n".utf8))
      #expect(Self.texts(of: other) == ["d", " ", "e"])
    }
    let third = SyntaxTree(parsing: Array("# g\n".utf8))
    #expect(Self.texts(of: one) == ["a ", "b", "c"])
    #expect(Self.texts(of: third) == ["g"])
  }

  @Test(arguments: [1, 60_000, 65_536, 3_000_000])
  func holdsTextsOfAnyLength(count: Int) {
    let line = String(repeating: "a", count: count) + "\n"
    #expect(html("    " + line) == "<pre><code>" + line + "</code></pre>\n")
    #expect(html(line + "\n`b`\n") == "<p>" + line.dropLast() + "</p>\n<p><code>b</code></p>\n")
  }

  @Test func isOfOneThreadAlone() async {
    let texts = (0..<64).map { number in String(repeating: "- *\(number)* [a](b)\n", count: 500) }
    let alone = texts.map { html($0) }
    let together = await withTaskGroup(of: (Int, String?).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, html(text)) } }
      return await group.reduce(into: [Int: String?]()) { $0[$1.0] = $1.1 }
    }
    for (index, html) in alone.enumerated() { #expect(together[index] == html) }
  }
}
