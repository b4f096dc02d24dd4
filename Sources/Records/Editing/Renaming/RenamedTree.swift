import Diagnostics
import Incidents
import Prose
import Text

/// A file of YAML while the references in it follow an incident.
struct RenamedTree {
  private let edited: EditedFile
  private let renaming: IncidentRenaming
  private let folder: String
  /// Each place in the text that names the old id: offsets in scalars.
  private let mentions: [Range<Int>]

  private var text: EditedText { edited.text }

  init(_ file: RecordFile, _ renaming: IncidentRenaming, from folder: String) throws(EditRefusal) {
    edited = try EditedFile(file, name: file.name)
    (self.renaming, self.folder) = (renaming, folder)
    mentions = Self.mentions(of: renaming, in: edited.text.scalars[...])
  }

  /// Ids are ASCII, so a scalar beyond it is as good as any other byte that none has.
  private static func mentions(of renaming: IncidentRenaming, in scalars: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let bytes = scalars.map { $0.isASCII ? UInt8($0.value) : 0xFF }
    return renaming.mentions(in: bytes).map { $0.lowerBound + scalars.startIndex..<$0.upperBound + scalars.startIndex }
  }

  func outcome(_ form: IncidentRenaming.Form) throws(EditRefusal) -> IncidentRenaming.Outcome {
    var events = TreeEvent.all(of: text.tree)
    var chosen: [Range<Int>] = []
    let texts = texts(form)
    for found in texts {
      let node = found.node
      guard let content = node.content else { continue }
      let inner = renaming.mentions(in: Array(content.utf8))
      guard !inner.isEmpty else { continue }
      let references = self.references(in: found, content, inner)
      guard !references.isEmpty else { continue }
      let written = Self.mentions(of: renaming, in: text.scalars[written(node)])
      // What is written otherwise, with escapes for example, cannot be told apart.
      guard written.count == inner.count else { throw refusal(at: node) }
      chosen += references.map { written[$0] }
      events[node.index].content = .text(renamed(content, at: references.map { inner[$0] }))
    }
    var outcome = try outcome(following: Set(chosen), events)
    outcome.escaped = texts.flatMap { found in
      renaming.escapedReferences(inMarkdown: found.markdown?.source ?? "", from: folder).map {
        found.place(of: $0.target)
      }
    }
    return outcome
  }

  private func outcome(
    following chosen: Set<Range<Int>>, _ events: [TreeEvent]
  ) throws(EditRefusal) -> IncidentRenaming.Outcome {
    let changed = chosen.union(ownHints)
    let ranges = mentions.filter(changed.contains)
    let step = EditPlan.Step(splices: ranges.map { TextSplice($0, renaming.new.text) }, events: events)
    guard let tree = EditPlan.firstThatReadsBack([step], of: text, isIntended: { _ in true }) else {
      throw .layout
    }
    return IncidentRenaming.Outcome(
      file: edited.file(with: tree), followed: mentions.filter(chosen.contains).map(place),
      mentions: mentions.filter { !changed.contains($0) }.map(place))
  }

  // MARK: References

  private func texts(_ form: IncidentRenaming.Form) -> [LocatedText] {
    guard let root = text.tree.root else { return [] }
    switch form {
    case .incident: return root.texts(as: RecordKeys.incident, withIDs: true)
    case .runbook: return root.texts(as: RecordKeys.runbook, withIDs: true)
    case .timeline: return root.items.flatMap { $0.texts(as: RecordKeys.row, withIDs: true) }
    case .actions: return root.items.flatMap { $0.texts(as: RecordKeys.action, withIDs: true) }
    case .markdown: return []
    }
  }

  /// Which of the mentions in a text refer to the incident.
  private func references(in found: LocatedText, _ content: String, _ mentions: [Range<Int>]) -> [Int] {
    if found.namesIncident { return mentions.first?.count == content.utf8.count ? [0] : [] }
    guard found.markdown != nil else { return [] }
    return renaming.references(inMarkdown: content, from: folder).sorted()
  }

  /// The commands that `pir new` shows in the comments of a new record.
  private var ownHints: [Range<Int>] {
    mentions.filter { range in
      let line = text.scalars[text.lineStart(range.lowerBound)..<range.lowerBound]
      guard text.commentColumn(ofLine: line.startIndex) != nil else { return false }
      let before = String(String.UnicodeScalarView(line))
      return before.hasSuffix("'pir log ") || before.hasSuffix("'pir action add ")
    }
  }

  /// Where a node's text is written; the head of a block may hold a comment.
  private func written(_ node: YAMLNode) -> Range<Int> {
    let (start, end) = (Int(node.cell.start), Int(node.cell.end))
    guard node.kind == .block else { return start..<end }
    return min(text.nextLine(start) ?? end, end)..<end
  }

  private func renamed(_ content: String, at ranges: [Range<Int>]) -> String {
    var bytes = Array(content.utf8)
    for range in ranges.reversed() { bytes.replaceSubrange(range, with: renaming.new.text.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func place(_ range: Range<Int>) -> SourcePlace {
    let positions = text.tree.positions
    return SourcePlace(
      text.tree.source,
      SourceRange(positions.position(of: range.lowerBound), positions.position(of: range.upperBound)))
  }

  private func refusal(at node: YAMLNode) -> EditRefusal {
    .unreadable([
      Diagnostic(
        .error, "bad-id", at: node.place, "the reference to \(renaming.old) is written in a form that is not changed",
        suggestion: "write \(renaming.old) in it without escapes")
    ])
  }
}
