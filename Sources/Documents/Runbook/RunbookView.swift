import Incidents

/// What the runbook is made from as a document.
struct RunbookView: Sendable {
  let runbook: Runbook
  let forms: RunbookForms
  /// By the id of the known incident.
  let occurrences: [String: KindOccurrences]

  /// `P0 (Critical) → P1 (High)`.
  var severityLevels: String {
    runbook.severities.map { $0.name.isEmpty ? $0.id : "\($0.id) (\($0.name))" }.joined(separator: " → ")
  }

  /// The severities that are updated equally often, the first of them first; those without updates are left out.
  var cadences: [Cadence] {
    var cadences: [Cadence] = []
    for severity in runbook.severities {
      guard let every = severity.updateEvery else { continue }
      if let index = cadences.firstIndex(where: { $0.every == every }) {
        cadences[index].severities.append(severity.id)
      } else {
        cadences.append(Cadence(every: every, severities: [severity.id]))
      }
    }
    return cadences
  }

  struct Cadence: Sendable {
    var every: Span
    /// Ids.
    var severities: [String]
  }

  var phases: [PhaseSection] {
    runbook.phases.map { phase in
      PhaseSection(phase: phase, steps: phase.steps.map { StepSection(step: $0, view: self) })
    }
  }

  struct PhaseSection: Sendable {
    let phase: Phase
    let steps: [StepSection]
  }

  struct StepSection: Sendable {
    let step: Phase.Step
    let view: RunbookView
  }

  var knownIncidents: [KnownIncidentSection] {
    runbook.knownIncidents.map { known in
      KnownIncidentSection(
        known: known, level: known.escalateTo.flatMap(runbook.level), occurrences: occurrences[known.id])
    }
  }

  struct KnownIncidentSection: Sendable {
    let known: KnownIncident
    /// The level that is called at once.
    let level: EscalationLevel?
    /// Nil where it never happened.
    let occurrences: KindOccurrences?

    /// `twice, last on 2026-03-10 (INC-42)`.
    var happened: String? {
      guard let occurrences else { return nil }
      let last = occurrences.last.began.map { "\($0.date) (\(occurrences.last.id))" } ?? occurrences.last.id.text
      switch occurrences.count {
      case 1: return "once, \(last)"
      case 2: return "twice, last \(last)"
      default: return "\(occurrences.count) times, last \(last)"
      }
    }
  }
}

extension Phase {
  /// `5-15 min`, `Ongoing`.
  var windowText: String { window.map { WindowWords.text(from: $0.lowerBound, to: $0.upperBound) } ?? "Ongoing" }
}

extension EscalationLevel {
  /// `Level 2: Team Lead`.
  var label: String { name.map { "Level \(level): \($0)" } ?? "Level \(level)" }
}
