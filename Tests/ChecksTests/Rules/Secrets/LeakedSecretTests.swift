import Diagnostics
import Testing
import Text

@testable import Checks
@testable import Secrets

/// What is told of a credential, and that nothing tells the credential.
struct LeakedSecretTests {
  private let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"

  @Test func tellsKindBeginningAndLength() {
    let found = TextRuleCase(text: "One\nthe token ⟦\(secret) was in the log\n").check(LeakedSecret.self)
    #expect(found.map(\.message) == ["a GitHub token stands here: 'ghp_' and 36 more"])
    #expect(found.first?.place.range?.end == Position(line: 2, column: 51))
  }

  @Test func placesAreThoseOfTheTextWhateverStandsBefore() {
    TextRuleCase(text: "é\r\n👩‍💻 ⟦\(secret)\nx ⟦\(secret)").check(LeakedSecret.self)
  }

  @Test func noFormOfTheReportHoldsIt() {
    let source = SourceText(name: "reviews/INC-1/\(secret).log", text: "a: \(secret) b\n")
    let place = SourcePlace(source, SourceRange(line: 1, column: 1, length: 5))
    var finding = Diagnostic(
      .error, "wrong-shape", at: place, "'\(secret)' is no date", suggestion: "delete \(secret)",
      notes: [Diagnostic.Note("see \(secret)", at: place)])
    finding.block = ["- \(secret)"]
    let findings = SecretMask.masked([finding] + LeakedSecret.findings(in: CheckedFile(source, .markdown)))
    for format in FindingsFormat.allCases {
      let report = format.text(of: findings, version: "1")
      #expect(report.contains("leaked-secret"))
      #expect(!report.contains(secret.dropFirst(4).prefix(8)), "\(format)")
    }
    #expect(findings.first?.message == "'ghp_\(String(repeating: "*", count: 36))' is no date")
  }

  @Test func masksKeepTheLines() {
    let key = "-----BE" + "GIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END " + "PRIVATE KEY-----\nend"
    let masked = SecretMask.masked(key)
    #expect(masked.split(separator: "\n").map(\.count) == key.split(separator: "\n").map(\.count))
    #expect(masked.hasPrefix("----***") && masked.hasSuffix("\nend"))
    #expect(!masked.contains("MIIE"))
  }

  @Test func looksAtTheNamesOfFiles() {
    let found = LeakedSecret.findings(inName: "\(secret).log", at: SourcePlace(file: "a"))
    #expect(found.map(\.rule) == ["leaked-secret"])
    #expect(LeakedSecret.findings(inName: "failure-rate.png", at: SourcePlace(file: "a")).isEmpty)
  }

  @Test func tellsOfAFewInAFileOnly() {
    let source = SourceText(name: "a.log", text: String(repeating: secret + "\n", count: 1000))
    let found = LeakedSecret.findings(in: CheckedFile(source, .plain))
    #expect(found.count == 100)
    #expect(found.last?.place.range?.start == Position(line: 100, column: 1))
    #expect(found.last?.place.source.text.isEmpty == true)
  }

  @Test func aLineIsAllowedWithAReason() {
    let text = "a\n\(secret) pir:allow leaked-secret it was taken back on the same day\n\(secret)\n"
    let file = CheckedFile(SourceText(name: "a.log", text: text), .plain)
    var ledger = AllowanceLedger()
    ledger.add(file)
    #expect(ledger.uncovered(LeakedSecret.findings(in: file)).map(\.place.range?.start.line) == [3])
  }

  @Test func tellsNothingOfAShortPassword() {
    let found = TextRuleCase(text: "See https:" + "//u:⟦s3c@db.acme.com/x").check(LeakedSecret.self)
    #expect(found.map(\.message) == ["a password in an address stands here"])
  }
}
