import Incidents
import Text

/// Marks dates and times in the text of a page as `<time>`, so that browsers keep them on one line and scripts can read
/// them: `2025-11-27`, `2025-11-27 14:04` and `2025-11-27 14:04 UTC`, which alone has an offset (HTML 4.5.14).
///
/// It reads HTML that pages are made of, where tags are closed and `<` in a text is escaped. Code, drawings and scripts
/// stay as they are.
struct TimeMarks {
  private enum State {
    case text
    /// In a tag, or in a value with this quote.
    case tag(quote: UInt8?)
    /// In a comment, after as many hyphens as it may end with.
    case comment(hyphens: Int)
  }

  private var state = State.text
  /// The name of the element that is passed over.
  private var passed: [UInt8]?

  /// The page with its times marked.
  static func marked(_ page: ByteParts) -> ByteParts {
    var marks = TimeMarks()
    var result = ByteParts()
    // No name of a tag and no time goes on after the end of a line, so parts end there.
    var rest: [UInt8] = []
    for part in page.parts {
      guard let last = part.lastIndex(of: UInt8(ascii: "\n")) else {
        rest += part
        continue
      }
      result.append(part: marks.marked(rest + part[...last]))
      rest = Array(part[(last + 1)...])
    }
    result.append(part: marks.marked(rest))
    return result
  }

  /// A part of a page.
  private mutating func marked(_ part: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(part.count + part.count / 16)
    let bytes = part.span
    /// Where what is not yet in the result begins.
    var start = 0
    var index = 0
    while index < bytes.count {
      switch state {
      case .tag(let quote):
        index = endOfTag(bytes, from: index, quote)
      case .comment(let hyphens):
        index = endOfComment(bytes, from: index, hyphens)
      case .text where bytes[index] == UInt8(ascii: "<"):
        enterTag(bytes, at: index)
        index += 1
      case .text where passed == nil && bytes[index] == UInt8(ascii: "-"):
        guard let found = FoundTime(in: bytes, hyphen: index) else {
          index += 1
          continue
        }
        result.append(contentsOf: part[start..<found.range.lowerBound])
        result.append(contentsOf: "<time datetime=\"\(found.datetime)\">".utf8)
        result.append(contentsOf: part[found.range])
        result.append(contentsOf: "</time>".utf8)
        (start, index) = (found.range.upperBound, found.range.upperBound)
      case .text:
        index += 1
      }
    }
    guard start > 0 else { return part }
    result.append(contentsOf: part[start...])
    return result
  }

  /// The place after the tag, or after the part where the tag goes on in the next one.
  private mutating func endOfTag(_ bytes: borrowing Swift.Span<UInt8>, from start: Int, _ quote: UInt8?) -> Int {
    var quote = quote
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        state = .text
        return index + 1
      }
    }
    state = .tag(quote: quote)
    return bytes.count
  }

  /// The place after the comment, in the same way.
  private mutating func endOfComment(_ bytes: borrowing Swift.Span<UInt8>, from start: Int, _ hyphens: Int) -> Int {
    var hyphens = hyphens
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "-") {
        hyphens += 1
      } else if byte == UInt8(ascii: ">"), hyphens > 1 {
        state = .text
        return index + 1
      } else {
        hyphens = 0
      }
    }
    state = .comment(hyphens: hyphens)
    return bytes.count
  }

  /// Notes which element begins or ends.
  private mutating func enterTag(_ bytes: borrowing Swift.Span<UInt8>, at index: Int) {
    let isEnd = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
    var name: [UInt8] = []
    var at = index + (isEnd ? 2 : 1)
    while at < bytes.count, name.count < 9, (bytes[at] | 0x20) &- 97 < 26 {
      name.append(bytes[at] | 0x20)
      at += 1
    }
    if let passed {
      if isEnd, name == passed { self.passed = nil } else if Self.texts.contains(passed) { return }
    } else if !isEnd, Self.elements.contains(name) {
      passed = name
    }
    let isComment = index + 3 < bytes.count && (1...3).allSatisfy { bytes[index + $0] == Self.commentMark[$0] }
    state = isComment ? .comment(hyphens: 0) : .tag(quote: nil)
  }

  private static let commentMark = Array("<!--".utf8)

  /// Elements in which `<` begins no tag but their own end (HTML 13.1.2).
  private static let texts: Set<[UInt8]> = Set(["script", "style", "textarea", "title"].map { Array($0.utf8) })

  /// What is no text to be read, or may hold no other element. None of them holds one of its own kind.
  private static let elements: Set<[UInt8]> = Set(
    ["code", "kbd", "option", "pre", "script", "style", "svg", "textarea", "time", "title"].map { Array($0.utf8) })
}

