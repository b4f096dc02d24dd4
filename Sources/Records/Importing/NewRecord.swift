package import Diagnostics
package import Incidents
import Text

/// An incident that is written as a whole, with comments and with where it comes from: what an import makes.
package struct NewRecord: Sendable {
  /// What is written; its id is of no account.
  package var incident: Incident
  /// Lines above a place, without `#`.
  package var comments: [CommentPlace: [String]]
  /// Where it comes from. Its digests are those of the files as they are written.
  package var source: SourceMark
  /// What the source says besides, under the same key.
  package var kept: [WrittenValue.Entry]

  package init(
    _ incident: Incident, comments: [CommentPlace: [String]] = [:], source: SourceMark,
    kept: [WrittenValue.Entry] = []
  ) {
    self.incident = incident
    self.comments = comments
    self.source = source
    self.kept = kept
  }

  /// The files of a record as they are to be written.
  package struct Files: Hashable, Sendable {
    /// By name, in the order in which people read them; an empty one is left out.
    package var texts: [(name: String, text: String)]
    /// With the digests of the texts.
    package var source: SourceMark
    /// What the reader of records has to say about them; no errors.
    package var warnings: [Diagnostic]

    package static func == (a: Files, b: Files) -> Bool { a.texts.elementsEqual(b.texts, by: ==) }
    package func hash(into hasher: inout Hasher) { for (_, text) in texts { hasher.combine(text) } }
  }

  /// The texts of the files, which read back as the incident; throws where they would not, or would have errors.
  package func files(of id: IncidentID, _ runbook: Runbook) throws(EditRefusal) -> Files {
    var record = self
    record.tidy()
    let writer = RecordLayout(record)
    try writer.check()
    var texts: [(name: String, text: String)] = []
    let facts = writer.facts
    for (name, text) in [("timeline.yaml", writer.timeline), ("actions.yaml", writer.actions)] where !text.isEmpty {
      texts.append((name, text))
    }
    for (name, text) in record.narratives where !text.isEmpty { texts.append((name, text)) }
    var mark = record.source
    mark.files = Dictionary(
      texts.map { ($0.name, Digest.text(of: $0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    mark.files[SourceMark.holder] = ""
    mark.files[SourceMark.holder] = SourceMark.digest(ofHolder: Array((facts + writer.origin(mark)).utf8))
    texts.insert((SourceMark.holder, facts + writer.origin(mark)), at: 0)
    let warnings = try RecordComparison(record.incident).check(texts, of: id, mark, runbook)
    return Files(texts: texts, source: mark, warnings: warnings)
  }

  /// The Markdown files; one that begins like front matter gets a blank line before it, which is not part of the text.
  private var narratives: [(name: String, text: String)] {
    [("narrative.md", incident.narrative), ("internal.md", incident.internalNarrative)].map { name, text in
      let text = text?.source ?? ""
      guard !text.isEmpty else { return (name, "") }
      return (name, (text.hasPrefix("---") ? "\n" : "") + text + "\n")
    }
  }
}
