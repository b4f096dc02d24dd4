/// The elements of HTML that Markdown has no form for and that documents keep, in pairs without attributes.
package enum InlineTag: Int, CaseIterable, Sendable {
  case kbd, sub, sup, ins

  /// The element of this name, in lowercase.
  init?(_ name: ArraySlice<UInt8>) {
    guard name.count == 3,
      let tag = Self.allCases.first(where: { $0.name.withUTF8Buffer(name.elementsEqual) })
    else { return nil }
    self = tag
  }

  /// Its name in lowercase.
  package var name: StaticString {
    switch self {
    case .kbd: "kbd"
    case .sub: "sub"
    case .sup: "sup"
    case .ins: "ins"
    }
  }
}

/// Which of a text's tags are the halves of a pair.
///
/// A pair lies in one scope, such as emphasis or the text of a link, or outside of all. An end tag belongs to the latest
/// start tag of its name; the tags between the two that have no other half are text. Takes linear time.
package struct InlineTagPairs {
  /// Whether each tag has its other half, in the order of the text.
  package private(set) var areHalves: [Bool] = []
  private var open: [(tag: InlineTag, index: Int)] = []
  private var scopes: [Scope] = [Scope()]

  private struct Scope {
    /// How many tags were open where it began.
    var start = 0
    /// How many of each name are open in it.
    var counts = [Int](repeating: 0, count: InlineTag.allCases.count)
  }

  package init() {}

  /// Begins a scope within the one that is open.
  package mutating func enter() { scopes.append(Scope(start: open.count)) }

  /// Ends the innermost scope, and with it what is open in it.
  package mutating func exit() {
    guard scopes.count > 1, let scope = scopes.popLast() else { return }
    open.removeLast(open.count - scope.start)
  }

  /// Reads the next tag.
  package mutating func read(_ tag: InlineTag, isClosing: Bool) {
    let index = areHalves.count
    areHalves.append(false)
    let scope = scopes.count - 1
    guard isClosing else {
      open.append((tag, index))
      scopes[scope].counts[tag.rawValue] += 1
      return
    }
    guard scopes[scope].counts[tag.rawValue] > 0 else { return }
    while let last = open.popLast() {
      scopes[scope].counts[last.tag.rawValue] -= 1
      guard last.tag == tag else { continue }
      areHalves[last.index] = true
      areHalves[index] = true
      return
    }
  }
}

/// Which of the starts and ends of blocks such as `<details>` belong together: those within the same container.
package struct BlockTagPairs {
  /// Whether each has its other half, in the order of the text.
  package private(set) var areHalves: [Bool] = []
  private var open: [Int] = []
  private var scopes: [Int] = [0]

  package init() {}

  /// Begins a container within the one that is open.
  package mutating func enter() { scopes.append(open.count) }

  /// Ends the innermost container, and with it what is open in it.
  package mutating func exit() {
    guard scopes.count > 1, let start = scopes.popLast() else { return }
    open.removeLast(open.count - start)
  }

  /// Reads the next start.
  package mutating func start() {
    open.append(areHalves.count)
    areHalves.append(false)
  }

  /// Reads the next end.
  package mutating func end() {
    let isHalf = open.count > scopes[scopes.count - 1]
    if isHalf, let start = open.popLast() { areHalves[start] = true }
    areHalves.append(isHalf)
  }

  /// Reads the starts and ends in a block of HTML.
  package mutating func read(_ html: [UInt8]) {
    for (piece, _) in DetailsMarkup(html)?.pieces ?? [] {
      switch piece {
      case .start: start()
      case .end: end()
      case .text: break
      }
    }
  }
}
