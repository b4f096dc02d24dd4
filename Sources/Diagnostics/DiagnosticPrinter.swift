import Text

/// Writes problems the way compilers do: place, severity, message, rule; then the line with the range underlined.
package struct DiagnosticPrinter: Sendable {
  package enum Style: Sendable {
    case plain
    /// ANSI SGR colours, for terminals only.
    case colored
  }

  package var style: Style

  package init(style: Style = .plain) {
    self.style = style
  }

  /// The printed form, lines ended by LF.
  package func print(_ diagnostic: Diagnostic) -> String { print([diagnostic]) }

  /// The printed forms one after another; those of one text together cost a single walk over it.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    print(diagnostics) { text += $0 }
    return text
  }

  /// The same one at a time.
  package func print(_ diagnostics: some Sequence<Diagnostic>, to write: (String) throws -> Void) rethrows {
    var shown: LineTable?
    for diagnostic in diagnostics { try write(print(diagnostic, &shown)) }
  }

  /// `shown` holds the lines of the text that was shown last.
  private func print(_ diagnostic: Diagnostic, _ shown: inout LineTable?) -> String {
    let message = diagnostic.fullMessage + " [\(diagnostic.rule)]"
    var out = entry(diagnostic.severity.rawValue, at: diagnostic.place, message, &shown)
    for note in diagnostic.notes {
      out += entry("note", at: note.place ?? SourcePlace(file: diagnostic.place.source.name), note.message, &shown)
    }
    for line in diagnostic.block { out += Self.visible(line) + "\n" }
    return out
  }

  private func entry(_ label: String, at place: SourcePlace, _ message: String, _ shown: inout LineTable?) -> String {
    var out = bold(Self.visible(place.source.name))
    if let start = place.range?.start { out += bold(":\(start.line):\(start.column)") }
    out += bold(":") + " " + paint(label + ":", label) + " " + Self.visible(message) + "\n"
    // A place in a text that is not at hand has lines that nobody can show.
    guard let range = place.range, !place.source.text.isEmpty else { return out }
    if shown?.source != place.source { shown = LineTable(place.source) }
    return out + (shown.flatMap { excerpt($0, range) } ?? "")
  }

  /// The source line and, below it, `^~~~` under the range; long lines are cut to a window around it. Nil past the end of
  /// the text.
  private func excerpt(_ lines: LineTable, _ range: SourceRange) -> String? {
    guard let count = lines.length(ofLine: range.start.line) else { return nil }
    let start = min(range.start.column - 1, count)
    let wanted = range.end.line == range.start.line ? range.end.column - 1 : count
    let end = max(start + 1, min(wanted, count))
    let window = count <= Self.width ? 0..<count : Self.window(around: start, of: count)
    let scalars = lines.scalars(window, ofLine: range.start.line)
    var text = "", marks = ""
    for (index, scalar) in zip(window, scalars) {
      let shown = Self.visible(scalar)
      text += shown
      let columns = DisplayWidth.columns(of: shown)
      if index < start { marks += String(repeating: " ", count: columns) }
      if index > start, index < end { marks += String(repeating: "~", count: columns) }
      if index == start { marks += "^" + String(repeating: "~", count: max(0, columns - 1)) }
    }
    if start >= window.upperBound { marks += "^" }
    return "  \(text)\n  \(paint(marks, "caret"))\n"
  }

  private static let width = 160

  private static func window(around column: Int, of count: Int) -> Range<Int> {
    let start = max(0, min(column - width / 2, count - width))
    return start..<min(count, start + width)
  }

  /// A text on one line, with what would steer a terminal shown by its number.
  package static func visible(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "\n" ? " " : visible($0) }.joined()
  }

  /// Tabs take one column; what would steer a terminal or reorder the line, and what looks like a space and is none, is
  /// shown by its number.
  private static func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control where scalar == "\t": " "
    case .spaceSeparator where scalar == " ": " "
    case .spaceSeparator, .control, .format, .lineSeparator, .paragraphSeparator: "<\(scalar.codePoint)>"
    default: String(scalar)
    }
  }

  private func bold(_ text: String) -> String {
    style == .colored ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func paint(_ text: String, _ role: String) -> String {
    guard style == .colored, let code = Self.codes[role] else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  private static let codes = ["error": "1;31", "warning": "1;35", "note": "1;36", "caret": "1;32"]
}
