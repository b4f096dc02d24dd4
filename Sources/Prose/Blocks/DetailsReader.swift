import MarkdownSyntax

/// Finds the `<details>` of a text that have an end in the same container; everything else of HTML is text.
enum DetailsReader {
  /// The same blocks without `Block.html`.
  static func blocks(of blocks: [PlacedBlock]) -> [PlacedBlock] {
    let halves = areHalves(in: blocks)
    var next = halves.makeIterator()
    return blocks.flatMap { placed -> [PlacedBlock] in
      guard case .html(let html) = placed.block else { return [placed] }
      return pieces(of: html, &next, followsBlankLine: placed.followsBlankLine)
    }
  }

  private static func areHalves(in blocks: [PlacedBlock]) -> [Bool] {
    var pairs = BlockTagPairs()
    for placed in blocks {
      switch placed.block {
      case .quote, .item, .footnote: pairs.enter()
      case .end: pairs.exit()
      case .html(let html): pairs.read(html)
      case .paragraph, .heading, .thematicBreak, .code, .table, .details, .endDetails, .text: break
      }
    }
    return pairs.areHalves
  }

  private static func pieces(
    of html: [UInt8], _ halves: inout IndexingIterator<[Bool]>, followsBlankLine: Bool
  ) -> [PlacedBlock] {
    var blocks: [PlacedBlock] = []
    for part in DetailsMarkup.parts(of: html, isHalf: { halves.next() ?? false }) {
      let block: Block =
        switch part {
        case .start(let isOpen, let summary): .details(isOpen: isOpen, summary: summary)
        case .end: .endDetails
        case .text(let text): .text(text)
        }
      blocks.append(PlacedBlock(block: block, followsBlankLine: blocks.isEmpty ? followsBlankLine : true))
    }
    return blocks
  }
}
