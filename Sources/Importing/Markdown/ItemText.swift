import Incidents
import Records

/// Reads the text of an action item: what marks, brackets and names of fields in it say about the item.
struct ItemText {
  private let words: ItemWords
  private(set) var item: DraftItem

  init(_ source: String, line: Int, _ words: ItemWords) {
    self.words = words
    item = DraftItem(line: line)
    var text = source.trimmed
    readMarks(&text)
    readStrike(&text)
    var first = String(text.firstLine)
    let rest = text.afterFirstLine
    if rest.isEmpty { while readEnd(&first) {} }
    item.text = rest.isEmpty ? first : first + "\n" + rest
    if item.text.isEmpty { item.text = source.trimmed }
    findTicket()
    findOwner()
  }

  /// `[x]`, a check mark, `[Action Item]`, `TODO:`
  private mutating func readMarks(_ text: inout String) {
    var isDone = false
    while !isDone {
      isDone = true
      if let status = ItemWords.marks(at: text, whole: false) {
        item.status = item.status ?? status
        text = ItemWords.withoutMark(text)
        isDone = false
      } else if let label = Self.label(at: text) {
        // What is left out here is kept as a comment.
        item.marks.append("marked \(label.trimmed)")
        text = String(text.dropFirst(label.count)).trimmed
        isDone = false
      } else if item.priority == nil, text.hasPrefix("["), text.dropFirst(3).hasPrefix("]"),
        ItemWords.isPriority(String(text.dropFirst().prefix(2)))
      {
        item.priority = String(text.dropFirst().prefix(2))
        text = text.dropFirst(4).trimmed
        isDone = false
      } else if text.hasPrefix("["), let end = text.firstIndex(of: "]"),
        !text[text.index(after: end)...].hasPrefix("("),
        let status = words.status(String(text[text.index(after: text.startIndex)..<end]))
      {
        item.status = item.status ?? status
        item.marks.append("marked \(text[...end])")
        text = String(text[text.index(after: end)...]).trimmed
        isDone = false
      }
    }
  }

  private static func label(at text: String) -> String? {
    let lower = text.lowercased()
    let label = [
      "[action item]", "[action]", "[ai]", "[todo]", "[follow-up]", "[followup]", "action item:", "todo:",
      "**action item:**", "**[action item]**",
    ]
    .first { lower.hasPrefix($0) }
    return label.map { String(text.prefix($0.count)) }
  }

  /// A text that is struck out as a whole.
  private mutating func readStrike(_ text: inout String) {
    guard text.hasPrefix("~~"), text.hasSuffix("~~"), text.utf8.count > 4 else { return }
    let inside = text.dropFirst(2).dropLast(2)
    guard !inside.contains("~~") else { return }
    text = inside.trimmed
    if item.status == nil {
      item.status = .wontDo
      item.comments.append("struck out in the source: it is done, or will not be done")
    }
  }

  /// Takes what is in brackets, or after a dash or bar, at the end of a line, if all of it says something about the item.
  private mutating func readEnd(_ line: inout String) -> Bool {
    for mark in ["**", "*", "__", "_"] where line.hasSuffix(")" + mark) {
      // `text **(Ada, by 2026-02-01)**`
      guard let start = Self.opening(of: String(line.dropLast(mark.count)), "(", ")"), line[..<start].hasSuffix(mark),
        take(String(line[line.index(after: start)...].dropLast(mark.count + 1)), isBracketed: true)
      else { continue }
      line = line[..<start].dropLast(mark.count).trimmed
      return !line.isEmpty
    }
    for (open, close) in [("(", ")"), ("[", "]")] where line.hasSuffix(close) {
      guard let start = Self.opening(of: line, open, close), start > line.startIndex else { continue }
      // `[text](address)`
      guard line[line.index(before: start)] != "]" else { continue }
      let inside = line[line.index(after: start)...].dropLast()
      if take(String(inside), isBracketed: true) {
        line = line[..<start].trimmed
        return !line.isEmpty
      }
    }
    for joint in [" \u{2014} ", " \u{2013} ", " - ", " | ", "; "] {
      guard let range = line.lastRange(of: joint) else { continue }
      if take(String(line[range.upperBound...]), isBracketed: false) {
        line = line[..<range.lowerBound].trimmed
        return !line.isEmpty
      }
    }
    return false
  }

