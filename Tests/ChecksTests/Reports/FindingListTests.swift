import Diagnostics
import TestSupport
import Testing
import Text

@testable import Checks

/// A list of findings holds what was put into it, in the order in which findings are told.
struct FindingListTests {
  private static let secret = "gh" + "p_16C7e42F292c6912E7710c838347Ae178B4a"

  private func list(_ findings: [Diagnostic], hasLines: Bool = true) -> FindingList {
    var list = FindingList()
    list.append(ShownFindings(findings, hasLines: hasLines))
    list.finish()
    return list
  }

  private func finding(
    _ severity: Diagnostic.Severity, _ file: String, _ line: Int?, _ column: Int = 1, _ message: String = "m",
    text: String = ""
  ) -> Diagnostic {
    let range = line.map { SourceRange(line: $0, column: column) }
    return Diagnostic(severity, "r", at: SourcePlace(SourceText(name: file, text: text), range), message)
  }

  @Test func tellsByFilePlaceAndGravity() {
    let sorted = [
      finding(.note, "a", nil), finding(.warning, "a", 2), finding(.error, "a", 2, 5),
      finding(.warning, "a", 2, 5, "n"),
      finding(.error, "a", 10), finding(.note, "b", 1),
    ]
    #expect(Array(list(sorted.reversed())) == sorted)
  }

  @Test func equalOnesKeepTheirOrder() {
    let findings = ["x", "b", "a", "x"].map { finding(.note, "a", 1, 1, $0) }
    #expect(list(findings).map(\.message) == ["x", "b", "a"])
  }

  @Test func holdsAllThatAFindingSays() {
    var whole = Diagnostic(
      .error, "leaked-secret",
      at: SourcePlace(
        SourceText(name: "a.yaml", text: ""), SourceRange(Position(line: 3, column: 10), Position(line: 5, column: 4))),
      "two\nlines", suggestion: "did you mean 'x'?",
      notes: [Diagnostic.Note("here", at: SourcePlace(file: "b.yaml")), Diagnostic.Note("so")])
    whole.block = ["  - id: x"]
    let other = finding(.note, "z", nil)
    #expect(Array(list([whole, other])) == [whole, other])
    #expect(list([whole, other]).count(of: .error) == 1 && list([whole, other]).count(of: .warning) == 0)
  }

  /// However a text ends its lines, and wherever in it or past its end a finding is.
  @Test(arguments: ["a\nbc\n", "a\r\nbc", "é\r\rx\n", "", "\n\n", "a"])
  func showsTheLineThatTheWholeTextHas(text: String) {
    for line in 1...4 {
      let whole = finding(.note, "a.md", line, text: text)
      let kept = list([whole])
      #expect(DiagnosticPrinter().print(kept[0]) == DiagnosticPrinter().print(whole), "\(line)")
      #expect(DiagnosticPrinter().print(list([whole], hasLines: false)[0]) == "a.md:\(line):1: note: m [r]\n")
    }
  }

  @Test func holdsNoCredential() {
    let text = "a: \(Self.secret)\nb\n"
    var leak = finding(.note, "\(Self.secret).log", 1, 1, "'\(Self.secret)'", text: text)
    leak.suggestion = "delete \(Self.secret)"
    leak.block = [Self.secret]
    leak.notes = [Diagnostic.Note("see \(Self.secret)", at: leak.place)]
    let shown = "\(list([leak])[0])"
    #expect(!shown.contains(Self.secret.dropFirst(4)))
    #expect(shown.contains("a: ghp_***"))
  }

  @Test func whatIsNotWantedIsTakenOut() {
    var list = list([finding(.note, "a", 1), finding(.note, "b", 1), finding(.note, "c", 1)])
    list.removeAll { $0.place.source.name == "b" }
    #expect(list.map(\.place.source.name) == ["a", "c"])
  }
}

extension FindingsFormat {
  /// The whole report in one text.
  func text(of findings: [Diagnostic], version: String) -> String {
    var text = ""
    write(findings, style: .plain, version: version) { text += $0 }
    return text
  }
}
