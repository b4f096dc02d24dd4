package import Diagnostics
import Secrets
import Text

/// The findings of a whole project, each in 32 bytes: what is said at many places is kept once.
package struct FindingList: Sendable {
  /// A finding, by the numbers of what it shares with others.
  private struct Kept: Sendable {
    var file: Int32
    let start: Point
    let end: Point
    let kind: Int32
    let message: Int32
    /// The line that is shown of its text.
    let line: Int32
  }

  /// What the findings of a rule have in common, most of the time.
  private struct Kind: Hashable, Sendable {
    let rule: String
    let severity: Diagnostic.Severity
    let suggestion: String?
    let notes: [Diagnostic.Note]
    let block: [String]

    /// Without the lines that notes show, which may be long.
    func hash(into hasher: inout Hasher) {
      hasher.combine(rule)
      hasher.combine(severity)
      hasher.combine(suggestion)
      hasher.combine(block)
      for note in notes {
        hasher.combine(note.message)
        hasher.combine(note.place?.source.name)
        hasher.combine(note.place?.range)
      }
    }
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

  private var kept: [Kept] = []
  private var files = Numbered<String>()
  private var kinds = Numbered<Kind>()
  /// Messages and lines.
  private var texts = Numbered<String>()

  package init() {}

  /// Adds findings behind those that are there.
  package mutating func append(_ shown: ShownFindings) {
    // A line may be long, and many findings may show it.
    let lines = shown.lines.map { texts.number(of: $0) }
    for (finding, line) in zip(shown.findings, shown.lineOfFinding) {
      let (name, range) = (finding.place.source.name, finding.place.range)
      let kind = Kind(
        rule: finding.rule, severity: finding.severity, suggestion: finding.suggestion, notes: finding.notes,
        block: finding.block)
      kept.append(
        Kept(
          file: files.number(of: name), start: Point(range?.start), end: Point(range?.end),
          kind: kinds.number(of: kind), message: texts.number(of: finding.message), line: lines[line]))
    }
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
  package func count(of severity: Diagnostic.Severity) -> Int { kept.count { kinds[$0.kind].severity == severity } }
}

extension FindingList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { kept.count }

  package subscript(index: Int) -> Diagnostic {
    let kept = kept[index]
    let (start, kind, line) = (kept.start.position, kinds[kept.kind], texts[kept.line])
    let source = SourceText(name: files[kept.file], text: line, firstLine: line.isEmpty ? 1 : start.line)
    let range = start.line == 0 ? nil : SourceRange(start, kept.end.position)
    var finding = Diagnostic(
      kind.severity, kind.rule, at: SourcePlace(source, range), texts[kept.message], suggestion: kind.suggestion,
      notes: kind.notes)
    finding.block = kind.block
    return finding
  }
}

extension FindingList {
  /// Puts the findings into the order in which they are told, each once, with no credential in the name of a file: by
  /// file, line and column, then the gravest first. Those about a file as a whole come before those within it; equal ones
  /// keep their order.
  package mutating func finish() {
    texts.endNumbering()
    numberFiles()
    let kinds = kinds
    kept.sort { a, b in
      if a.file != b.file { return a.file < b.file }
      if a.start != b.start { return a.start < b.start }
      return kinds[a.kind].severity > kinds[b.kind].severity
    }
    keepEachOnce()
  }

  /// Masks the names of the files, and gives them their numbers in the order of their bytes.
  private mutating func numberFiles() {
    let names = files.values.map(SecretMask.masked)
    let sorted = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    files = Numbered()
    for name in sorted { _ = files.number(of: name) }
    let numbers = names.map { files.number(of: $0) }
    for index in kept.indices { kept[index].file = numbers[Int(kept[index].file)] }
  }

  /// What makes a finding the same as another at the same file's same start.
  private struct Key: Hashable {
    let end: Point
    let rule: String
    let message: Int32
  }

  private mutating func keepEachOnce() {
    var (next, start) = (0, 0)
    while start < kept.count {
      var end = start + 1
      while end < kept.count, kept[end].file == kept[start].file, kept[end].start == kept[start].start { end += 1 }
      var seen: Set<Key> = []
      for index in start..<end {
        let finding = kept[index]
        let key = Key(end: finding.end, rule: kinds[finding.kind].rule, message: finding.message)
        guard end - start == 1 || seen.insert(key).inserted else { continue }
        kept[next] = finding
        next += 1
      }
      start = end
    }
    kept.removeLast(kept.count - next)
  }
}

/// Values by numbers, each once.
private struct Numbered<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    let number = Int32(values.count)
    values.append(value)
    numbers[value] = number
    return number
  }

  /// Lets go of what finds numbers: from here on there are no new values.
  mutating func endNumbering() { numbers = [:] }

  subscript(number: Int32) -> Value { values[Int(number)] }
}
