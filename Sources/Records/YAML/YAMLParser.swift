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
  /// libyaml keeps the pointer to its input, and an event keeps memory of the parser: neither outlives this call.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ take: (inout yaml_event_t) -> Continuation
  ) -> YAMLFailure? {
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    while true {
      var event = yaml_event_t()
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
