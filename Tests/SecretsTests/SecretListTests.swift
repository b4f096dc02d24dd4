import TestSupport
import Testing

@testable import Checks
@testable import Secrets

/// The list of kinds in the documentation is that of the code.
struct SecretListTests {
  @Test func eachKindHasASourceAndADay() {
    let kinds = Set(SecretShapes.all.map(\.kind) + SecretSource.ownKinds)
    #expect(kinds.symmetricDifference(SecretSource.all.keys).sorted() == [])
    for (kind, source) in SecretSource.all {
      #expect(!source.title.isEmpty, "\(kind)")
      #expect(source.checked.wholeMatch(of: #/20\d\d-[01]\d-[0-3]\d/#) != nil, "\(kind)")
    }
  }

  @Test func thePageListsAllKinds() throws {
    let text = try Repository.text("docs/secrets.md")
    let table = Self.table
    // What the page should hold is shown where it does not.
    #expect(text.contains(table), "docs/secrets.md should hold:\n\(table)")
  }

  private static var table: String {
    let rows = SecretSource.all.sorted { $0.key.lowercased() < $1.key.lowercased() }.map { kind, source in
      let shapes = SecretShapes.all.filter { $0.kind == kind }
      let beginnings = shapes.map { "`\(String(decoding: $0.prefix, as: UTF8.self))`" }.joined(separator: " ")
      return "| \(kind) | \(beginnings) | \(source.title) | \(source.checked) |\n"
    }
    return "| kind | begins with, or is behind | source | checked |\n| --- | --- | --- | --- |\n" + rows.joined()
  }

  @Test func givesEachKindItsArticle() {
    let taking = Set(SecretSource.all.keys.filter { IndefiniteArticle.of($0) == "an" }.map { $0.prefix { $0 != " " } })
    #expect(
      taking == [
        "Adafruit", "Adobe", "age", "Airtable", "Alibaba", "Amazon", "Anthropic", "Artifactory", "Atlassian",
        "Authorization", "AWS", "Azure", "EasyPost", "Infracost", "intra42", "npm", "Octopus", "OpenAI", "OpenRouter",
        "OpenShift", "xAI",
      ])
  }
}
