package import Diagnostics
package import Incidents
package import Text

/// Lines of a log or of a chat as rows of a timeline.
package struct LogLines: Sendable {
  /// In the order of the lines.
  package private(set) var rows: [TimelineEntry] = []
  /// Lines whose time cannot be read.
  package private(set) var problems: [Diagnostic] = []

  /// Reads each line as an event, which may begin with its time, in brackets or not; one without has that of the line
  /// above, and the first that of `start`. A clock time alone goes on from the time above it, as in a timeline; the first
  /// one alone is the last one up to `now`, `offset` seconds east of UTC. An indented line belongs to the event above, an
  /// empty one to none.
  package static func read(_ source: SourceText, now: Instant, from start: RecordedTime, offset: Int) -> LogLines {
    var lines = LogLines()
    var time = start
    var above: Instant?
    let texts = source.text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, raw) in texts.enumerated() {
      var line = Substring(raw)
      while let last = line.unicodeScalars.last, last.isWhiteSpace { line.unicodeScalars.removeLast() }
      guard let first = line.unicodeScalars.first else { continue }
      if first.isBlank, let last = lines.rows.indices.last {
        lines.rows[last].event.append(line: line.trimmingBlanks)
        continue
      }
      let (stamp, event) = split(line.trimmingBlanks)
      do throws(TypedTime.Problem) {
        if let stamp {
          time =
            if let above {
              try TypedTime.future(stamp, after: above, offset: offset)
            } else {
              try TypedTime.past(stamp, now: now, offset: offset)
            }
          above = time.instant ?? above
        }
      } catch {
        let range = SourceRange(line: index + 1, column: 1, length: line.unicodeScalars.count)
        lines.problems.append(Diagnostic(.error, "bad-time", at: SourcePlace(source, range), error.message))
      }
      lines.rows.append(
        TimelineEntry(time: time, event: MarkdownText(String(event)), milestones: milestones(of: event)))
    }
    return lines
  }

  /// The time that a line begins with, and what follows it.
  ///
  /// A word is one where it begins with a clock or a date; brackets hold one where they hold a digit and a colon first,
  /// since `[billing] Queue is full` has none.
  private static func split(_ line: Substring) -> (time: String?, event: Substring) {
    if line.first == "[", let end = line.firstIndex(of: "]") {
      let inside = line[line.index(after: line.startIndex)..<end]
      let rest = line[line.index(after: end)...].trimmingBlanks
      return isTime(inside) && !rest.isEmpty ? (String(inside), rest) : (nil, line)
    }
    let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard words.count == 2, isTime(words[0]) else { return (nil, line) }
    // `2025-11-27 14:05Z text` has a space inside its time.
    let parts = words[1].split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    if words[0].utf8.count == 10, words[0].utf8.contains(UInt8(ascii: "-")), parts.count == 2 {
      return ("\(words[0]) \(parts[0])", parts[1].trimmingBlanks)
    }
    return (String(words[0]), words[1].trimmingBlanks)
  }

  /// Whether the text looks like a clock or a date, whether or not it is one.
  private static func isTime(_ text: Substring) -> Bool {
    let text = text.drop { $0 == "~" }
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return false }
    var scanner = ValueScanner(text)
    guard scanner.number() != nil, let next = scanner.next else { return false }
    switch next {
    case UInt8(ascii: ":"): return scanner.peek(1).map { (0x30...0x39).contains($0) } ?? false
    case UInt8(ascii: "-"): return text.utf8.count >= 10 && text.utf8.dropFirst(4).first == next
    default: return false
    }
  }

  /// `Incident detected: ...`
  private static func milestones(of event: Substring) -> [Milestone] {
    let words = event.split(separator: " ", maxSplits: 2)
    guard words.count > 1, words[0].lowercased() == "incident" else { return [] }
    return Milestone(rawValue: words[1].filter { $0 != ":" }.lowercased()).map { [$0] } ?? []
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while let first = text.unicodeScalars.first, first.isBlank { text.unicodeScalars.removeFirst() }
    return text
  }
}
