/// The name of an incident, which is the name of its folder: `INC-42`, `SEC-2025-7`, `2026-01-05-search`.
///
/// Upper and lower case are the same letter, since people type either, and not every disk knows them apart.
package struct IncidentID: Hashable, Comparable, Sendable {
  /// As the folder is named.
  package let text: String
  /// The text in capitals, by which ids are compared.
  private let folded: String
  /// The day of the first date in the text, since 1970; for none a number after all days.
  private let day: Int32

  /// Nil for a text that is not the id of an incident: see `IDObjection`.
  package init?(_ text: String) {
    guard IDObjection(to: text) == nil else { return nil }
    self.text = text
    folded = Self.capitals(text)
    day = DateInName.date(in: text).map { Int32($0.daysSinceEpoch) } ?? .max
  }

  /// By the date in the id; those without one come last. Then part by part, numbers by what they count, so that INC-9
  /// comes before INC-10. Equal numbers (`INC-1`, `INC-01`) by their digits.
  package static func < (a: IncidentID, b: IncidentID) -> Bool {
    if a.day != b.day { return a.day < b.day }
    return NaturalOrder.precedes(a.folded, b.folded)
  }

  package static func == (a: IncidentID, b: IncidentID) -> Bool { a.folded == b.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// The next free id of a prefix; nil where the prefix is none.
  ///
  /// The last number of the highest id goes on, with its leading zeros (`INC-042`, `INC-043`), and in the form that it
  /// has (`inc_7`, `inc_8`). Where ids hold the year before it, a new year begins with 1 (`SEC-2025-7`, `SEC-2026-1`).
  package static func next(_ prefix: String, after ids: some Sequence<IncidentID>, year: Int) -> IncidentID? {
    let wanted = capitals(prefix)
    let numbered = ids.compactMap { id in id.numbers(after: wanted).map { (id: id, numbers: $0) } }
    let highest = numbered.max { a, b in
      a.numbers == b.numbers ? a.id.text < b.id.text : a.numbers.lexicographicallyPrecedes(b.numbers)
    }
    guard let highest, let last = highest.numbers.last else { return IncidentID("\(prefix)-1") }
    let head = highest.id.text.utf8.prefix(prefix.utf8.count + 1)
    let holdsYear = highest.numbers.count == 2 && (1970...9999).contains(highest.numbers[0])
    if holdsYear, highest.numbers[0] < year { return IncidentID("\(Substring(head))\(year)-1") }
    let digits = highest.id.text.utf8.reversed().prefix { Self.isDigit($0) }.count
    let before = highest.id.text.utf8.dropLast(digits)
    return IncidentID("\(Substring(before))\(Digits.padded(last + 1, to: digits))")
  }

  /// Whether people may mean the id by its number alone: `42` for `INC-42`, `INC-042` and `inc42`, `2025-7` for
  /// `SEC-2025-7`.
  package func isMeant(byNumber text: String) -> Bool {
    guard let wanted = Self.numbers(text.utf8[...]), let first = folded.utf8.first, Self.isLetter(first) else {
      return false
    }
    let ends = folded.utf8.drop { Self.isLetter($0) }.drop(while: Self.isSeparator)
    let behindPrefix = folded.utf8.drop { !Self.isSeparator($0) }.dropFirst()
    return Self.numbers(ends) == wanted || Self.numbers(behindPrefix) == wanted
  }

  /// What follows a prefix in capitals and a separator; nil for an id of another form.
  private func numbers(after prefix: String) -> [Int]? {
    guard folded.utf8.starts(with: prefix.utf8) else { return nil }
    let rest = folded.utf8.dropFirst(prefix.utf8.count)
    guard let separator = rest.first, Self.isSeparator(separator) else { return nil }
    return Self.numbers(rest.dropFirst())
  }

  /// Numbers of at most 18 digits with separators between them; nil for anything else.
  private static func numbers(_ text: Substring.UTF8View) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: isSeparator) {
      guard (1...18).contains(part.count), part.allSatisfy(isDigit) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 48) })
    }
    return numbers
  }

  private static func capitals(_ text: String) -> String {
    guard text.utf8.contains(where: isSmallLetter) else { return text }
    return String(decoding: text.utf8.map { isSmallLetter($0) ? $0 - 32 : $0 }, as: UTF8.self)
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }
}

extension IncidentID: CustomStringConvertible {
  package var description: String { text }
}

extension Set<IncidentID> {
  /// The id as its folder writes it; nil where there is no such incident.
  package func named(_ id: IncidentID) -> IncidentID? { firstIndex(of: id).map { self[$0] } }

  /// Whether one of them has just this text, so that a path leads to its folder.
  package func hasFolder(named text: String) -> Bool {
    IncidentID(text).flatMap(named)?.text == text
  }
}
