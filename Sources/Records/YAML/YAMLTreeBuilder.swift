import CYAML
import Diagnostics
import Text

/// Makes a tree of libyaml's events, without recursion, and reports what records do without.
struct YAMLTreeBuilder {
  var cells: [YAMLTree.Cell] = []
  var texts: [UInt8] = []
  var problems: [Diagnostic] = []
  private(set) var isCut = false
  /// For a plain scalar that a comment follows on its line: the scalar offset of the `#`.
  private(set) var comments: [Int: Int] = [:]
  let source: SourceText
  private(set) var positions = TextPositions()

  /// The sequences and mappings that are not closed yet, the innermost last.
  var open: [Container] = []
  private var hasDocument = false
  /// Nil where all keys are wanted.
  var filter: KeyFilter?

  struct Container {
    var index: Int
    var children = 0
    var isMapping: Bool
    /// Written in brackets or braces.
    var isFlow: Bool
  }

  init(_ source: SourceText) {
    self.source = source
  }

  /// Takes what the text holds: all of it, or the selected keys.
  ///
  /// libyaml reads what is not plain (`PlainYAML`), or everything where `knowsPlain` is false.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, only keys: KeySelection?, knowsPlain: Bool = true) {
    positions = TextPositions(bytes)
    if let keys {
      let last = keys.place == .root ? keys.lastCandidate(in: bytes) : nil
      filter = KeyFilter(keys, last: last.map { positions.scalar(ofByte: $0, in: bytes) })
    } else {
      cells.reserveCapacity(bytes.count / 16)
      texts.reserveCapacity(bytes.count * 3 / 2)
    }
    if !(knowsPlain && readPlain(bytes)) { readEvents(of: bytes) }
    close()
    // Text lost to a comment is a warning, which readers of a few keys do not give.
    if filter == nil {
      reportForeignBreaks(in: bytes)
      comments = TrailingComments.find(in: bytes, positions, after: cells)
    }
    problems = ProblemOrder.sorted(problems, by: \.self)
  }

  private mutating func readEvents(of bytes: UnsafeBufferPointer<UInt8>) {
    guard var parser = YAMLParser() else { preconditionFailure("libyaml could not allocate its parser") }
    // Where one mapping is read up to its last selected key, the rest of the text need not even be decoded.
    let isReadInPart = filter?.stopsEarly == true
    if let failure = parser.read(bytes, inPart: isReadInPart, { take(&$0) }) {
      problems.append(SyntaxSlip.diagnostic(for: failure, in: source, positions, after: cells))
      cut()
    }
  }

  /// Whether the text was plain, and has been read.
  private mutating func readPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard positions.isPlain else { return false }
    let before = filter
    var reader = PlainYAML(bytes, positions)
    if reader.read(into: &self) { return true }
    cells.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    problems = []
    open = []
    filter = before
    return false
  }

  private mutating func take(_ event: inout yaml_event_t) -> YAMLParser.Continuation {
    switch filter?.decide(event, in: open) ?? .take {
    case .take: break
    case .skip: return .goOn
    case .stop: return .stop
    case .tooDeep: return refuseNesting(event)
    }
    switch event.type {
    case YAML_SCALAR_EVENT: addScalar(event)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      refuse(anchor: mapping.anchor, tag: mapping.tag, of: event)
      return begin(.mapping, event, isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      refuse(anchor: sequence.anchor, tag: sequence.tag, of: event)
      return begin(.sequence, event, isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end(atBracket: Int(event.end_mark.index))
    case YAML_ALIAS_EVENT: addAlias(event)
    case YAML_DOCUMENT_START_EVENT: return beginDocument(event)
    default: break
    }
    return .goOn
  }

  // MARK: - Scalars

  private mutating func addScalar(_ event: yaml_event_t) {
    let scalar = event.data.scalar
    let value = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    var kind = YAMLNode.Kind.plain
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: kind = .quoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
      kind = .quoted
      if let control = EscapedControl.first(in: value) {
        report(
          "control-character", event, "\(control) is a control character: a record holds text only",
          suggestion: "delete the escape")
        kind = .refused
      }
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: kind = .block
    default: break
    }
    if refuse(anchor: scalar.anchor, tag: scalar.tag, of: event) { kind = .refused }
    add(kind, event.range, text: value)
    if kind == .plain, value.count == 2, isKey, value.elementsEqual("<<".utf8) {
      report(
        "merge-key", event, "'<<' merges another mapping into this one, and records have no merge keys",
        suggestion: "write the keys out")
      cells[cells.count - 1].kind = .refused
    }
  }

  private mutating func addAlias(_ event: yaml_event_t) {
    let name = event.data.alias.anchor.map { String(cString: $0).shortened } ?? ""
    report(
      "yaml-alias", event, "'*\(name)' is an alias to YAML, and records have no aliases",
      suggestion: quoting(event) ?? "write the value out")
    add(.refused, event.range)
  }

  // MARK: - Sequences and mappings

  private mutating func begin(
    _ kind: YAMLNode.Kind, _ event: yaml_event_t, isFlow: Bool
  ) -> YAMLParser.Continuation {
    add(kind, event.range)
    if isKey {
      refuseKey(event)
      cells[cells.count - 1].kind = .refused
    }
    push(isMapping: kind == .mapping, isFlow: isFlow)
    return open.count > YAMLTree.deepest ? refuseNesting(event) : .goOn
  }

  private mutating func refuseNesting(_ event: yaml_event_t) -> YAMLParser.Continuation {
    report("nesting", event, "lists and mappings are nested more than \(YAMLTree.deepest) deep here")
    cut()
    return .stop
  }

  // MARK: - Documents and ends

  private mutating func beginDocument(_ event: yaml_event_t) -> YAMLParser.Continuation {
    guard hasDocument else {
      hasDocument = true
      return .goOn
    }
    report(
      "several-documents", event, "'---' begins a second document: a record file holds one",
      suggestion: "delete the line", notes: [.init("what follows it is not read")])
    isCut = true
    if !cells.isEmpty { cells[0].isCut = true }
    return .stop
  }

  /// Reading ends inside whatever is open now, and so may what was closed last: the slip can be what closed it.
  private mutating func cut() {
    isCut = true
    guard !cells.isEmpty else { return }
    for container in open { cells[container.index].isCut = true }
    var last: Int? = open.last.map { lastChild(of: $0.index) } ?? 0
    while let index = last {
      cells[index].isCut = true
      last = lastChild(of: index)
    }
  }

  /// The last cell directly inside another; nil where there is none.
  private func lastChild(of index: Int) -> Int? {
    let isClosed = !open.contains { $0.index == index }
    let end = isClosed ? Int(cells[index].next) : cells.count
    var (child, last) = (index + 1, Int?.none)
    while child < end {
      last = child
      child = Int(cells[child].next)
    }
    return last
  }
}

extension yaml_event_t {
  /// Where the event stands, in scalar offsets.
  fileprivate var range: Range<Int> {
    Range(uncheckedBounds: (Int(start_mark.index), Int(end_mark.index)))
  }
}
