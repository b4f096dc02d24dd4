import CYAML

/// Owns libyaml's parser and hands out its events one by one.
///
/// `yaml_parser_t` is a complete struct that must not move, so it lives on the heap for as long as its owner.
struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Nil where memory has run out.
  init?() {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // Left to itself libyaml would take a UTF-16 byte order mark as an invitation.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deinitialize(count: 1)
    parser.deallocate()
  }

  /// Reads `bytes` until they end, break YAML's syntax, or `take` wants no more; returns where and how they broke it.
  ///
  /// libyaml keeps the pointer to its input, and an event keeps memory of the parser: neither outlives this call. It
  /// decodes all input that it is given before it looks at the first character, so a text that is expected to be read
  /// `inPart` is given to it in pieces.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, inPart: Bool, _ take: (inout yaml_event_t) -> Continuation
  ) -> YAMLFailure? {
    guard inPart else {
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      return readEvents(take)
    }
    var input = YAMLInput(rest: bytes[...])
    return withUnsafeMutablePointer(to: &input) { input in
      yaml_parser_set_input(
        parser, { YAMLInput.give(from: $0, to: $1, upTo: $2, count: $3) }, input)
      return readEvents(take)
    }
  }

  private func readEvents(_ take: (inout yaml_event_t) -> Continuation) -> YAMLFailure? {
    var event = yaml_event_t()
    while true {
      guard yaml_parser_parse(parser, &event) == 1 else { return failure() }
      defer { yaml_event_delete(&event) }
      if event.type == YAML_STREAM_END_EVENT { return nil }
      if take(&event) == .stop { return nil }
    }
  }

  /// What the reader of events wants next.
  enum Continuation {
    case goOn, stop
  }

  private func failure() -> YAMLFailure {
    let state = parser.pointee
    return YAMLFailure(
      problem: state.problem.map { String(cString: $0) } ?? "", place: Int(state.problem_mark.index),
      context: state.context.map { String(cString: $0) } ?? "", contextPlace: Int(state.context_mark.index))
  }
}

/// The syntax error at which libyaml gave up, in its own words and with its own places (scalar offsets).
struct YAMLFailure: Hashable, Sendable {
  var problem: String
  var place: Int
  /// What libyaml was reading, or empty.
  var context: String
  /// Where that began; the text's start if there is no context.
  var contextPlace: Int
}

/// A text that libyaml is given in pieces.
private struct YAMLInput {
  /// What it has not been given yet.
  var rest: Slice<UnsafeBufferPointer<UInt8>>

  /// In bytes: a few lines of a record.
  private static let piece = 512

  /// Copies the next piece to where libyaml wants it; copies nothing at the end of the text.
  static func give(
    from data: UnsafeMutableRawPointer?, to buffer: UnsafeMutablePointer<UInt8>?, upTo size: Int,
    count: UnsafeMutablePointer<Int>?
  ) -> Int32 {
    guard let input = data?.assumingMemoryBound(to: YAMLInput.self), let buffer, let count else { return 0 }
    let piece = input.pointee.rest.prefix(min(size, YAMLInput.piece))
    _ = UnsafeMutableBufferPointer(start: buffer, count: size).initialize(fromContentsOf: piece)
    input.pointee.rest = input.pointee.rest.dropFirst(piece.count)
    count.pointee = piece.count
    return 1
  }
}
