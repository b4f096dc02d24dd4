import Foundation
import Hostile
import Prose
import TestSupport
import Testing

/// Whatever a value contains, the document around it stays what it is, judged by `cmark-gfm`.
@Suite(.enabled(if: CmarkGFM.program != nil, Comment(rawValue: CmarkGFM.missing)))
struct ContainmentTests {
  static let values = HostileValues.all + HostileValues.random(count: 120, seed: 42)

  @Test(arguments: Setting.all, CmarkGFM.Dialect.allCases)
  func plainTextIsShownAndNeverObeyed(setting: Setting, dialect: CmarkGFM.Dialect) throws {
    guard setting.exists(in: dialect) else { return }
    let values = Self.values.filter { !Prose.text($0, at: setting.place).isEmpty }
    let documents = values.map { setting.document(Prose.text($0, at: setting.place)) }
    let pages = try CmarkGFM.html(of: [setting.document("harmless")] + documents, in: dialect).map(Page.init)
    let isDestination = setting.place.inline == .linkDestination
    for (value, (document, page)) in zip(values, zip(documents, pages.dropFirst())) {
      if isDestination {
        #expect(page.tags.count == pages[0].tags.count, "\(value.debugDescription) in \(document.debugDescription)")
        continue
      }
      #expect(page.tags == pages[0].tags, "\(value.debugDescription) in \(document.debugDescription)")
      let shown = pages[0].text.replacing("harmless", with: setting.shown(Page.collapsed(value)))
      #expect(
        setting.compared(page.text) == setting.compared(Page.collapsed(shown)),
        "\(value.debugDescription) in \(document.debugDescription)")
    }
  }

  @Test(arguments: Setting.all, CmarkGFM.Dialect.allCases)
  func theAuthorsMarkdownStaysInItsPlace(setting: Setting, dialect: CmarkGFM.Dialect) throws {
    guard setting.exists(in: dialect) else { return }
    // A URL of the author's own takes the letters that follow it directly for its own.
    let isDetached = setting.place.after != "E"
    let values = Self.values.filter {
      !placed($0, at: setting.place).isEmpty && (isDetached || !$0.contains(".example"))
    }
    let documents = values.enumerated().map { index, value in
      setting.document(Prose.markdown(value, at: setting.place, number: index))
    }
    let pages = try CmarkGFM.html(of: [setting.document("harmless")] + documents, in: dialect)
    // What the footnotes of all say is below one of them.
    let footnotes = Page.decoded(pages.map(\.footnotes).joined())
    let start = try #require(Surroundings(pages[0], tail: setting.tail))
    for (value, (document, page)) in zip(values, zip(documents, pages.dropFirst())) {
      #expect(
        Surroundings(page, tail: setting.tail) == start,
        "\(value.debugDescription) in \(document.debugDescription) gives \(page.debugDescription)")
      let text = Page.decoded(page)
      for word in Self.words(of: value) where !text.contains(word) && !footnotes.contains(word) {
        Issue.record("\(word) of \(value.debugDescription) is missing in \(document.debugDescription)")
      }
    }
  }

  /// Two values without anything between them: neither knows the other.
  @Test func neighboursMakeNoMarkupTogether() throws {
    let ends = [
      "[a]", "(b)", "[", "]", "]: x", "<", "b>", "&", "amp;", "#", " x", "-", "1.", "{", "{x", "%", "!", "[a](b)", "`",
      "``", "*", "*a", "a*", "_", "\\", "http:", "//u.example", "x", "^1]", "[x", "](y)",
      "~", "=", "|", ">",
    ]
    var documents = ["STARTMARK harmless ENDMARK\n"]
    for first in ends {
      for second in ends {
        let inserted =
          Prose.text(first, at: Place(before: " ")) + Prose.text(second, at: Place(after: " "))
        documents.append("STARTMARK \(inserted) ENDMARK\n")
      }
    }
    let pages = try CmarkGFM.html(of: documents).map(Page.init)
    for (document, page) in zip(documents, pages) {
      #expect(page.tags == ["p", "/p"], "\(document.debugDescription)")
    }
  }

  /// What an author may well write; it must mean the same after it was read and written again.
  @Test(arguments: CmarkGFM.Dialect.allCases)
  func theAuthorsMarkdownMeansWhatItMeant(dialect: CmarkGFM.Dialect) throws {
    let place = Place(startsLine: true, endsLine: true)
    // Where tables are text, the form of their rows is seen.
    let documents = WellFormedMarkdown.all.filter { dialect == .gfm || !$0.contains("|") }
    let written = documents.map { placed($0, at: place) }
    let expected = try CmarkGFM.html(of: documents, in: dialect)
    let pages = try CmarkGFM.html(of: written, in: dialect)
    for (number, (page, original)) in zip(pages, expected).enumerated() {
      #expect(
        Page.collapsed(page) == Page.collapsed(original),
        "\(documents[number].debugDescription) became \(written[number].debugDescription)")
    }
  }

  /// Words that a reader looks for; numbers and references become something else in a list or in the page.
  private static func words(of value: String) -> [String] {
    // Tags that are kept are none, nor are labels where footnotes have numbers.
    value.replacing(
      #/&[A-Za-z]+;?|(```|~~~).*|<\/?(details|summary|br)( open)?( ?\/)?>|\[\^[^\]]*\]|\[!\w+\]/#, with: " "
    ).matches(of: #/[A-Za-z]{2,}/#).map { String($0.output) }
  }
}

/// What is before and after a value on a page, paragraph tags left out: a blank line in a list adds them.
private struct Surroundings: Equatable {
  let before: String
  let after: String

  init?(_ html: String, tail: String) {
    let html = html.replacing(html.footnotes, with: "").replacing("<p>", with: "").replacing("</p>", with: "")
    guard let start = html.range(of: "STARTMARK"), let end = html.range(of: tail, options: .backwards),
      start.upperBound <= end.lowerBound
    else { return nil }
    before = html[..<start.upperBound].filter { !$0.isWhitespace }
    after = html[end.lowerBound...].filter { !$0.isWhitespace }
  }
}

extension String {
  /// What cmark-gfm writes below a text.
  fileprivate var footnotes: String {
    range(of: "<section class=\"footnotes\"").map { String(self[$0.lowerBound...]) } ?? ""
  }
}
