import Foundation
import TestSupport
import Testing

/// The examples of README.md are true, word for word.
struct ReadmeTests {
  /// A fenced block with the paragraph above it.
  private struct Block {
    var paragraph: String
    var text: String

    /// The file that the paragraph names: `templates/review.P2.md`, `incident.yaml`.
    var file: String? {
      paragraph.matches(of: #/`([A-Za-z0-9./-]+\.(md|yaml))`/#).map { String($0.output.1) }
        .first { $0.hasPrefix("templates/") || $0.hasSuffix(".yaml") }
    }
  }

  /// The blocks between two headings; a line that only looks like a heading within a block is no end.
  private func blocks(from first: String, to last: String) throws -> [Block] {
    let text = try Repository.text("README.md")
    let start = try #require(text.firstRange(of: "\n## \(first)\n"))
    let end = try #require(text[start.upperBound...].firstRange(of: "\n## \(last)\n"))
    let parts = text[start.upperBound..<end.lowerBound].components(separatedBy: "\n```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let block = parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let paragraph = parts[index - 1].components(separatedBy: "\n\n").last { !$0.allSatisfy(\.isWhitespace) }
      return Block(paragraph: paragraph ?? "", text: (block.count > 1 ? String(block[1]) : "") + "\n")
    }
  }

  /// A project with the incident of the section on records.
  private func project() throws -> Pir {
    let pir = try Pir()
    let records = try blocks(from: "A record", to: "What came out")
    #expect(records.count == 3)
    for record in records {
      let file = try #require(record.file)
      try pir.write(file.contains("/") ? file : "reviews/INC-7/\(file)", record.text)
    }
    return pir
  }

  @Test func theUpdateIsWhatCameOut() throws {
    let blocks = try blocks(from: "What came out", to: "During an incident")
    #expect(try project().run("render", "INC-7", "--document", "update", "--stdout").out == blocks.first?.text)
  }

  @Test func theListIsAsSaid() throws {
    let block = try blocks(from: "Looking up", to: "The records in full").first
    let result = try Pir().run("list", "--from", "2026-02-01", "--project", Repository.url("").path)
    #expect(result.out == block?.text)
  }

  /// Each command at the time that the comment above it says.
  @Test func anIncidentGoesAsSaid() throws {
    let pir = try project()
    var said = ""
    var examples = 0
    for block in try blocks(from: "During an incident", to: "Commands") {
      if block.text.hasPrefix("# ") {
        for part in block.text.components(separatedBy: "# ").dropFirst() {
          pir.environment["PIR_NOW"] = "2026-01-05T\(part.prefix(5))Z"
          let result = try pir.shell("set -e\n" + part.dropFirst(5))
          #expect(result.status == 0, "\(result.err)")
          said = result.out
        }
      } else if block.paragraph.hasPrefix("`timeline.yaml`") {
        #expect(try pir.read("reviews/INC-8/timeline.yaml").hasSuffix("changes.\n" + block.text))
        examples += 1
      } else {
        #expect(said.hasSuffix(block.text))
        examples += 1
      }
    }
    #expect(examples == 3)
    #expect(try pir.read("reviews/INC-8/actions.yaml").contains("status: done\n"))
    #expect(try pir.run("check").status == 0)
  }

  @Test func theTemplatesGiveWhatIsSaid() throws {
    let pir = try project()
    var examples = 0
    for block in try blocks(from: "Your own words: templates", to: "In CI") {
      if block.paragraph.hasPrefix("That gives:") {
        let result = try pir.run("render", "INC-7", "--stdout")
        #expect(result.status == 0)
        #expect(result.err == "")
        #expect(result.out.contains(block.text))
        examples += 1
      } else if let file = block.file, file.hasPrefix("templates/") {
        try pir.write(file, block.text)
      } else if let file = block.file {
        let path = "reviews/INC-7/\(file)"
        try pir.write(path, pir.read(path) + block.text)
      }
    }
    #expect(examples == 3)
    #expect(try pir.run("templates", "check").status == 0)
  }

  @Test func theSlipIsToldAsSaid() throws {
    let pir = try project()
    try pir.write("templates/review/actions.md", "\n{{#actions}}\n- {{ownr}}\n{{/actions}}\n")
    let blocks = try blocks(from: "Your own words: templates", to: "In CI")
    let said = try #require(blocks.first { $0.text.contains(": error: ") })
    #expect(try pir.run("templates", "check").err.hasPrefix(said.text))
  }

  @Test func theTableOfOpenActionItemsIsWhatComesOut() throws {
    let table = try #require(try blocks(from: "Every night: open action items", to: "More").first)
    let result = try Pir().run("actions", "--project", Repository.path, "--as-of", "2026-03-17", "--owner", "SRE")
    #expect(result.out == table.text)
    #expect(result.status == 0)
  }
}
