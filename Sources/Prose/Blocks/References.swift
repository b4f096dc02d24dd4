/// What the links of a text lead to: the definitions of its references, by label, of which the first holds (CommonMark
/// 4.7), and which destinations are kept.
struct References {
  /// No definition: all references are text. Every destination is kept.
  static let none = References(room: 0)

  private var targets: [[UInt8]: LinkTarget] = [:]
  /// By how many bytes references may still lengthen the text.
  ///
  /// Without a limit, many short references to one long destination would make a small text a huge one. cmark has the
  /// same limit.
  private var room: Int

  private let isKept: (@Sendable (String) -> Bool)?
  /// Whether any link lost its target.
  private(set) var hasDropped = false

  private init(room: Int) {
    self.room = room
    isKept = nil
  }

  /// No definition, and a link stays where `isKept` says so of its destination.
  init(keeping isKept: @escaping @Sendable (String) -> Bool) {
    room = 0
    self.isKept = isKept
  }

  /// For a text of `count` bytes.
  init(forTextOf count: Int) { self.init(room: max(count, 100_000)) }

  var isEmpty: Bool { targets.isEmpty }

  /// Takes the definitions that `paragraph` begins with; returns what is left of it.
  mutating func take(from paragraph: [UInt8]) -> [UInt8] {
    var start = 0
    while let definition = ReferenceDefinition(in: paragraph, from: start) {
      if targets[definition.label] == nil { targets[definition.label] = definition.target }
      start = definition.end
    }
    return start == 0 ? paragraph : Array(paragraph[start...])
  }

  /// The target of the label, nil where none is defined or no room is left for it.
  mutating func resolve(_ label: ArraySlice<UInt8>) -> LinkTarget? {
    guard let normalized = LinkLabel.normalized(label), let target = targets[normalized], target.count <= room else {
      return nil
    }
    room -= target.count
    return target
  }

  /// Whether a link keeps its target; remembers that one did not.
  mutating func keep(_ target: LinkTarget) -> Bool {
    guard let isKept, !isKept(String(decoding: target.meant, as: UTF8.self)) else { return true }
    hasDropped = true
    return false
  }
}
