import CYAML

/// Decides for each event whether it belongs to a selected key.
struct KeyFilter {
  enum Decision {
    case take, skip
    /// No selected key can follow.
    case stop
    /// A skipped value is nested deeper than records may be.
    case tooDeep
  }

  private let selection: KeySelection
  /// The scalar offset of the last place where a selected key can begin.
  private let last: Int
  /// Which keys of the outermost mapping were found; a second one is a mistake that changes nothing.
  private var found: [Bool]
  /// How many nodes have yet to end: a skipped key and its value.
  private var skippedNodes = 0
  /// How many sequences and mappings are open in the node that is being skipped.
  private var depth = 0

  /// Whether reading ends where no selected key can follow.
  var stopsEarly: Bool { selection.place == .root }

  /// `last` is the scalar offset of the selection's last candidate.
  init(_ selection: KeySelection, last: Int?) {
    self.selection = selection
    self.last = last ?? -1
    found = [Bool](repeating: false, count: selection.names.count)
  }

  mutating func decide(_ event: yaml_event_t, in open: [YAMLTreeBuilder.Container]) -> Decision {
    if skippedNodes > 0 { return skip(event, at: open.count) }
    guard isAtKey(open), Self.beginsNode(event) else { return .take }
    let decision = decide(key: Self.text(of: event), at: Int(event.start_mark.index))
    guard decision == .skip else { return decision }
    skippedNodes = 2
    return skip(event, at: open.count)
  }

  /// Decides about a key that begins at a scalar offset; nil for one that is no text. What is decided holds for its value.
  mutating func decide(key: UnsafeBufferPointer<UInt8>?, at start: Int) -> Decision {
    if stopsEarly, isComplete || start > last { return .stop }
    guard let key, let name = selection.names.index(of: key.span) else { return .skip }
    found[name] = true
    return .take
  }

  private mutating func skip(_ event: yaml_event_t, at level: Int) -> Decision {
    switch event.type {
    case YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT:
      depth += 1
      return level + depth > YAMLTree.deepest ? .tooDeep : .skip
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: depth -= 1
    case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT: break
    default: return .take
    }
    if depth == 0 { skippedNodes -= 1 }
    return .skip
  }

  private var isComplete: Bool { found.allSatisfy(\.self) }

  private func isAtKey(_ open: [YAMLTreeBuilder.Container]) -> Bool {
    guard isKeyPlace(depth: open.count, isInList: open.first?.isMapping == false), let mapping = open.last else {
      return false
    }
    return mapping.isMapping && mapping.children.isMultiple(of: 2)
  }

  /// Whether the keys of a mapping are selected from that is the last of `depth` nested containers; `isInList` says what
  /// the outermost one is.
  func isKeyPlace(depth: Int, isInList: Bool) -> Bool {
    switch selection.place {
    case .root: depth == 1
    case .items: depth == 2 && isInList
    }
  }

  private static func beginsNode(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT, YAML_ALIAS_EVENT, YAML_MAPPING_START_EVENT, YAML_SEQUENCE_START_EVENT: true
    default: false
    }
  }

  private static func text(of event: yaml_event_t) -> UnsafeBufferPointer<UInt8>? {
    guard event.type == YAML_SCALAR_EVENT else { return nil }
    return UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
  }
}
