package import Diagnostics
package import Incidents
import Text

/// The allowances of the files that are checked: it takes back the findings that they cover, and remembers which of them
/// had anything to take back.
package struct AllowanceLedger: Sendable {
  /// In the order of files and lines.
  package private(set) var allowances: [Allowance] = []
  private var indices: [String: [Int]] = [:]
  private var used: Set<Int> = []

  package init() {}

  /// Reads the allowances of a file.
  package mutating func add(_ file: CheckedFile) { add(Self.allowances(in: file)) }

  /// Those of a file, in the order of its lines.
  package static func allowances(in file: CheckedFile) -> [Allowance] { AllowanceReader.allowances(in: file) }

  /// Takes up allowances that were read before.
  package mutating func add(_ read: [Allowance]) {
    for allowance in read {
      indices[allowance.place.source.name, default: []].append(allowances.count)
      allowances.append(allowance)
    }
  }

  /// The findings that no allowance covers. Errors of reading are covered by none: their values are missing.
  package mutating func uncovered(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard !allowances.isEmpty else { return findings }
    return findings.filter { !takesBack($0) }
  }

  /// The same of all findings of a project.
  package mutating func uncovered(_ findings: FindingList) -> FindingList {
    guard !allowances.isEmpty else { return findings }
    var findings = findings
    findings.removeAll { takesBack($0) }
    return findings
  }

  private mutating func takesBack(_ finding: Diagnostic) -> Bool {
    guard let own = indices[finding.place.source.name], isCoverable(finding) else { return false }
    let covering = own.filter { allowances[$0].covers(finding) }
    used.formUnion(covering)
    return !covering.isEmpty
  }

  private func isCoverable(_ finding: Diagnostic) -> Bool {
    guard let rule = RuleCatalogue.rule(finding.rule), rule.standing != .fixed else { return false }
    return finding.severity != .error || !ReadingRules.ids.contains(rule.id)
  }

  /// What is wrong with the allowances themselves, after all findings were held against them.
  package func findings(by policy: CheckPolicy) -> [Diagnostic] {
    UnexplainedAllowance.findings(in: allowances, by: policy)
      + allowances.filter { !$0.rule.isEmpty }
      .compactMap { UnknownRule.finding($0.rule, at: $0.place, where: .allowable) }
      + UnusedAllowance.findings(
        in: allowances.indices.filter { !used.contains($0) }.map { allowances[$0] }, by: policy)
  }
}
