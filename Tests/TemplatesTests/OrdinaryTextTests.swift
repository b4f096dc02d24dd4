import Foundation
import Templates
import Testing

/// Ordinary text stays as it was typed, in every place; what would be markup is escaped where it would be, and only there.
///
/// `ordinary-text.md` beside this file says what each text looks like. It was typed, not recorded. In a link's text
/// brackets are markup, and a tilde beside stars hides from GFM what is behind it.
struct OrdinaryTextTests {
  private static let texts = [
    "P1: 56 % (1,204) - v4.12.0", "a_b", "e.g. [x]", "5 * 3", "#912", "@name", "R&D", "<1%", "2025-12-01",
    "/var/log/pir.log", #"C:\temp"#, "~14:38", "x > y", "a | b", "- x", "# x", "1. x", "[x] y", "*x*", "[a](b)",
    "https://a.example", "<b>", "&amp;", "{{x}}",
  ]

  private static let template = """
    {{#tags}}
    ## {{.}}

    {{.}}

    - {{.}}

    > {{.}}

    | {{.}} | cell |
    | --- | --- |

    It was {{.}}, they said **{{.}}** and [{{.}}](page.md).

    {{/tags}}
    """

  @Test func staysAsTyped() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "ordinary-text.md")
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let found = try render(Self.template, Review(tags: Self.texts), kind: .markdown).split(separator: "\n")
    #expect(found.count == expected.count)
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }
}
