import Diagnostics
import Text

/// Values within braces that a comma cut: `{ what: Requests, value: 1,234 of 10,000 }`.
extension YAMLTreeBuilder {
  /// Refuses the keys that are the rest of a value, in the mapping within braces at `index`, whose cells are the last ones.
  ///
  /// YAML takes what follows the comma for a key without a value. No key of a record has none.
  mutating func refuseCommas(in index: Int) {
    var key = index + 1
    // The value that the comma cut, with its key.
    var cut: (key: Int, value: Int)?
    var rest: [Int] = []
    while key < cells.count {
      let value = Int(cells[key].next)
      guard value < cells.count else { break }
      if isCutOff(key: key, value: value), cut != nil {
        rest.append(key)
      } else {
        if let cut { report(rest, of: cut) }
        cut = cells[value].kind == .plain && cells[value].length > 0 ? (key, value) : nil
        rest = []
      }
      key = Int(cells[value].next)
    }
    if let cut { report(rest, of: cut) }
  }

  /// Whether a key is a text that neither a colon nor a value follows.
  private func isCutOff(key: Int, value: Int) -> Bool {
    guard cells[key].kind == .plain, cells[value].kind == .plain, cells[value].length == 0 else { return false }
    let end = positions.position(of: Int(cells[key].end))
    let line = SourceLine(end.line, of: source, positions)
    return line.scalars.dropFirst(end.column - 1).first { !$0.isBlank } != ":"
  }

  private mutating func report(_ rest: [Int], of cut: (key: Int, value: Int)) {
    guard let first = rest.first, let last = rest.last else { return }
    for key in rest { cells[key].kind = .refused }
    let (start, end) = (
      positions.position(of: Int(cells[cut.value].start)), positions.position(of: Int(cells[last].end))
    )
    let line = SourceLine(start.line, of: source, positions)
    let isShort = start.line == end.line && end.column - start.column <= 60
    let whole = line.scalars.dropFirst(start.column - 1).prefix(max(0, end.column - start.column))
    let key = String(decoding: texts[Int(cells[cut.key].text)...].prefix(Int(cells[cut.key].length)), as: UTF8.self)
      .shortened
    add(
      Diagnostic(
        .error, "unknown-key", at: place(cells[first].start, cells[last].end),
        "a comma ends a value within braces, and this is not part of '\(key)'",
        suggestion: isShort ? "quote the value: \(key): \(SourceLine.quoted(whole))" : "quote the value"))
  }
}
