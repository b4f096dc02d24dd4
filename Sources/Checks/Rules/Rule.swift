package import Diagnostics
package import Incidents
import Text

/// Something that can be wrong with a project, by the name under which it is told.
package struct Rule: Hashable, Sendable {
  /// What a rule looks at.
  package enum Subject: String, Hashable, Sendable, CaseIterable {
    case files, records, runbook, templates, timeline, completeness, actions, language, policy, secrets, text,
      allowances
  }

  /// Words joined by hyphens: `missing-owner`.
  package let id: String
  /// How much a finding counts where the runbook says nothing; where it comes with several weights, the gravest.
  package let weight: CheckPolicy.Weight
  package let subject: Subject
  /// What the rule asks for, in one sentence without its full stop.
  package let summary: String
  /// Who may have it count less.
  package let standing: Standing

  init(
    _ id: String, _ weight: CheckPolicy.Weight, _ subject: Subject, _ summary: String, _ standing: Standing = .weighable
  ) {
    self.id = id
    self.weight = weight
    self.subject = subject
    self.summary = summary
    self.standing = standing
  }

  /// Who may have a rule count less.
  package enum Standing: String, Hashable, Sendable {
    /// The runbook for all, and an allowance for a line.
    case weighable
    /// An allowance for a line only: what it finds should never be published unseen.
    case allowable
    /// Nobody: what it finds keeps values from being known.
    case fixed
  }

  /// A finding with the rule's own weight.
  func finding(
    at place: SourcePlace, _ message: String, suggestion: String? = nil, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      weight.severity ?? .note, id, at: place, message, suggestion: suggestion, notes: notes)
  }
}

extension CheckPolicy {
  /// How much findings of the rule count to this organisation.
  func weight(of rule: Rule) -> Weight {
    guard rule.standing == .weighable else { return rule.weight }
    // Who lists words wants them to be looked for.
    let own = rule.id == BlamingWords.rule.id && !words.isEmpty ? Weight.note : rule.weight
    return weights[rule.id] ?? own
  }

  /// The findings of a rule with the weight that it has here; a rule that is off is not even asked.
  func weighed(_ rule: Rule, _ findings: () -> [Diagnostic]) -> [Diagnostic] {
    guard let severity = weight(of: rule).severity else { return [] }
    return findings().map { finding in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }

  /// A finding that reading came upon: errors stay errors, since a value is missing from the record.
  package func weighed(reading finding: Diagnostic) -> Diagnostic? {
    guard finding.severity != .error, let weight = weights[finding.rule] else { return finding }
    guard let severity = weight.severity else { return nil }
    var finding = finding
    finding.severity = severity
    return finding
  }
}

extension CheckPolicy.Weight {
  /// Nil for a rule that is off.
  package var severity: Diagnostic.Severity? {
    switch self {
    case .off: nil
    case .note: .note
    case .warning: .warning
    case .error: .error
    }
  }
}
