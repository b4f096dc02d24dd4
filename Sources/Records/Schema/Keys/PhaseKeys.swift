import Diagnostics
import Incidents

/// A phase as it is written: its window as two ends, and its severities only where they are named.
struct PhaseDraft: Sendable {
  fileprivate var phase = Phase(id: "", name: "")
  fileprivate var window = WindowDraft()
  fileprivate var appliesTo: [String]?

  /// The phase, which holds for the `usual` severities where it names none.
  func phase(of usual: [String]) -> Phase {
    var phase = phase
    phase.appliesTo = appliesTo ?? usual
    return phase
  }
}

extension FieldList where Record == PhaseDraft {
  /// The keys of an item of `phases`.
  static let phase = FieldList(
    "a phase",
    [
      Field("id", .id("a phase", example: "1"), .required, "Its number; the ids of its steps begin with it") {
        $0.phase.id = $1
      },
      Field("name", .text, .required, "Its name in words") { $0.phase.name = $1 },
      Field("from", .offset, "When it begins, counted from the acknowledgement") { $0.window.from = $1 },
      Field("to", .offset, "When it is over, counted from the acknowledgement") { $0.window.to = $1 },
      Field("ends_with", .choice, "The milestone by which it is judged") { $0.phase.endsWith = $1 },
      Field(
        "applies_to", .list(.id("a severity", example: "P0")),
        "The severities that are held against the window; the two most severe where nothing is said"
      ) { $0.appliesTo = $1 },
      Field("steps", .list(.record(.step) { Phase.Step(id: "", title: "") }), "What to do") { $0.phase.steps = $1 },
    ])
}

extension FieldList where Record == Phase.Step {
  /// The keys of a step of a phase.
  static let step = FieldList(
    "a step",
    [
      Field("id", .id("a step", example: "1.2"), .required, "What the 'checklist' of an incident names it by") {
        $0.id = $1
      },
      Field("title", .text, .required, "Its heading") { $0.title = $1 },
      Field("body", .prose, "What to do, with code") { $0.body = $1 },
      Field("checklist", .list(.prose), "What to tick") { $0.checklist = $1 },
      Field("form", .choice, "The form that is shown below it, as the templates have it at present") { $0.form = $1 },
      Field("reviewed", .date, "When it was last read through") { $0.reviewed = $1 },
    ])
}

extension ValueKind where Value == [PhaseDraft] {
  /// The phases of a runbook, none of which begins before the one before it is over.
  static let phases: ValueKind = {
    let list = ValueKind<[(draft: PhaseDraft, node: YAMLNode)]>.list(.placedPhase)
    return ValueKind(list.kind) { node, reading in
      guard let found = list.read(node, &reading) else { return nil }
      reportOverlaps(found, &reading)
      return found.map(\.draft)
    }
  }()

  private static func reportOverlaps(_ phases: [(draft: PhaseDraft, node: YAMLNode)], _ reading: inout Reading) {
    var before: (phase: Phase, end: Int, node: YAMLNode)?
    for (draft, node) in phases {
      guard let window = draft.phase.window else { continue }
      if let before, window.lowerBound < before.end {
        let from = node.value(of: "from") ?? node
        reading.report(
          Diagnostic(
            .error, "overlapping-phases", at: from.place,
            "phase \(draft.phase.id) begins before phase \(before.phase.id) is over: phases follow each other",
            suggestion:
              "begin it at \(Span.inFull(seconds: before.end)), or leave out the window of a phase that goes on"
              + " beside the others",
            notes: [
              Diagnostic.Note(
                "phase \(before.phase.id) ends here", at: (before.node.value(of: "to") ?? before.node).place)
            ]))
      }
      if window.upperBound > before?.end ?? 0 { before = (draft.phase, window.upperBound, node) }
    }
  }
}

extension ValueKind where Value == (draft: PhaseDraft, node: YAMLNode) {
  fileprivate static let placedPhase = ValueKind(.record(FieldList<PhaseDraft>.phase.description)) { node, reading in
    guard var draft = FieldList<PhaseDraft>.phase.read(node, into: PhaseDraft(), &reading) else { return nil }
    draft.phase.window = draft.window.range(of: node, to: "to", &reading)
    return (draft, node)
  }
}
