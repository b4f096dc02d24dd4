import Importing
import Incidents
import Records
import Testing

/// Documents of any structure, made from a number.
struct GeneratedReviewTests {
  @Test(.timeLimit(.minutes(2)), arguments: 0..<300)
  func nothingIsLostAndAllReadsBack(seed: Int) {
    var maker = DocumentMaker(seed: seed)
    let text = maker.document()
    let review = ImportedReview(text) {
      $0.zone = .offset(3600)
      $0.dates = .dayFirst
    }
    guard review.imported != nil else {
      #expect(!review.problems.isEmpty)
      return
    }
    #expect(review.refusal == nil)
    #expect(review.lostWords == [])
  }

  /// Most of them are imported, and not refused for a time that has to be asked for.
  @Test func mostAreRead() {
    let count = (0..<300).count { seed in
      var maker = DocumentMaker(seed: seed)
      return ImportedReview(maker.document()) { ($0.zone, $0.dates) = (.offset(3600), .dayFirst) }.imported != nil
    }
    #expect(count > 150, "\(count)")
  }
}

/// Writes Markdown of random structure, each word with a number of its own.
private struct DocumentMaker {
  private var state: UInt64
  private var count = 0

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func random(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  private mutating func pick(_ texts: [String]) -> String { texts[random(texts.count)] }

  private mutating func words() -> String {
    (0...random(5)).map { _ in
      count += 1
      return pick([
        "w\(count)", "w\(count)", "w\(count)", "*w\(count)*", "`w\(count)`", "[w\(count)](w\(count))", "wö\(count),",
      ])
    }.joined(separator: " ")
  }

  private mutating func time() -> String {
    let clock = "\(random(24)):\(10 + random(50))"
    switch random(12) {
    case 0: return "2026-01-0\(1 + random(9)) \(clock)"
    case 1: return "**\(clock) UTC**"
    case 2: return "~\(clock)"
    case 3: return "\(clock) - \(clock)"
    case 4: return "\(1 + random(12)):15 pm"
    case 5: return "0\(1 + random(9))/0\(1 + random(9))/2026 \(clock)"
    case 6: return "Jan \(1 + random(28)), 2026"
    case 7: return "T+\(random(90))m"
    case 8: return "??:??"
    case 9: return "[\(clock)]"
    default: return clock
    }
  }

  private mutating func line() -> String {
    let text = words()
    return switch random(4) {
    case 0: "\(time()) - \(text)"
    case 1: "\(pick(["[ ]", "~~w~~", "**Label**:", "Owner:", "TODO:", "[P1]", "Day 2:", "Next day"])) \(text)"
    case 2: "\(text) (\(pick(["@ada", "OPS-\(random(99))", "due 2026-02-03", "Ada, by 2026-02-03", "done", words()])))"
    default: text
    }
  }

  private mutating func list(_ depth: Int) -> [String] {
    let mark = pick(["- ", "* ", "1. ", "+ "])
    return (0...random(4)).flatMap { _ -> [String] in
      var lines = [mark + line()]
      if random(4) == 0 { lines.append("goes on \(words())") }
      if depth < 3, random(3) == 0 { lines += [""] + block(depth + 1) }
      return [lines[0]] + lines.dropFirst().map { $0.isEmpty ? "" : String(repeating: " ", count: mark.count) + $0 }
    }
  }

  private mutating func table() -> [String] {
    let heads = ["Time", "Event", "Who", "Date", "Action", "Owner", "Status", "Due", "#", "Severity", "Value", "Link"]
    let width = 1 + random(4)
    let head = (0..<width).map { _ in pick(heads) }
    let rows = (0...random(4)).map { _ in
      (0..<width).map { _ in [time(), words(), "", "Done", words()][random(5)] }.joined(separator: " | ")
    }
    return ["| \(head.joined(separator: " | ")) |", "|" + String(repeating: "-|", count: width)]
      + rows.map { "| \($0) |" }
  }

  private mutating func block(_ depth: Int) -> [String] {
    switch random(depth == 0 ? 12 : 6) {
    case 0: return list(depth)
    case 1: return table()
    case 2: return ["```", line(), "", line(), "```"]
    case 3: return ["> \(line())", "> \(line())"]
    case 4: return [line(), line()]
    case 5: return [words(), "", words()]
    case 6: return list(depth)
    case 7: return ["**Impact:** \(words())", "**\(pick(["Severity", "Other"])):** \(words())"]
    case 8: return ["Severity: \(words())", "Label: \(words())"]
    case 9:
      return [
        pick(["<!-- \(words()) -->", "<div>\(words())</div>", "***", "[w]: \(words().split(separator: " ")[0])"])
      ]
    case 10: return [time(), words(), "", time(), words()]
    default: return ["![\(words())](w.png)", words()]
    }
  }

  mutating func document() -> String {
    let heads = [
      "Summary", "Timeline", "Action items", "Impact", "Lessons learned", "What went well", "Links", "Next steps",
      "Context", "Root cause", "Follow-ups", "Contributing factors", "Notes", "Key events", "Improvements",
    ]
    var lines = random(2) == 0 ? ["# \(words())", ""] : []
    for _ in 0...random(9) {
      if random(2) == 0 {
        let heading = random(4) == 0 ? time() : random(5) == 0 ? words() : pick(heads)
        lines += [String(repeating: "#", count: 1 + random(4)) + " " + heading, ""]
      }
      lines += block(0) + [""]
    }
    return lines.joined(separator: "\n")
  }
}
