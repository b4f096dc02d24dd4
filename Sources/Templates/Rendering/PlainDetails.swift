import MarkdownSyntax

/// The blocks of HTML in a text, read as `<details>` once the whole text is known: only then it is known which of them
/// have an end.
struct PlainDetails {
  private enum Event {
    case enter, exit
    case block(Int)
  }

  private var blocks: [[UInt8]] = []
  private var events: [Event] = []

  /// The number of blocks.
  var count: Int { blocks.count }

  /// Follows the containers that end before a line, and those that begin on it.
  mutating func follow(leaving left: Int, entering entered: Int) {
    for _ in 0..<left { events.append(.exit) }
    for _ in 0..<entered { events.append(.enter) }
  }

  /// Begins a block with its first line.
  mutating func begin(_ line: ArraySlice<UInt8>) {
    events.append(.block(blocks.count))
    blocks.append(Array(line))
  }

  /// Adds a line to the latest block.
  mutating func add(_ line: ArraySlice<UInt8>) {
    guard let last = blocks.indices.last else { return }
    blocks[last] += [.lineFeed] + line
  }

  /// What documents show of each block.
  var parts: [[DetailsMarkup.Part]] {
    guard !blocks.isEmpty else { return [] }
    var pairs = BlockTagPairs()
    for event in events {
      switch event {
      case .enter: pairs.enter()
      case .exit: pairs.exit()
      case .block(let index): pairs.read(blocks[index])
      }
    }
    var areHalves = pairs.areHalves.makeIterator()
    return blocks.map { DetailsMarkup.parts(of: $0) { areHalves.next() ?? false } }
  }

  /// The lines of a block, each summary on one of its own.
  static func lines(of parts: [DetailsMarkup.Part]) -> [[UInt8]] {
    parts.flatMap { part -> [[UInt8]] in
      switch part {
      case .start(_, let text?), .text(let text): lines(of: text)
      case .start(_, nil), .end: []
      }
    }
  }

  private static func lines(of text: HTMLText) -> [[UInt8]] {
    var written: [UInt8] = []
    for piece in text.pieces {
      switch piece {
      case .text(let text): written += text
      case .lineBreak: written.append(.lineFeed)
      case .half: break
      }
    }
    return written.split(separator: .lineFeed).map { Array($0).trimmed() }.filter { !$0.isEmpty }
  }
}
