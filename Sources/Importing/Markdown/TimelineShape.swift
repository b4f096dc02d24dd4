import Markdown
import Records

/// Tells which parts of a document have rows of a timeline.
struct TimelineShape {
  private let setting: SourceTime.Setting

  init(_ setting: SourceTime.Setting) {
    self.setting = setting
  }

  /// Whether a text begins with a time, or is a day.
  func begins(_ text: String) -> Bool {
    switch SourceTime.read(text.firstLine.trimmed, setting) {
    case .time, .day: true
    case .unclear(let question): question.hasAnswer
    case .none: false
    }
  }

  /// Whether there are rows in a section.
  func holdsTimes(_ section: MarkdownSection) -> Bool {
    section.contains { section in
      section.blocks.contains(where: holdsTimes) || section.sections.contains { begins($0.heading?.text ?? "") }
    }
  }

  func holdsTimes(_ items: [DocumentBlock.Item]) -> Bool {
    items.contains { item in
      item.blocks.first.map { $0.isParagraph && begins($0.source) } ?? false
        || item.blocks.dropFirst().contains { $0.items.map(holdsTimes) ?? false }
    }
  }

  private func holdsTimes(_ block: DocumentBlock) -> Bool {
    switch block.kind {
    case .list(let items): holdsTimes(items)
    case .table(let table): TimelineColumns(table, setting) != nil
    case .paragraph: begins(block.source)
    default: false
    }
  }

  /// Whether a short text says what all times are, and is nothing that happened.
  func isStatement(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longestStatement else { return false }
    let words = text.lowercased().split { !$0.isLetter }
    let isAboutTimes = words.indices.contains { index in
      switch words[index] {
      case "timestamps", "timezone", "zeiten", "zeitzone": true
      case "zone": index > 0 && words[index - 1] == "time"
      // `All times in UTC`, and not `Response times rose`.
      case "times":
        index == 0 || ["all", "the", "these", "following", "below", "note", "local"].contains(words[index - 1])
      default: false
      }
    }
    guard isAboutTimes, !text.hasClock else { return false }
    return !SourceZone.statement(in: text, setting).isEmpty || text.saysApproximate
  }

  private static let longestStatement = 200
}

extension StringProtocol {
  var firstLine: SubSequence { prefix { !$0.isNewline } }

  var afterFirstLine: String { String(drop { !$0.isNewline }.dropFirst()) }

  /// Without white space around it.
  var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(Substring(scalars))
  }
}

extension String {
  /// Whether the text begins as times do.
  var looksTimed: Bool {
    let text = drop { "*_`[(~ ".contains($0) }
    return text.first?.isNumber ?? false && firstLine.prefix(24).contains { ":./".contains($0) }
  }

  /// Whether it has a time of day, and no offset alone.
  fileprivate var hasClock: Bool {
    let bytes = Array(utf8)
    return bytes.indices.dropFirst().contains { index in
      guard bytes[index] == UInt8(ascii: ":"), bytes[index - 1] &- 48 < 10, index + 1 < bytes.count,
        bytes[index + 1] &- 48 < 10
      else { return false }
      let start = bytes[..<index].lastIndex { !($0 &- 48 < 10) }
      return start.map { !"+-\u{2212}".utf8.contains(bytes[$0]) } ?? true
    }
  }

  /// Whether a text about times says that they are not exact.
  var saysApproximate: Bool {
    let words = lowercased().split { !$0.isLetter }
    return words.contains { $0.hasPrefix("approx") || $0.hasPrefix("estimate") }
  }
}
