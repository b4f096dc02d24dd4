import MarkdownSyntax

/// The beginning of a line in which a clock is further in: after a label, a name or a day in words.
///
/// Such a line carries a time in a form that is not read. As text it would be a part of the row above, or a row at now.
struct PastedBeginning {
  /// Before the clock.
  private let before: String
  /// The clock as it is written.
  private let clock: String
  /// After the clock.
  private let after: String

  /// Nil where the line has no clock near its beginning.
  private init?(_ line: String) {
    let bytes = Array(line.utf8.prefix(Self.longest))
    for start in bytes.indices.dropFirst() where bytes[start].isDigit && Self.mayBegin(bytes, at: start) {
      var scanner = ValueScanner(String(decoding: bytes[start...], as: UTF8.self))
      guard let clock = Self.clock(&scanner) else { continue }
      before = String(decoding: bytes[..<start], as: UTF8.self)
      self.clock = clock
      after = String(decoding: Array(line.utf8.dropFirst(start + clock.utf8.count)), as: UTF8.self)
      return
    }
    return nil
  }

  /// Bytes of a line in which a clock is looked for.
  private static let longest = 120

  /// Whether what is before a digit does not belong to a number or a word; the `T` before a clock does not.
  private static func mayBegin(_ bytes: [UInt8], at start: Int) -> Bool {
    var last = bytes[start - 1]
    if last | 0x20 == UInt8(ascii: "t"), start > 1 { last = bytes[start - 2].isLetter ? last : UInt8(ascii: " ") }
    if start == 1, last | 0x20 == UInt8(ascii: "t") { return true }
    return !last.isAlphanumeric && !":._".utf8.contains(last)
      || last == UInt8(ascii: ":") && start > 1
        && !bytes[start - 2].isDigit
  }

  /// `12:05`, `12:05:33`, `12h05`; nil for another number.
  private static func clock(_ scanner: inout ValueScanner) -> String? {
    let start = scanner
    guard let hour = scanner.number(widths: 1...2), hour <= 24, scanner.skip(":") || scanner.skip("h"),
      let minute = scanner.number(width: 2), minute <= 59
    else { return nil }
    if scanner.next == UInt8(ascii: ":"), scanner.peek(1)?.isDigit ?? false {
      scanner.skip(byte: UInt8(ascii: ":"))
      guard scanner.number(width: 2) != nil else { return nil }
    }
    let text = scanner.text(since: start)
    // `12:05PM` and `12:05Z`, and no `12:05x`.
    if let word = scanner.word(), !["am", "pm", "a", "p", "z", "h", "uhr"].contains(word.lowercased()) { return nil }
    return text
  }

  // MARK: Problems

  /// Why a line is not simply text; nil where nothing at its beginning says when it was.
  static func problem(_ line: String) -> PasteProblem? {
    if isObject(line) {
      return PasteProblem(
        "a JSON object is not read as a row",
        "write its time and its text, as 'jq -r' does with '.time + \" \" + .msg'", kind: .meaning)
    }
    if let problem = PastedStart.problem(line) { return problem }
    guard let beginning = PastedBeginning(line) else { return nil }
    if beginning.isOfDays { return .dayInWords }
    return beginning.carriesTime ? .timeInside(beginning.clock, of: line) : nil
  }

  /// Whether a line begins a JSON object that has a key for its time.
  private static func isObject(_ line: String) -> Bool {
    guard line.hasPrefix("{") else { return false }
    let parts = line.prefix(2000).split(separator: "\"", omittingEmptySubsequences: false)
    return zip(parts, parts.dropFirst()).contains { part, next in
      keys.contains(part.lowercased()) && next.drop { $0 == " " }.hasPrefix(":")
    }
  }

  private static let keys: Set = [
    "time", "timestamp", "ts", "@timestamp", "datetime", "date", "t", "at", "@t", "_time", "created_at", "eventtime",
    "asctime", "when", "isodate", "start", "started_at",
  ]

