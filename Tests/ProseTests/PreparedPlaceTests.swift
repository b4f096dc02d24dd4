import Hostile
import Testing

@testable import Prose

/// The short way that ordinary values go must end where the long one does.
struct PreparedPlaceTests {
  private static let ordinary = [
    "Deploy of v4.12.0 rolled back", "two lines\nof one paragraph", "a block of YAML\nends so\n", "with `code` in it",
    "`code` first", "code `last`", "1,204 requests (56 %)", "12.5 %", "naïve café 日本 – dash", "a: b",
    "ends in a colon:",
    "with [a link](https://x.y/z_a?q=1#f) and [another](b), `code`", "[link](a) first", "last [link](a)", "a ![b](c)",
    "window [with w and!](a)", "a [^b](c)", "a [b](c d)", "a [b](<c>)", "a [b]()", "a [](c)", "a [b](c(d))",
    "a [b](c&amp;d)",
    "a [b](c)(d)", "a [b](c)[d](e): f", "a [`b`](c)", "a [b](`c`)", "a [b [c](d)](e)", "a [b](c\\)", "a [www.b.c](d)",
    "- an item", "line\n- item", "line\n===", "line\n\nparagraph", "line\n", "\nline", "x\n y", "",
  ]
  private static let values = ordinary + HostileValues.all + HostileValues.random(count: 200, seed: 11)

  @Test(arguments: Setting.all)
  func textIsWhatTheLongWayMakesOfIt(setting: Setting) {
    let place = PreparedPlace(setting.place)
    for value in Self.values {
      var document = Array("before".utf8)
      place.append(text: value, to: &document)
      #expect(String(decoding: document, as: UTF8.self) == "before" + longText(value, at: setting.place))
    }
  }

  @Test(arguments: Setting.all.filter { !$0.place.isCode })
  func markdownIsWhatTheLongWayMakesOfIt(setting: Setting) {
    let place = PreparedPlace(setting.place)
    var count = 0
    for value in Self.values {
      var document = Array("before".utf8)
      let isWritten = place.append(ordinaryMarkdown: value, to: &document)
      let expected = isWritten ? longMarkdown(value, at: setting.place) : ""
      #expect(String(decoding: document, as: UTF8.self) == "before" + expected)
      if isWritten { count += 1 }
    }
    #expect(count > 5)
  }

  @Test(arguments: Setting.all.filter { !$0.place.isCode })
  func inlineTextIsWhatItsScannerMakesOfIt(setting: Setting) {
    for markup in [InlineSetting.Markup.all, .none] {
      let setting = InlineSetting(setting.place, markup: markup)
      for value in Self.values {
        let bytes = LineBreaks.fold(Array(value.utf8))
        #expect(InlineText.written(bytes, setting) == InlineText.scanned(bytes, setting), "\(value.debugDescription)")
      }
    }
  }

  @Test func aSoleParagraphIsWhatTheParserReads() {
    let place = Place(startsLine: true, endsLine: true)
    for value in Self.values {
      let bytes = Array(value.utf8)
      guard let paragraph = BlockParser.soleParagraph(of: bytes) else { continue }
      let expected = AuthorText.written(BlockParser.blocks(of: bytes), at: place)
      #expect(AuthorText.written(paragraph, at: place) == expected, "\(value.debugDescription)")
    }
  }

  private func longText(_ value: String, at place: Place) -> String {
    guard !place.isCode else { return Prose.text(value, at: place) }
    let line = LineBreaks.fold(Array(value.utf8))
    return String(decoding: InlineText.line(line, at: place, markup: .none), as: UTF8.self)
  }

  private func longMarkdown(_ value: String, at place: Place) -> String {
    let blocks = BlockParser.blocks(of: Array(value.utf8))
    return String(decoding: AuthorText.written(blocks, at: place), as: UTF8.self)
  }
}
