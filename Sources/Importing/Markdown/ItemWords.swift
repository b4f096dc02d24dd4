import Incidents
import Records

/// What single words about an action item mean.
struct ItemWords {
  private let map: ImportMap
  private let setting: SourceTime.Setting

  init(_ map: ImportMap, _ setting: SourceTime.Setting) {
    (self.map, self.setting) = (map, setting)
  }

  /// A text that is a date and nothing else.
  func date(_ text: String) -> CalendarDate? {
    if case .day(.date(let date), _, _) = SourceTime.read(text, setting) { date } else { nil }
  }

  func status(_ text: String) -> ActionItem.Status? {
    switch map.target(of: text, .states) {
    case .name(let target): return ActionItem.Status(rawValue: target)
    case .nothing: return nil
    case nil: break
    }
    if Self.marks(at: text.trimmed, whole: true) != nil { return Self.marks(at: text.trimmed, whole: true) }
    return Self.states[Self.word(text)]
  }

  static func kind(_ text: String) -> ActionItem.Kind? {
    switch word(text) {
    case "prevent", "prevention", "preventive", "preventative": .prevent
    case "detect", "detection", "monitoring", "alerting": .detect
    case "mitigate", "mitigation", "mitigative": .mitigate
    case "process": .process
    case "repair", "fix", "bugfix": .repair
    default: nil
    }
  }

  /// A key of a tracker, a number or an address; nil for any other text.
  ///
  /// A link in a column of tickets is one whatever its text is.
  func ticket(_ text: String, isColumn: Bool = false) -> String? {
    var text = text[...]
    if text.hasPrefix("<"), text.hasSuffix(">") { text = text.dropFirst().dropLast() }
    if text.hasPrefix("http://") || text.hasPrefix("https://") {
      return text.contains(where: \.isWhitespace) ? nil : String(text)
    }
    if text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") {
      let label = text[text.index(after: text.startIndex)..<middle.lowerBound]
      let address = text[middle.upperBound...].dropLast()
      // What the address says already is not said twice.
      let isWithin = address.lowercased().contains(label.lowercased().drop { $0 == "#" })
      let isPlain = !address.contains(where: { $0.isWhitespace || $0 == "(" })
      return isPlain && (isColumn || isWithin && Self.isKey(label)) ? String(address) : nil
    }
    return Self.isKey(text) ? String(text) : nil
  }

  /// The text of a link.
  static func label(ofLink text: String) -> String? {
    guard text.hasPrefix("["), let middle = text.firstRange(of: "](") else { return nil }
    return String(text[text.index(after: text.startIndex)..<middle.lowerBound])
  }

  /// `OPS-12`, `#12`, `team/project#12`
  static func isKey(_ text: some StringProtocol) -> Bool {
    if let hash = text.firstIndex(of: "#") {
      let digits = text[text.index(after: hash)...]
      return !digits.isEmpty && digits.utf8.allSatisfy { $0 &- 48 < 10 }
        && text[..<hash].utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || "/-_.!".utf8.contains($0) }
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, (2...10).contains(parts[0].utf8.count), !parts[1].isEmpty else { return false }
    return parts[0].utf8.allSatisfy { $0 &- 65 < 26 || $0 &- 48 < 10 }
      && parts[0].utf8.first.map { $0 &- 65 < 26 } ?? false
      && parts[1].utf8.allSatisfy { $0 &- 48 < 10 }
  }

  /// `P0` to `P5`
  static func isPriority(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 2 && bytes[0] | 0x20 == UInt8(ascii: "p") && bytes[1] &- 48 <= 5
  }

  /// What a check mark at the beginning of a text, or that is the whole of it, says.
  static func marks(at text: String, whole: Bool) -> ActionItem.Status? {
    for (mark, status) in marks where whole ? text == mark : text.hasPrefix(mark) { return status }
    return nil
  }

  /// The text without the mark that it begins with.
  static func withoutMark(_ text: String) -> String {
    guard let (mark, _) = marks.first(where: { text.hasPrefix($0.0) }) else { return text }
    return String(text.unicodeScalars.dropFirst(mark.unicodeScalars.count)).trimmed
  }

  private static let marks: [(String, ActionItem.Status)] = [
    ("\u{2705}", .done), ("\u{2714}\u{FE0F}", .done), ("\u{2714}", .done), ("\u{2713}", .done),
    ("\u{2611}\u{FE0F}", .done),
    ("\u{2611}", .done), ("\u{1F7E2}", .done), ("[x]", .done), ("[X]", .done), ("\u{1F6A7}", .inProgress),
    ("\u{23F3}", .inProgress), ("\u{1F6AB}", .wontDo), ("\u{2B1C}", .open), ("\u{2610}", .open), ("[ ]", .open),
  ]

  /// In small letters, without marks around.
  private static func word(_ text: String) -> String {
    text.lowercased().filter { $0 != "'" && $0 != "\u{2019}" }.split { !$0.isLetter }.joined(separator: " ")
  }

  private static let states: [String: ActionItem.Status] = [
    "done": .done, "completed": .done, "complete": .done, "closed": .done, "fixed": .done, "finished": .done,
    "resolved": .done, "shipped": .done, "merged": .done, "implemented": .done, "deployed": .done, "yes": .done,
    "in progress": .inProgress, "ongoing": .inProgress, "started": .inProgress, "wip": .inProgress,
    "doing": .inProgress,
    "in review": .inProgress, "work in progress": .inProgress, "underway": .inProgress, "open": .open, "todo": .open,
    "to do": .open, "not started": .open, "pending": .open, "planned": .open, "backlog": .open, "new": .open,
    "not done": .open, "no": .open, "incomplete": .open, "not completed": .open, "wont do": .wontDo, "wontdo": .wontDo,
    "wontfix": .wontDo, "wont fix": .wontDo, "cancelled": .wontDo, "canceled": .wontDo, "rejected": .wontDo,
    "dropped": .wontDo, "declined": .wontDo, "not planned": .wontDo, "will not do": .wontDo, "abandoned": .wontDo,
  ]
}
