import Prose
import Text

/// Runs a template's programs over a record, with stacks of its own: how deep templates nest costs no call stack.
struct Renderer {
  private var output: Output
  private var frames: [Frame]
  private var sections: [Section] = []
  /// Where to go on behind each partial.
  private var calls: [Int] = []

  /// A section that is being shown.
  private struct Section {
    /// The index behind its opening operation, where another turn begins.
    let body: Int
    /// Whether it has a frame, which goes when it ends.
    let hasFrame: Bool
  }

  static let deepest = 100

  init(_ record: Record, as kind: TemplateKind, limit: Int) {
    frames = [Frame(.records(record.rows))]
    output = Output(of: kind, limit: limit)
    // As deep as most templates nest.
    frames.reserveCapacity(8)
    sections.reserveCapacity(8)
  }

  mutating func run(_ program: Program, from start: Int) throws(RenderError) -> Output {
    let text = program.text
    var next = start
    while true {
      switch program.operations[next] {
      case .text(let literal):
        try output.write(literal, of: text)
        next += 1
      case .lineBase(let base):
        try output.write(lineBase: program.lineBases[base])
        next += 1
      case .value(let operand, let insertion):
        try insert(value(of: operand, in: program.paths), insertion, program.places)
        next += 1
      case .section(let operand, let length):
        next = try enter(value(of: operand, in: program.paths), at: next, end: next + length)
      case .inverted(let operand, let length):
        let isEmpty = !value(of: operand, in: program.paths).isTruthy
        next = try enter(.flag(isEmpty), at: next, end: next + length)
      case .end: next = try leave(next)
      case .call(let partial):
        guard calls.count < Self.deepest else { throw .nestedTooDeeply(limit: Self.deepest) }
        try output.count()
        calls.append(next + 1)
        next = program.entries[partial]
      case .return:
        guard let caller = calls.popLast() else { return output }
        next = caller
      }
    }
  }

  // MARK: Sections

  private mutating func enter(_ value: Value, at index: Int, end: Int) throws(RenderError) -> Int {
    guard value.isTruthy else { return end + 1 }
    try output.count()
    let hasFrame =
      switch value {
      case .flag, .keys: false
      case .text, .markup, .parts, .texts, .records: true
      }
    if hasFrame { frames.append(Frame(value)) }
    sections.append(Section(body: index + 1, hasFrame: hasFrame))
    return index + 1
  }

  private mutating func leave(_ index: Int) throws(RenderError) -> Int {
    guard let section = sections.last else { preconditionFailure("a section ends that was not entered") }
    if section.hasFrame, !frames[frames.count - 1].isLast {
      try output.count()
      frames[frames.count - 1].advance()
      return section.body
    }
    sections.removeLast()
    if section.hasFrame { frames.removeLast() }
    return index + 1
  }

  // MARK: Values

  private func value(of operand: Operand, in paths: [Path]) -> Value {
    switch operand {
    case .field(let frame, let slot): frames[frame].field(slot)
    case .element(let frame): frames[frame].element
    case .first(let frame): .flag(frames[frame].isFirst)
    case .last(let frame): .flag(frames[frame].isLast)
    case .path(let path): follow(paths[path])
    }
  }

  private func follow(_ path: Path) -> Value {
    switch path {
    case .slots(let slots, let frame): return follow(slots, from: frame)
    case .key(let key, let slots, let frame):
      guard case .keys(let keys) = follow(slots, from: frame) else { return .texts([]) }
      return .texts(keys[key] ?? [])
    }
  }

  /// The value at the end of a path through records; empty where one of them is not there.
  private func follow(_ slots: [Int], from frame: Int) -> Value {
    var value = frames[frame].field(slots[0])
    for slot in slots.dropFirst() {
      guard case .records(let rows) = value, rows.count > 0 else { return .text("") }
      value = rows.read(0, slot)
    }
    return value
  }

  private mutating func insert(_ value: Value, _ insertion: Insertion, _ places: [PreparedPlace]) throws(RenderError) {
    switch value {
    case .text(let text): try insert(text, insertion, places)
    // Templates for anything but HTML cannot name it, and it is never escaped.
    case .markup(let html): try output.write(markup: html)
    case .parts(let parts): for html in parts { try output.write(markup: html) }
    case .texts(let texts): try insert(texts.joined(separator: ", "), insertion, places)
    case .flag, .records, .keys: preconditionFailure("only texts are inserted")
    }
  }

  private mutating func insert(_ text: String, _ insertion: Insertion, _ places: [PreparedPlace]) throws(RenderError) {
    guard !text.isEmpty else { return }
    switch insertion {
    case .markdownText(let place): try output.write(text: text, at: places[place])
    case .markdownProse(let place): try output.write(markdown: text, at: places[place])
    case .plainText: try output.write(PlainText.line(text))
    case .plainProse(let place):
      try output.write(PlainText.paragraphs(text, continuation: places[place].place.continuation))
    case .htmlText: try output.writeEscaped(text)
    case .htmlURL: if isLink(text) { try output.writeEscaped(text) }
    case .verbatim: try output.write(text)
    }
  }
}

extension Renderer {
  /// Whether a page may link to an address. It is written as it is, so it has no spaces either.
  private func isLink(_ url: String) -> Bool { !url.utf8.contains(0x20) && URIReference(url).isLink }
}
