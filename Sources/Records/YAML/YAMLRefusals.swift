import CYAML
import Diagnostics
import Text

/// What is said about the parts of YAML that records do without.
extension YAMLTreeBuilder {
  /// Whether there was an anchor or a tag.
  @discardableResult
  mutating func refuse(
    anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?, of event: yaml_event_t
  ) -> Bool {
    guard anchor != nil || tag != nil else { return false }
    // A key's line holds more than the key, so nothing can be said about quoting it.
    let isScalar = event.type == YAML_SCALAR_EVENT && !(open.last.map { $0.isMapping && $0.children % 2 == 0 } ?? false)
    if let anchor {
      let name = "&" + String(cString: anchor).shortened
      report(
        "yaml-anchor", event, length: name.unicodeScalars.count,
        "'\(name)' is an anchor to YAML, and records have no anchors",
        suggestion: (isScalar ? quoting(event) : nil) ?? "delete it")
    } else {
      report(
        "yaml-tag", event, length: 1, "'!' begins a tag to YAML, and records have no tags",
        suggestion: (isScalar ? quoting(event) : nil)
          ?? "delete the tag: every value is taken as the text that stands there")
    }
    return true
  }

  /// `{{ name }}` is what people mean who write a mapping as a key, so the outer brace is pointed at.
  mutating func refuseKey(_ event: yaml_event_t) {
    guard let outer = open.first(where: \.isFlow), cells.indices.contains(outer.index) else {
      return report("wrong-key", event, "a list or mapping is no key: keys are text", suggestion: "quote the key")
    }
    let start = positions.position(of: Int(cells[outer.index].start))
    add(
      Diagnostic(
        .error, "wrong-key", at: SourcePlace(source, SourceRange(line: start.line, column: start.column)),
        "brackets or braces stand here as a key: keys are text",
        suggestion: SourceLine(start.line, of: source, positions).quotingRest(from: start.column)))
  }

  mutating func refuse(duplicate: YAMLTree.Cell, of first: YAMLTree.Cell) {
    guard problems.count <= Reading.mostProblems else { return }
    let key = String(decoding: texts[Int(first.text)...].prefix(Int(first.length)), as: UTF8.self)
    add(
      Diagnostic(
        .error, "duplicate-key", at: place(duplicate.start, duplicate.end),
        "'\(key)' stands twice here: a key stands once",
        suggestion: "keep one of them", notes: [.init("the first is here", at: place(first.start, first.end))]))
  }

  /// Characters that end a line to YAML and to nobody else: the text around them may be read as something else.
  mutating func reportForeignBreaks(in bytes: UnsafeBufferPointer<UInt8>) {
    guard !positions.isASCII else { return }
    for byte in ForeignBreak.offsets(in: bytes) {
      let start = positions.scalar(ofByte: byte, in: bytes)
      let place = place(Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: start + 1))
      // Where it broke the syntax, that has been said.
      guard let sign = ForeignBreak.scalar(at: byte, of: bytes),
        !problems.contains(where: { $0.place.range == place.range })
      else {
        continue
      }
      add(
        Diagnostic(
          .warning, "yaml-line-break", at: place, ForeignBreak.message(sign), suggestion: ForeignBreak.suggestion(sign))
      )
    }
  }

  /// Beyond the most that are shown, problems are only a burden.
  mutating func add(_ problem: Diagnostic) {
    if problems.count <= Reading.mostProblems { problems.append(problem) }
  }

  mutating func report(
    _ rule: String, _ event: yaml_event_t, length: Int? = nil, _ message: String, suggestion: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    let start = Int32(truncatingIfNeeded: event.start_mark.index)
    let end = length.map { start + Int32(truncatingIfNeeded: $0) } ?? Int32(truncatingIfNeeded: event.end_mark.index)
    add(
      Diagnostic(.error, rule, at: place(start, end), message, suggestion: suggestion, notes: notes))
  }

  /// How the value would be written as text; nil inside brackets, where it is not clear what belongs to it.
  func quoting(_ event: yaml_event_t) -> String? {
    if let last = open.last, last.isFlow { return nil }
    let start = positions.position(of: Int(event.start_mark.index))
    return SourceLine(start.line, of: source, positions).quotingRest(from: start.column)
  }

  func place(_ start: Int32, _ end: Int32) -> SourcePlace {
    SourcePlace(source, SourceRange(positions.position(of: Int(start)), positions.position(of: Int(end))))
  }
}
