import Diagnostics
import Incidents
import Records
import Testing
import Text

@testable import Checks

/// Which findings an allowance takes back, in each form of file.
struct AllowanceTests {
  /// The lines about which a finding of the rule `missing-owner` is taken back.
  private func allowed(in text: String, _ form: (SourceText) -> CheckedFile.Form) -> [Int] {
    let source = SourceText(name: "a", text: text)
    var ledger = AllowanceLedger()
    ledger.add(CheckedFile(source, form(source)))
    let count = TextSearch.lines(of: text).count
    return (1...count).filter { line in
      let finding = Diagnostic(
        .warning, "missing-owner", at: SourcePlace(source, SourceRange(line: line, column: 1)), "m")
      return ledger.uncovered([finding]).isEmpty
    }
  }

  private func yaml(_ text: String) -> [Int] { allowed(in: text) { .yaml(YAMLTree($0)) } }

  @Test(arguments: [
    ("a: 1\nb: 2 # pir:allow missing-owner for now\nc: 3\n", [2]),
    ("a: 1\n# pir:allow missing-owner for now\nb: 2\nc: 3\n", [3]),
    ("# pir:allow missing-owner for now\n# another remark\n- id: A1\n  action: a\n- id: A2\n", [3, 4]),
    ("a: | # pir:allow missing-owner for now\n  text\n\n  text\nb: 2\n", [1, 2, 3, 4]),
    ("x: y\na: # pir:allow missing-owner for now\n- b\n- c\nd: e\n", [2, 3, 4]),
    ("# pir:allow missing-owner for now\n\na: 1\nb: 2\n", [1, 2, 3, 4, 5]),
    ("# Head\n#pir:allow missing-owner for now\n# Foot\n\na: 1\n", [1, 2, 3, 4, 5, 6]),
    ("a: 1\n\n# pir:allow missing-owner for now\n\nb: 2\nc: 3\n", [5]),
    ("a: 1\n# pir:allow missing-owner for now\n", []),
  ])
  func belongsToTheValueOrToWhatFollows(text: String, lines: [Int]) {
    #expect(yaml(text) == lines)
  }

  @Test(arguments: [
    "a: 'b # pir:allow missing-owner why'\n", "a: |\n  b\n  # pir:allow missing-owner why\n",
    "a: b# pir:allow missing-owner why\n", "a: b # pir:allow missing-owner\n", "a: b # pir:allow missing-due why\n",
    "a: b # pir:allowed missing-owner why\n", "a: b # not pir:allow missing-owner why\n",
  ])
  func otherTextAllowsNothing(text: String) {
    #expect(yaml(text).isEmpty)
  }

  @Test(arguments: [
    ("[//]: # (pir:allow missing-owner why)\n\nOne\ntwo\n\nthree\n", [3, 4]),
    ("[//]: # (pir:allow missing-owner why)\n```\nOne\n\ntwo\n```\n\nthree\n", [2, 3, 4, 5, 6]),
    ("pir:allow missing-owner why\n\nOne\n", []), ("`[//]: # (pir:allow missing-owner why\n\nOne\n", []),
  ])
  func standsAboveAParagraphOfANarrative(text: String, lines: [Int]) {
    #expect(allowed(in: text) { _ in .markdown } == lines)
  }

  @Test func standsInTheLineOfALogAndAboveTheLineOfATemplate() {
    #expect(allowed(in: "a\nb pir:allow missing-owner why\nc\n") { _ in .plain } == [2])
    #expect(allowed(in: "a\n{{! pir:allow missing-owner why }}\nc\nd\n") { _ in .template } == [2, 3])
  }

  /// To look for what follows each of them anew would take minutes.
  @Test(.timeLimit(.minutes(3))) func manyAboveEachOtherAreReadInOneWalk() {
    let count = 10_000
    let yaml = SourceText(
      name: "a", text: "a: 1\n" + String(repeating: "# pir:allow missing-owner why\n", count: count) + "b: 2\nc: 3\n")
    let markdown = SourceText(
      name: "a", text: String(repeating: "[//]: # (pir:allow missing-owner why)\n", count: count) + "One\n\ntwo\n")
    let below = AllowanceReader.allowances(in: CheckedFile(YAMLTree(yaml)))
    #expect(below.count == count && below.allSatisfy { $0.lines == count + 2..<count + 3 })
    let above = AllowanceReader.allowances(in: CheckedFile(markdown, .markdown))
    #expect(above.count == count && above.allSatisfy { $0.lines == count + 1..<count + 2 })
  }

  // MARK: - What is said of allowances

  private func objections(_ text: String, findings: [String] = []) -> [String] {
    let source = SourceText(name: "a", text: text)
    var ledger = AllowanceLedger()
    ledger.add(CheckedFile(YAMLTree(source)))
    _ = ledger.uncovered(
      findings.map { Diagnostic(.warning, $0, at: SourcePlace(source, SourceRange(line: 1, column: 1)), "m") })
    return ledger.findings(by: CheckPolicy()).map { "\($0.rule): \($0.message)" }
  }

  @Test func aReasonIsRequired() {
    #expect(
      objections("a: 1 # pir:allow missing-owner\n", findings: ["missing-owner"])
        == ["unexplained-allowance: 'missing-owner' is allowed here without a reason, so it is not"])
  }

  @Test func aRuleIsRequired() {
    #expect(
      objections("a: 1 # pir:allow\n", findings: ["missing-owner"])
        == ["unexplained-allowance: no rule is named here, so nothing is allowed"])
  }

  @Test func anAllowanceThatAllowsNothingIsAFinding() {
    #expect(objections("a: 1 # pir:allow missing-owner why\n", findings: ["missing-owner"]).isEmpty)
    #expect(
      objections("a: 1 # pir:allow missing-owner why\n", findings: ["missing-due"])
        == ["unused-allowance: 'missing-owner' finds nothing here that this could allow"])
    // The rule is off, so nobody knows.
    #expect(objections("a: 1 # pir:allow vague-action why\n").isEmpty)
  }

  @Test(arguments: [
    ("missing-ownr", "unknown-rule: 'missing-ownr' is no rule of pir check"),
    ("bad-date", "unknown-rule: 'bad-date' always counts: what it finds keeps records from being read"),
  ])
  func namesARuleThatCanBeAllowed(rule: String, message: String) {
    #expect(objections("a: 1 # pir:allow \(rule) why\n") == [message])
  }

  @Test func errorsOfReadingAreNotTakenBack() {
    let source = SourceText(name: "a", text: "a: 1 # pir:allow unknown-level why\n")
    var ledger = AllowanceLedger()
    ledger.add(CheckedFile(YAMLTree(source)))
    let place = SourcePlace(source, SourceRange(line: 1, column: 1))
    let problems = [
      Diagnostic(.error, "unknown-level", at: place, "m"), Diagnostic(.warning, "unknown-level", at: place, "m"),
    ]
    #expect(ledger.uncovered(problems).map(\.severity) == [.error])
  }

  @Test func listsPlacesRulesAndReasons() {
    let source = SourceText(name: "a.yaml", text: "b: 1\na: 1 # pir:allow missing-owner the team is being set up\n")
    var ledger = AllowanceLedger()
    ledger.add(CheckedFile(YAMLTree(source)))
    #expect(AllowanceList.text(ledger.allowances) == "a.yaml:2: missing-owner: the team is being set up\n")
    #expect(AllowanceList.json(ledger.allowances).contains(#""reason": "the team is being set up""#))
  }
}
