import Diagnostics
import Text

/// What is said about a key that a kind of record does not have.
enum UnknownKey {
  /// Keys that begin with `x-` are the team's own.
  static func report<Record>(
    _ key: YAMLNode, _ value: YAMLNode, in list: FieldList<Record>, _ reading: inout Reading
  ) {
    guard let name = key.text else { return }
    if key.startsOwnKey {
      reading.key = name
      OwnValue.check(value, &reading)
      return
    }
    if let index = name.unicodeScalars.enumerated().first(where: { $0.element.foreignSpace != nil }) {
      reportSpace(index.element, at: index.offset, of: key, in: list, &reading)
      return
    }
    let suggestion = suggestion(for: name, in: list, &reading)
    reading.report("unknown-key", at: key, "'\(name.shortened)' is not a key of \(list.name)", suggestion: suggestion)
  }

  /// A space that cannot be told from others by looking at it.
  private static func reportSpace<Record>(
    _ space: Unicode.Scalar, at offset: Int, of key: YAMLNode, in list: FieldList<Record>, _ reading: inout Reading
  ) {
    let start = key.range.start
    let column = start.column + offset + (key.kind == .quoted ? 1 : 0)
    let meant = reading.didYouMean(normalized(key.text ?? ""), among: list.fields.map(\.key))
    reading.report(
      Diagnostic(
        .error, "unknown-key", at: SourcePlace(key.tree.source, SourceRange(line: start.line, column: column)),
        "\(space.foreignSpace ?? "") stands here: '\(key.text ?? "")' is not a key of \(list.name)",
        suggestion: meant ?? "use a normal one"))
  }

  /// The key that was probably meant, which is what the problem concerns; else the unknown key itself.
  static func meant<Record>(by key: YAMLNode, in list: FieldList<Record>, _ reading: inout Reading) -> String {
    let name = key.text ?? ""
    if key.startsOwnKey || list.notWritten[name] != nil || OtherFileKeys.hint(for: name, in: list.name) != nil {
      return name
    }
    return reading.nearest(to: normalized(name), among: list.fields.map(\.key)) ?? name
  }

  private static func suggestion<Record>(
    for name: String, in list: FieldList<Record>, _ reading: inout Reading
  ) -> String {
    if let hint = list.notWritten[name] ?? OtherFileKeys.hint(for: name, in: list.name) { return hint }
    let keys = list.fields.map(\.key)
    if name == "x-" { return "write a name after x-" }
    if name.hasPrefix("-"), keys.contains(String(name.dropFirst())) { return "put a space behind the '-'" }
    if let meant = reading.didYouMean(normalized(name), among: keys) { return meant }
    return "use one of \(keys.joined(separator: ", ")), or begin a key of your own with x-"
  }

  /// `Root Cause` and `root-cause` are near to `root_cause`.
  private static func normalized(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { $0 == "-" || $0.isWhiteSpace ? "_" : $0 }
    return String(String.UnicodeScalarView(scalars.drop { $0 == "_" }))
  }
}
