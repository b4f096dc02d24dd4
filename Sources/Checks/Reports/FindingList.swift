package import Diagnostics
import Secrets
import Text

/// The findings of a whole project, each in a few bytes: what is said at many places is kept once.
package struct FindingList: Sendable {
  /// A finding; texts by their numbers.
  private struct Kept: Sendable {
    let rule: Int32
    let severity: Diagnostic.Severity
    var file: Int32
    let start: Point
    let end: Point
    /// The line that is shown, and nothing else of the text.
    let line: Int32
    let message: Int32
    /// Negative where there is none.
    let suggestion: Int32
    /// The place in `details`; negative where there are none.
    let details: Int32
  }

  /// A line and a column; zeros for no place.
  private struct Point: Hashable, Comparable, Sendable {
    let line: UInt32
    let column: UInt32

    init(_ position: Position?) {
      line = UInt32(clamping: position?.line ?? 0)
      column = UInt32(clamping: position?.column ?? 0)
    }

    var position: Position { Position(line: Int(line), column: Int(column)) }

    static func < (a: Point, b: Point) -> Bool { (a.line, a.column) < (b.line, b.column) }
  }

  /// What few findings have.
  private struct Details: Sendable {
    let notes: [Diagnostic.Note]
    let block: [String]
  }

  private var kept: [Kept] = []
  private var details: [Details] = []
  private var texts = TextTable()

  package init() {}

  /// Adds findings behind those that are there.
  package mutating func append(_ shown: ShownFindings) {
    for finding in shown.findings { append(finding) }
  }

  private mutating func append(_ finding: Diagnostic) {
    var number: Int32 = -1
    if !finding.notes.isEmpty || !finding.block.isEmpty {
      number = Int32(details.count)
      details.append(Details(notes: finding.notes, block: finding.block))
    }
    let (source, range) = (finding.place.source, finding.place.range)
    kept.append(
      Kept(
        rule: texts.number(of: finding.rule), severity: finding.severity, file: texts.number(of: source.name),
        start: Point(range?.start), end: Point(range?.end), line: texts.number(of: source.text),
        message: texts.number(of: finding.message), suggestion: finding.suggestion.map { texts.number(of: $0) } ?? -1,
        details: number))
  }

  /// Takes out what is not wanted.
  package mutating func removeAll(where isUnwanted: (Diagnostic) -> Bool) {
    var next = 0
    for index in indices where !isUnwanted(self[index]) {
      kept[next] = kept[index]
      next += 1
    }
    kept.removeLast(kept.count - next)
  }

  /// How many findings weigh so much.
  package func count(of severity: Diagnostic.Severity) -> Int { kept.count { $0.severity == severity } }
}

extension FindingList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { kept.count }

  package subscript(index: Int) -> Diagnostic {
    let kept = kept[index]
    let (start, line) = (kept.start.position, texts[kept.line])
    let range = start.line == 0 ? nil : SourceRange(start, kept.end.position)
    let source = SourceText(name: texts[kept.file], text: line, firstLine: line.isEmpty ? 1 : start.line)
    var finding = Diagnostic(
      kept.severity, texts[kept.rule], at: SourcePlace(source, range), texts[kept.message],
      suggestion: kept.suggestion < 0 ? nil : texts[kept.suggestion])
    if kept.details >= 0 {
      let details = details[Int(kept.details)]
      (finding.notes, finding.block) = (details.notes, details.block)
    }
    return finding
  }
}

extension FindingList {
  /// Puts the findings into the order of `FindingOrder`, each once, with no credential in the name of a file.
  package mutating func finish() {
    var masked: [Int32: Int32] = [:]
    for file in Set(kept.map(\.file)) { masked[file] = texts.number(of: SecretMask.masked(texts[file])) }
    for index in kept.indices { kept[index].file = masked[kept[index].file] ?? kept[index].file }
    sort()
    keepEachOnce()
  }

  private mutating func sort() {
    let names = Set(kept.map(\.file)).map { (file: $0, bytes: Array(texts[$0].utf8)) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var ranks: [Int32: Int] = [:]
    for (rank, name) in names.enumerated() { ranks[name.file] = rank }
    let places = kept.map { ranks[$0.file] ?? 0 }
    let order = kept.indices.sorted { a, b in
      if places[a] != places[b] { return places[a] < places[b] }
      if kept[a].start != kept[b].start { return kept[a].start < kept[b].start }
      if kept[a].severity != kept[b].severity { return kept[a].severity > kept[b].severity }
      return a < b
    }
    kept = order.map { kept[$0] }
  }

  /// What makes a finding the same as another.
  private struct Key: Hashable {
    let file: Int32
    let start: Point
    let end: Point
    let rule: Int32
    let message: Int32

    init(_ finding: Kept) {
      (file, start, end) = (finding.file, finding.start, finding.end)
      (rule, message) = (finding.rule, finding.message)
    }
  }

  private mutating func keepEachOnce() {
    var (next, start) = (0, 0)
    while start < kept.count {
      var end = start + 1
      while end < kept.count, kept[end].file == kept[start].file, kept[end].start == kept[start].start { end += 1 }
      var seen: Set<Key> = []
      for finding in kept[start..<end] where end - start == 1 || seen.insert(Key(finding)).inserted {
        kept[next] = finding
        next += 1
      }
      start = end
    }
    kept.removeLast(kept.count - next)
  }
}

/// Texts by numbers, each once.
private struct TextTable: Sendable {
  private var texts: [String] = []
  private var numbers: [String: Int32] = [:]

  mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    texts.append(text)
    numbers[text] = number
    return number
  }

  subscript(number: Int32) -> String { texts[Int(number)] }
}
