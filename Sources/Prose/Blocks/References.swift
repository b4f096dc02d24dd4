/// What the links of a text lead to: the definitions of its references, by label, of which the first holds (CommonMark
/// 4.7), and which destinations are kept.
///
/// A class: what writes the parts of one text takes from the same room.
final class References {
  private var targets: [[UInt8]: LinkTarget] = [:]
  /// By how many bytes references may still lengthen the text; nil where they are text.
  ///
  /// Without a limit, many short references to one long destination would make a small text a huge one. cmark has the
  /// same limit.
  private var room: Int?
  /// How a reference to each footnote of the text is written, by label; a text that is none of them is text.
  var footnotes: [[UInt8]: [UInt8]] = [:]
  /// Whether a destination is kept; nil where each is.
  private let isKept: ((String) -> Bool)?
  /// Whether any link lost its target.
  private var hasDropped = false

  /// For a text of `count` bytes, in which every destination is kept.
  init(forTextOf count: Int) {
    room = max(count, 100_000)
    isKept = nil
  }

  /// No definition.
  init() { isKept = nil }

  /// No definition, and a link stays where `isKept` says so of its destination.
  init(keeping isKept: @escaping (String) -> Bool) { self.isKept = isKept }

  /// Whether no reference can be resolved.
  var isEmpty: Bool { targets.isEmpty }

  /// Whether the text may be another by them than without them, once the definitions are taken.
  var mayBeUsed: Bool { !targets.isEmpty || isKept != nil }

  /// Whether the text is another by them than without them.
  var areUsed: Bool { !targets.isEmpty || hasDropped }

  /// Takes the definitions that `paragraph` begins with; returns what is left of it.
  func take(from paragraph: [UInt8]) -> [UInt8] {
    var start = 0
    while room != nil, let definition = ReferenceDefinition(in: paragraph, from: start) {
      if targets[definition.label] == nil { targets[definition.label] = definition.target }
      start = definition.end
    }
    return start == 0 ? paragraph : Array(paragraph[start...])
  }

  /// The target of the label, nil where none is defined or no room is left for it.
  func resolve(_ label: ArraySlice<UInt8>) -> LinkTarget? {
    guard let normalized = LinkLabel.normalized(label), let target = targets[normalized], let room,
      target.count <= room
    else { return nil }
    self.room = room - target.count
    return target
  }

  /// Whether a link keeps its target; remembers that one did not.
  func keep(_ target: LinkTarget) -> Bool {
    guard let isKept, !isKept(String(decoding: target.meant, as: UTF8.self)) else { return true }
    hasDropped = true
    return false
  }
}