/// A date in a text, with the time of day that follows it.
private struct FoundTime {
  let range: Range<Int>
  /// As the attribute has it.
  let datetime: String

  /// Reads the date whose year is before this hyphen; nil where there is none, or it is part of something else, such as
  /// an id or a file's name.
  init?(in bytes: borrowing Swift.Span<UInt8>, hyphen: Int) {
    let start = hyphen - 4
    guard start >= 0, start == 0 || !Self.isJoined(bytes[start - 1], isBefore: true),
      hyphen + 6 <= bytes.count, bytes[hyphen + 3] == UInt8(ascii: "-"),
      let year = Self.number(bytes, start..<hyphen), let month = Self.number(bytes, hyphen + 1..<hyphen + 3),
      let day = Self.number(bytes, hyphen + 4..<hyphen + 6),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    var end = hyphen + 6
    var text = date.description
    if let clock = Self.clock(bytes, at: end + 1), bytes[end] == UInt8(ascii: " ") {
      end += 1 + clock.length
      text += (Self.isUTC(bytes, after: end) ? "T" : " ") + clock.text
      if Self.isUTC(bytes, after: end) { text += "Z" }
      if Self.begins(bytes, " UTC", at: end) { end += 4 }
    }
    guard end == bytes.count || !Self.isJoined(bytes, at: end) else { return nil }
    range = start..<end
    datetime = text
  }

  /// `14:04`, or `14:04:30`.
  private static func clock(_ bytes: borrowing Swift.Span<UInt8>, at start: Int) -> (text: String, length: Int)? {
    guard start + 5 <= bytes.count, bytes[start + 2] == UInt8(ascii: ":"),
      let hour = number(bytes, start..<start + 2), let minute = number(bytes, start + 3..<start + 5), hour < 24,
      minute < 60
    else { return nil }
    var length = 5
    if start + 8 <= bytes.count, bytes[start + 5] == UInt8(ascii: ":"),
      let second = number(bytes, start + 6..<start + 8), second < 60
    {
      length = 8
    }
    var text: [UInt8] = []
    for index in start..<start + length { text.append(bytes[index]) }
    return (String(decoding: text, as: UTF8.self), length)
  }

  /// Whether `UTC` follows, after the end of a range of two clocks, too.
  private static func isUTC(_ bytes: borrowing Swift.Span<UInt8>, after end: Int) -> Bool {
    if begins(bytes, " UTC", at: end) { return true }
    for dash in ["-", "\u{2013}", " to "] as [StaticString] where begins(bytes, dash, at: end) {
      guard let clock = clock(bytes, at: end + dash.utf8CodeUnitCount) else { continue }
      return begins(bytes, " UTC", at: end + dash.utf8CodeUnitCount + clock.length)
    }
    return false
  }

  private static func begins(_ bytes: borrowing Swift.Span<UInt8>, _ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
    return true
  }

  private static func number(_ bytes: borrowing Swift.Span<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Whether a byte beside a date makes it part of a word, of an id or of an address.
  private static func isJoined(_ byte: UInt8, isBefore: Bool) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte >= 0x80 && !isBefore || "-_/+=".utf8.contains(byte)
      || isBefore && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":"))
  }

  private static func isJoined(_ bytes: borrowing Swift.Span<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    // A dash of the general punctuation is between two times, and a stop may end a sentence.
    if byte == 0xE2 { return false }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") {
      return index + 1 < bytes.count && (bytes[index + 1] &- 48 < 10 || (bytes[index + 1] | 0x20) &- 97 < 26)
    }
    // Between two clocks, as `14:04-14:30`.
    if byte == UInt8(ascii: "-"), bytes[index - 3] == UInt8(ascii: ":") { return false }
    return isJoined(byte, isBefore: false)
  }
}