  private static func opening(of line: String, _ open: Character, _ close: Character) -> String.Index? {
    var depth = 0
    for index in line.indices.reversed() {
      if line[index] == close { depth += 1 }
      if line[index] == open { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func opening(of line: String, _ open: String, _ close: String) -> String.Index? {
    guard let open = open.first, let close = close.first else { return nil }
    return opening(of: line, open, close)
  }

  /// Takes values that are separated by commas; none where one of them is something else.
  private mutating func take(_ text: String, isBracketed: Bool) -> Bool {
    var copy = item
    let pieces = Self.pieces(of: text)
    guard !pieces.isEmpty, pieces.count <= 6 else { return false }
    let others = pieces.filter { !take($0, into: &copy, isBracketed: isBracketed) }
    if others.count == 1, isBracketed, copy.owner == nil, copy.due != item.due, Self.isName(others[0]) {
      // `(Ada Example, by 2026-02-01)`
      copy.owner = others[0]
    } else if !others.isEmpty {
      return false
    }
    item = copy
    return true
  }

  /// Up to three words that begin with a capital.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...3).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase ?? false && $0.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" } }
  }

  /// What commas separate, apart from those within dates.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for piece in text.split(whereSeparator: { ",;|".contains($0) }).map(\.trimmed) where !piece.isEmpty {
      let isYear = piece.utf8.count == 4 && piece.utf8.allSatisfy { $0 &- 48 < 10 }
      if isYear, let last = pieces.popLast() { pieces.append("\(last), \(piece)") } else { pieces.append(piece) }
    }
    return pieces
  }

  private func take(_ piece: String, into item: inout DraftItem, isBracketed: Bool) -> Bool {
    if let colon = piece.firstIndex(of: ":"), let field = DraftItem.Field(String(piece[..<colon])), field != .action {
      let value = piece[piece.index(after: colon)...].trimmed
      if !value.hasPrefix("//") { return item.take(value, as: field, words) }
    }
    for (prefix, field) in [
      ("due ", DraftItem.Field.due), ("by ", .due), ("bis ", .due), ("owner ", .owner), ("assigned to ", .owner),
    ]
    where piece.lowercased().hasPrefix(prefix) {
      guard item.take(String(piece.dropFirst(prefix.count)).trimmed, as: field, words) else { continue }
      if field == .due, !prefix.hasPrefix("due") {
        // The mark says the date, too.
        if item.marks.last?.hasPrefix("due ") ?? false { item.marks.removeLast() }
        item.marks.append(piece)
      }
      return true
    }
    if piece.hasPrefix("@"), piece.utf8.count > 1, !piece.contains(where: \.isWhitespace) {
      return item.take(piece, as: .owner, words)
    }
    if words.ticket(piece) != nil { return item.take(piece, as: .ticket, words) }
    if ItemWords.isPriority(piece) { return item.take(piece, as: .priority, words) }
    if words.date(piece) != nil { return item.take(piece, as: .due, words) }
    return isBracketed && item.take(piece, as: .status, words)
  }

  // MARK: What stays in the text

  /// The only person that the text mentions, who stays in it.
  private mutating func findOwner() {
    guard item.owner == nil else { return }
    let mentions = item.text.split(whereSeparator: \.isWhitespace).filter { word in
      word.hasPrefix("@") && word.utf8.count > 2
        && word.dropFirst().allSatisfy { $0.isLetter || $0.isNumber || "-_.,".contains($0) }
    }
    guard mentions.count == 1, var name = mentions.first else { return }
    while let last = name.last, ".,".contains(last) { name.removeLast() }
    item.owner = String(name)
  }

  /// The only address of an issue in the text, which stays in it.
  private mutating func findTicket() {
    guard item.ticket == nil else { return }
    let addresses = Set(Self.addresses(in: item.text).filter(Self.isOfTracker))
    if addresses.count == 1 { item.ticket = addresses.first }
  }

  private static func addresses(in text: String) -> [String] {
    text.split { $0.isWhitespace || "<>()[]\"|".contains($0) }.map(String.init)
      .filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
      .map { address in
        var address = address[...]
        while let last = address.last, ".,;:!?".contains(last) { address.removeLast() }
        return String(address)
      }
  }

  private static func isOfTracker(_ address: String) -> Bool {
    [
      "/issues/", "/issue/", "/browse/", "/pull/", "/merge_requests/", "/tickets/", "/work_items/", "/_workitems/",
      "trello.com/c/", "app.asana.com/", "linear.app/",
    ].contains { address.contains($0) }
  }
}

extension String {
  fileprivate func lastRange(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}
