import TestSupport

/// Changes that a slip in an editor, a merge or a script makes: whole lines and their indents.
enum LineMutation: CaseIterable {
  case indent, outdent, indentRest, outdentAll, indentAll, tab, delete, move, duplicate, swap, list, mapping, quote
  case carriageReturns, lineFeeds, comment, marker, block

  func change(_ bytes: inout [UInt8], _ dice: inout SplitMix) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let place = dice.next(below: lines.count)
    change(&lines, at: place, &dice)
    bytes = Array(lines.joined(separator: [self == .carriageReturns ? 0x0D : 0x0A]))
    if self == .lineFeeds { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
  }

  private func change(_ lines: inout [[UInt8]], at place: Int, _ dice: inout SplitMix) {
    let spaces = [UInt8](repeating: 0x20, count: 1 + dice.next(below: 4))
    switch self {
    case .indent: lines[place] = spaces + lines[place]
    case .outdent: lines[place] = Self.outdented(lines[place], by: spaces.count)
    case .indentRest: for index in place..<lines.count { lines[index] = spaces + lines[index] }
    case .indentAll: lines = lines.map { spaces + $0 }
    case .outdentAll: lines = lines.map { Self.outdented($0, by: spaces.count) }
    case .tab: lines[place] = [0x09] + lines[place]
    case .delete: lines.remove(at: place)
    case .move: lines.insert(lines.remove(at: place), at: dice.next(below: lines.count))
    case .duplicate: lines.insert(lines[place], at: dice.next(below: lines.count))
    case .swap: lines.swapAt(place, dice.next(below: lines.count))
    case .list: lines[place] = Self.rewritten(lines[place]) { Array("- ".utf8) + $0 }
    case .mapping:
      lines[place] = Self.rewritten(lines[place]) {
        $0.starts(with: Array("- ".utf8)) ? Array($0.dropFirst(2)) : Array("key: ".utf8) + $0
      }
    case .quote: lines[place] = Self.rewritten(lines[place]) { [0x22] + $0 }
    case .comment: lines[place] += Array(" # a: b".utf8)
    case .marker: lines.insert(Array("---".utf8), at: place)
    case .block: lines[place] += Array(" |".utf8)
    case .carriageReturns, .lineFeeds: break
    }
  }

  private static func outdented(_ line: [UInt8], by count: Int) -> [UInt8] {
    Array(line.dropFirst(min(count, line.prefix { $0 == 0x20 }.count)))
  }

  /// Changes what stands after the indent.
  private static func rewritten(_ line: [UInt8], _ rewrite: ([UInt8]) -> [UInt8]) -> [UInt8] {
    let indent = line.prefix { $0 == 0x20 }
    return Array(indent) + rewrite(Array(line.dropFirst(indent.count)))
  }
}
