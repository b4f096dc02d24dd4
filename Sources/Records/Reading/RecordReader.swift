import Diagnostics
package import Incidents
import Prose
package import Text

/// Reads records: bytes of files to nouns, with every problem of a run collected.
package enum RecordReader {
  /// Reads one incident.
  ///
  /// Reading goes on past problems, so there is always an incident; whether it will do for a document, the document
  /// decides by the parts that it reads (`RecordProblem.concerns`).
  package static func incident(_ files: IncidentFiles, runbook: Runbook) -> IncidentReading {
    var incident = Incident(id: files.id, title: "", severity: "")
    var facts = Reading(.incident)
    var rows = Reading(.timeline)
    var items = Reading(.actions)
    var story = Reading(.narrative)
    var sources = IncidentSources()

    let tree = IncidentFileReader.read(files, into: &incident, &facts)
    sources.facts = tree
    let timeline = self.tree(of: files.timeline, &rows)
    sources.rows = timeline
    incident.timeline = TimelineReader.rows(of: timeline, &rows)
    if let root = timeline?.root, incident.timeline.contains(where: { $0.escalated != nil }) {
      StepReferences.checkLevels(root, runbook, &rows)
    }
    let actions = self.tree(of: files.actions, &items)
    sources.items = actions
    incident.actions = ActionsReader.items(of: actions, runbook, &items)
    sources.narrative = narrative(files.narrative, &story)
    incident.narrative = sources.narrative.flatMap(markdown)
    sources.internalNarrative = narrative(files.internalNarrative, &story)
    incident.internalNarrative = sources.internalNarrative.flatMap(markdown)

    FoundProblems.report(files.incident, in: tree, &facts)
    FoundProblems.report(files.timeline, in: timeline, &rows)
    FoundProblems.report(files.actions, in: actions, &items)
    FoundProblems.report(files.narrative, in: nil, &story)
    FoundProblems.report(files.internalNarrative, in: nil, &story)
    if let root = tree?.root {
      IncidentConsistency.check(incident, root, &facts)
      RunbookReferences.check(incident, root, runbook, &facts)
      // An item that could not be read may be the one that a lesson names.
      if !items.hasErrors, !files.unreadable.contains(.actions) { ActionReferences.check(incident, root, &facts) }
    }
    // What is wrong with the record is said of the names as they are written.
    incident.nameComponents(by: runbook)
    let problems = [facts, rows, items, story].flatMap { $0.sortedProblems }
    return IncidentReading(incident: incident, problems: problems, sources: sources)
  }

  /// The problems that were found in the files before they were read, with the parts that they concern: what
  /// `incident` has among its problems, for those who read less.
  package static func foundProblems(in files: IncidentFiles) -> [RecordProblem] {
    [(files.incident, RecordPart.incident), (files.timeline, .timeline), (files.actions, .actions)].flatMap {
      file, part in
      guard let file, !file.problems.isEmpty else { return [RecordProblem]() }
      var unused = Reading(part)
      var reading = Reading(part)
      FoundProblems.report(file, in: tree(of: file, &unused), &reading)
      return reading.problems
    }
  }

  /// Reads the runbook; nil stands for none, which is no problem.
  package static func runbook(_ file: RecordFile?) -> RunbookReading {
    var reading = Reading(.incident)
    var runbook = Runbook()
    runbook.isWritten = file != nil
    let tree = RunbookReader.read(file, into: &runbook, &reading)
    FoundProblems.report(file, in: tree, &reading)
    return RunbookReading(runbook: runbook, problems: reading.sortedProblems, tree: tree)
  }

  /// A duration as records write it: `15m`, `14d`, `1 business day`; nil for anything else.
  package static func span(_ text: String) -> Span? { try? SpanText.read(text) }

  /// Where a key of `incident.yaml` stands, for findings about its value; nil where it does not stand there.
  ///
  /// Reads the text again: findings are few, and incidents are many.
  package static func range(ofKey key: String, in source: SourceText) -> SourceRange? {
    YAMLTree(source).root?.key(key)?.range
  }

  /// A file as a tree; nil where there is no file, or where it is no text.
  static func tree(of file: RecordFile?, only keys: KeySelection? = nil, _ reading: inout Reading) -> YAMLTree? {
    guard let file, let source = text(of: file, as: .yaml, &reading) else { return nil }
    let tree = YAMLTree(source, only: keys)
    for problem in tree.problems { reading.report(problem) }
    return tree
  }

  /// A file as text; nil, with the problem reported, where it is none.
  static func text(of file: RecordFile, as form: MergeConflict.Form, _ reading: inout Reading) -> SourceText? {
    switch RecordText.read(file, refusingConflictsIn: form) {
    case .text(let source): return source
    case .refused(let problem):
      reading.report(problem)
      return nil
    }
  }

  /// The Markdown of a narrative as documents show it; nil where it holds nothing but comments and front matter.
  private static func markdown(of source: SourceText) -> MarkdownText? {
    let text = HTMLComments.removed(from: String(source.text.drop { $0.isNewline }))
    return text.isEmpty && !source.text.isEmpty ? nil : MarkdownText(text)
  }

  /// The text of a narrative, with blank lines for its front matter: no rule looks at what no document shows.
  private static func narrative(_ file: RecordFile?, _ reading: inout Reading) -> SourceText? {
    guard let file else { return nil }
    guard file.bytes.count <= longestNarrative else {
      reading.report(
        Diagnostic(
          .error, "file-too-long", at: SourcePlace(file: file.name),
          "\(file.bytes.count) bytes are more than the 1 MiB that a narrative may have"))
      return nil
    }
    return text(of: file, as: .markdown, &reading).map { FrontMatter(of: $0)?.blanked(in: $0) ?? $0 }
  }

  private static let longestNarrative = 1024 * 1024
}
