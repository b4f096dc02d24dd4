import MarkdownSyntax

/// Which runs of backticks in a template's text have a mate further on in the same line, so that a code span opens.
struct TickMates {
  private var mated: Set<Key> = []

  private struct Key: Hashable {
    let token: Int
    let offset: Int
  }

  init(_ tokens: [Token]) {
    var line: [(length: Int, key: Key)] = []
    for (index, token) in tokens.enumerated() {
      guard case .text(let bytes) = token.content, bytes.contains(where: { $0.endsLine || $0 == Self.tick }) else {
        continue
      }
      var at = 0
      while at < bytes.count {
        let start = at
        if bytes[at].endsLine { settle(&line) }
        while at < bytes.count, bytes[at] == Self.tick { at += 1 }
        if at > start { line.append((at - start, Key(token: index, offset: start))) }
        at = max(at, start + 1)
      }
    }
    settle(&line)
  }

  /// Whether the run at an offset of a text token has a mate.
  func contains(_ token: Int, _ offset: Int) -> Bool {
    mated.contains(Key(token: token, offset: offset))
  }

  private static let tick = UInt8(ascii: "`")

  private mutating func settle(_ line: inout [(length: Int, key: Key)]) {
    var seen: Set<Int> = []
    for run in line.reversed() where !seen.insert(run.length).inserted { mated.insert(run.key) }
    line.removeAll(keepingCapacity: true)
  }
}
