import Diagnostics
import Records
import Testing
import Text

@testable import Checks

/// What of a file its readers see, and what a command may write into one.
struct SecretFilterTests {
  private static let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
  private static let other = "gh" + "p_" + "b9Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"

  private func file(_ text: String, name: String = "a.yaml") -> RecordFile {
    RecordFile(name: name, bytes: Array(text.utf8))
  }

  private func text(_ file: RecordFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func starsTakeItsPlaceAndAnErrorSaysWhere() {
    let filtered = SecretFilter.filtered(file("a: é \(Self.secret) b\nc: d\n"), as: .yaml)
    #expect(text(filtered) == "a: é ghp_" + String(repeating: "*", count: 36) + " b\nc: d\n")
    #expect(filtered.problems.map(\.rule) == ["leaked-secret"])
    #expect(filtered.problems.map(\.severity) == [.error])
    #expect(filtered.problems.first?.place.range?.start == Position(line: 1, column: 6))
  }

  @Test func anAllowedOneStays() {
    for (kind, allowance) in [
      (SecretFilter.Kind.yaml, "# pir:allow leaked-secret why"), (.markdown, "[//]: # (pir:allow leaked-secret why)"),
      (.template, "{{! pir:allow leaked-secret why }}"),
    ] {
      let allowed = file("\(allowance)\na: \(Self.secret)\n\nb: \(Self.other)\n")
      let filtered = SecretFilter.filtered(allowed, as: kind)
      #expect(text(filtered).contains(Self.secret))
      #expect(!text(filtered).contains(Self.other.dropFirst(4)))
      #expect(filtered.problems.count == 1)
    }
  }

  /// What begins with an escape in plain text leaves no star where YAML would read an alias.
  @Test(arguments: ["a: @", "a:\n- @\n- b", "a: { @: b }", "? @\n: b", "a: [@, @]", "a: \"@\"", "a: b\n  @"])
  func yamlIsReadAsBefore(layout: String) {
    let written = "\\x67" + Self.secret.dropFirst()
    let filtered = SecretFilter.filtered(file(layout.replacing("@", with: written) + "\nc: d\n"), as: .yaml)
    let tree = YAMLTree(SourceText(name: "", text: text(filtered)))
    #expect(tree.problems == [])
    #expect(tree.root?.value(of: "c")?.text == "d" || layout.hasPrefix("?"))
    #expect(!text(filtered).contains(Self.secret.dropFirst(4)))
    #expect(Set(filtered.problems.map(\.rule)) == ["leaked-secret"])
  }

  @Test func aFileWithoutOneIsNotTouched() {
    for bytes in [[], Array("a: b\n".utf8), [0xFF, 0xFE, 0x61], [0xEF, 0xBB, 0xBF, 0x61]] as [[UInt8]] {
      let file = RecordFile(name: "a.yaml", bytes: bytes)
      #expect(SecretFilter.filtered(file, as: .yaml) == file)
    }
  }

  @Test func ofAThousandAllAreTakenOutAndAFewTold() {
    let filtered = SecretFilter.filtered(file(String(repeating: "- \(Self.secret)\n", count: 1000)), as: .yaml)
    #expect(!text(filtered).contains(Self.secret.dropFirst(4)))
    #expect(filtered.problems.count == 100)
  }

  @Test func ofAKeyTheLinesStay() {
    let key = "-----BE" + "GIN PRIVATE KEY-----\n  MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n  -----END " + "PRIVATE KEY-----"
    let filtered = SecretFilter.filtered(file("a: |\n  \(key)\nb: c\n"), as: .yaml)
    #expect(YAMLTree(SourceText(name: "", text: text(filtered))).root?.value(of: "b")?.text == "c")
    #expect(!text(filtered).contains("MIIE"))
    let remark = "# " + key.replacing("\n  ", with: "\n# ")
    let inComment = SecretFilter.filtered(file("a: b\n\(remark)\nc: d\n"), as: .yaml)
    #expect(YAMLTree(SourceText(name: "", text: text(inComment))).root?.value(of: "c")?.text == "d")
    #expect(!text(inComment).contains("MIIE"))
  }

  // MARK: Writing

  @Test(arguments: [
    ("a: @\n", "a: @ # pir:allow leaked-secret why\n"),
    ("a: [b, @]\nc: d\n", "a: [b, @] # pir:allow leaked-secret why\nc: d\n"),
    ("- { a: @ }\n- b", "- { a: @ } # pir:allow leaked-secret why\n- b"),
    ("a:\n  - b\n  - @\n", "a:\n  - b\n  - @ # pir:allow leaked-secret why\n"),
    ("a: |\n  b\n\n  @ c\nd: e\n", "a: | # pir:allow leaked-secret why\n  b\n\n  @ c\nd: e\n"),
    ("a: \"b\n  @\"\n", "# pir:allow leaked-secret why\na: \"b\n  @\"\n"),
    ("- a: 1\n  b: 'c\n\n    @'\n", "- a: 1\n  # pir:allow leaked-secret why\n  b: 'c\n\n    @'\n"),
    ("a: @ # known\n", "a: @ # known # pir:allow leaked-secret why\n"),
    ("a: b # @\n", "a: b # @ # pir:allow leaked-secret why\n"),
    ("a: @ @\r\nb: c\r\n", "a: @ @ # pir:allow leaked-secret why\r\nb: c\r\n"),
    ("a: @", "a: @ # pir:allow leaked-secret why"),
    ("@: a\n", "@: a # pir:allow leaked-secret why\n"),
  ])
  func aSuppressionIsPutWhereItCovers(before: String, after: String) throws {
    let written = file(before.replacing("@", with: Self.secret))
    let permitted = try SecretPermit(reason: " why ").permitted(written, insteadOf: nil)
    #expect(text(permitted) == after.replacing("@", with: Self.secret))
    #expect(SecretFilter.filtered(permitted, as: .yaml) == permitted)
    #expect(throws: SecretPermit.Refusal.self) { try SecretPermit.none.permitted(written, insteadOf: nil) }
  }

  @Test func whatTheFileHeldBeforeIsNotAskedAbout() throws {
    let before = file("- \(Self.secret)\n")
    let same = file("- a\n- \(Self.secret) b\n")
    #expect(try SecretPermit.none.permitted(same, insteadOf: before) == same)
    #expect(throws: SecretPermit.Refusal.self) {
      try SecretPermit.none.permitted(file("- \(Self.secret)\n- \(Self.secret)\n"), insteadOf: before)
    }
    let both = file("- \(Self.secret)\n- \(Self.other)\n")
    #expect(
      text(try SecretPermit(reason: "why").permitted(both, insteadOf: before))
        == "- \(Self.secret)\n- \(Self.other) # pir:allow leaked-secret why\n")
  }

  @Test func theRefusalTellsKindBeginningAndLength() {
    let refusal = #expect(throws: SecretPermit.Refusal.self) {
      try SecretPermit.none.permitted(file("a: \(Self.secret)\n"), insteadOf: nil)
    }
    #expect(refusal?.secrets == ["a GitHub token ('ghp_' and 36 more)"])
  }

  @Test(arguments: ["", " \n", "a\u{1B}b", "see \(Self.secret)"])
  func aReasonIsAText(reason: String) {
    #expect(throws: SecretPermit.Unusable.self) { try SecretPermit(reason: reason) }
  }
}
