import Foundation
import TestSupport
import Testing

/// Does what docs/moving.md shows, block by block: a file that is not there yet is written, one that is there must be
/// what the page says; a command must print what the block below it says.
struct MovingTests {
  private struct Block {
    /// What follows the fence: `text search.log`.
    var words: [Substring]
    var text: String
    var line: Int
  }

  private static func blocks(_ page: String) -> [Block] {
    var blocks: [Block] = []
    var open: Block?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? Block(words: line.dropFirst(3).split(separator: " "), text: "", line: index + 1) : nil
      } else {
        open?.text += line + "\n"
      }
    }
    return blocks
  }

  @Test func thePageShowsWhatHappens() throws {
    let pir = try Pir()
    try pir.write("reviews/.keep", "")
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
    pir.environment["PIR_USER"] = "docs"
    var printed = ""
    var commands = 0
    for block in Self.blocks(try Repository.text("docs/moving.md")) {
      if block.words.first == "sh" {
        let result = try pir.shell(block.text.replacing("\n", with: " 2>&1\n"))
        printed = result.out
        commands += 1
      } else if block.words.count > 1 {
        let path = block.words.dropFirst().joined(separator: " ")
        guard pir.exists(path) else {
          try pir.write(path, block.text)
          continue
        }
        #expect(try pir.read(path) == block.text, "line \(block.line)")
      } else {
        #expect(printed == block.text, "line \(block.line)")
      }
    }
    #expect(commands > 1)
  }
}