  private var carriesTime: Bool {
    let words = Self.words(before)
    // Only marks, or a time in brackets: `→ 12:05 x`
    guard let last = words.last else { return true }
    if Self.relations.contains(last) { return words.count == 1 && isOfRow(last) }
    if words.allSatisfy({ Self.isNumber($0) }) { return true }
    // `ERROR 12:05 x`, `alice,12:05,x`
    if words.count == 1 { return true }
    return isLabel
  }

  /// `Last night 22:10 x`, `5 de enero de 2026 12:05 x`
  private var isOfDays: Bool {
    let words = Self.words(before)
    return words.allSatisfy { Self.isOfDay($0) || Self.isNumber($0) }
      && words.contains { PastedHeading.isName(ofDay: $0) || Self.daytimes.contains($0) && !Self.joints.contains($0) }
  }

  /// Whether what is before the clock, without a day in words, ends with a mark after a few words: `alice — Today at 12:05`,
  /// `Step 1: 12:05`, `alice,2026-01-05 12:05`.
  private var isLabel: Bool {
    var head = Substring(before)
    while let word = Self.words(String(head)).last, Self.isOfDay(word) || Self.isNumber(word) || word == "t" {
      guard let range = head.lowercased().range(ofLast: word, in: head) else { break }
      let rest = head[..<range]
      // The number of a label belongs to it, as in `Step 1:`.
      if Self.endsWithMark(head) { break }
      head = rest
    }
    return Self.endsWithMark(head) && (1...3).contains(Self.words(String(head)).count)
  }

  private static func endsWithMark(_ text: Substring) -> Bool {
    guard let last = text.unicodeScalars.last(where: { !$0.isBlank }) else { return false }
    return ",;|\t[(\"=:—–•·@-".unicodeScalars.contains(last) || text.hasSuffix("\t")
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// `5`, `5th`
  private static func isNumber(_ word: String) -> Bool {
    let rest = word.drop { ("0"..."9").contains($0) }
    return rest.isEmpty || rest.count < word.count && ["st", "nd", "rd", "th"].contains(rest)
  }

  private static func isOfDay(_ word: String) -> Bool { PastedHeading.isOfDay(word) || daytimes.contains(word) }

  private static let daytimes: Set = [
    "last", "this", "night", "morning", "evening", "afternoon", "tonight", "noon", "at", "um", "à", "heute", "früh",
    "abend", "nacht", "morgen", "soir", "matin", "around", "about", "ca", "circa", "approx", "gegen", "vers", "jan",
    "janv", "févr", "mrz",
  ]
  private static let joints: Set = [
    "at", "um", "à", "around", "about", "ca", "circa", "approx", "gegen", "vers", "last",
  ]
  /// Whether the line is about what was at that time: `from 12:05 to 12:10 x`, `by 12:05 x`, and not `until 12:05 x`.
  private func isOfRow(_ relation: String) -> Bool {
    let words = Self.words(after)
    switch relation {
    case "from": return words.count > 3 && ["to", "until", "till"].contains(words[0]) && Self.isNumber(words[1])
    case "by", "before", "after":
      return words.contains { !["am", "pm", "a", "m", "p", "utc", "z", "uhr"].contains($0) }
    default: return false
    }
  }

  /// Whether a time after a word in small letters is what the line is about.
  static func isRelation(_ word: String) -> Bool { relations.contains(word) }

  /// A time after these is what the line is about.
  private static let relations: Set = [
    "of", "from", "since", "until", "till", "before", "after", "than", "to", "by", "with", "for", "between", "and",
    "or",
    "the", "next", "eta", "bis", "seit", "vor", "nach", "von", "ab",
  ]
}

extension String {
  /// The index at which the last occurrence of a word in small letters begins in a text whose small letters these are.
  fileprivate func range(ofLast word: String, in text: Substring) -> Substring.Index? {
    guard utf8.count == text.utf8.count else { return nil }
    let (bytes, piece) = (Array(utf8), Array(word.utf8))
    guard piece.count <= bytes.count else { return nil }
    let start = stride(from: bytes.count - piece.count, through: 0, by: -1).first { bytes[$0...].starts(with: piece) }
    return start.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }
}
