import Foundation
import Hostile
import Prose
import TestSupport
import Testing

/// A text with its references resolved gives the page that it gave with them, judged by `cmark-gfm`.
@Suite(.enabled(if: CmarkGFM.program != nil, Comment(rawValue: CmarkGFM.missing)))
struct ReferenceSpecificationTests {
  /// Examples of CommonMark 0.30 with definitions whose page differs, by number.
  static let differences: [String: Set<Int>] = [
    "raw HTML is text": [201, 535]
  ]

  @Test(.enabled(if: specification != nil, Comment(rawValue: SpecificationExample.missing)))
  func examplesOfTheSpecificationMeanWhatTheyMeant() throws {
    let examples = Self.examples(in: try #require(specification))
    #expect(examples.count == 652)
    let defining = examples.enumerated().filter { $0.element.contains("]:") }
    let pages = try CmarkGFM.separateHTML(of: defining.map(\.element), in: .commonMark)
    let resolved = defining.map { Prose.resolvingReferences($0.element) }
    let resolvedPages = try CmarkGFM.separateHTML(of: resolved, in: .commonMark)
    let place = Place(startsLine: true, endsLine: true)
    let insertedPages = try CmarkGFM.separateHTML(of: resolved.map { placed($0, at: place) }, in: .commonMark)
    for (number, example) in defining.enumerated() {
      let page = Page.collapsed(pages[number])
      let isEqual = page == Page.collapsed(resolvedPages[number]) && page == Page.collapsed(insertedPages[number])
      let isListed = Self.differences.values.contains { $0.contains(example.offset + 1) }
      #expect(
        isEqual != isListed,
        "\(example.offset + 1): \(example.element.debugDescription) became \(resolved[number].debugDescription)")
    }
  }

  @Test func randomTextsWithDefinitionsMeanWhatTheyMeant() throws {
    var generator = SplitMix(state: 11)
    let texts = (0..<400).map { _ in
      let parts = (0..<Int.random(in: 2...14, using: &generator)).map { _ in
        Self.parts.randomElement(using: &generator) ?? ""
      }
      return parts.joined() + "\n\n[z]: /z"
    }
    let resolved = texts.map(Prose.resolvingReferences)
    let pages = try CmarkGFM.separateHTML(of: texts, in: .commonMark)
    let resolvedPages = try CmarkGFM.separateHTML(of: resolved, in: .commonMark)
    for (number, text) in texts.enumerated() {
      #expect(
        Self.structure(pages[number]) == Self.structure(resolvedPages[number]),
        "\(text.debugDescription) became \(resolved[number].debugDescription)")
    }
  }

  /// A page without what may differ: white space, and whether two lists that only a definition parts are one.
  private static func structure(_ page: String) -> String {
    page.filter { !$0.isWhitespace }.replacing("<p>", with: "").replacing("</p>", with: "").replacing(
      "</ul><ul>", with: "")
  }

  private static let parts = [
    "[a]", "[a]", "[b]", "[a][b]", "[b][]", "![", "[", "]", "[z]", "](c)", "[c](d)", "\n[a]: /a\n",
    "\n\n[b]: <b c> 't'\n",
    "\n[a]: /x\n'title\nof two'\n", "\n\n[A]: /y \"t\" x\n", "\n> [b]: /q\n", "\n- [b]: /i\n", "\n\n", "\n", "\n===\n",
    "\n# ", "\n- ", "\n> ", "\n```\n", "`", "*", "_", "\\[", "word", " ", " ", "é", ":", "!",
  ]

  /// The Markdown of each example: between a line of backticks with the word `example` and a line with a period.
  private static func examples(in text: String) -> [String] {
    text.components(separatedBy: "\n```````````````````````````````` example\n").dropFirst().map { part in
      let end = part.range(of: "\n.\n")?.lowerBound ?? part.startIndex
      return part[..<end].replacing("→", with: "\t") + "\n"
    }
  }
}

/// The specification, where it is.
private let specification = SpecificationExample.text("commonmark-0.30.txt")
