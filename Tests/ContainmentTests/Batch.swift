import TestSupport
import Testing

/// Documents that go to the judges together: enough of them to be worth starting programs for, few enough to be held in
/// memory.
struct Batch {
  static let full = 500

  private struct Case {
    let slot: Slot
    let value: String
    /// The index of the same document with a harmless value.
    let calm: Int
    let markdown: String
    let page: String?
  }

  private let harmless: String
  private var calm: [(markdown: String, page: String?)] = []
  private var cases: [Case] = []

  init(harmless: String) {
    self.harmless = harmless
  }

  var isFull: Bool { cases.count >= Self.full }

  /// Begins with another field: what its documents are with a harmless value.
  mutating func begin(markdown: String, page: String?) {
    calm.append((markdown, page))
  }

  /// Adds a document of the field that was begun last; its page is nil where none can be made from it.
  mutating func add(_ value: String, in slot: Slot, markdown: String, page: String?) {
    cases.append(Case(slot: slot, value: value, calm: calm.count - 1, markdown: markdown, page: page))
  }

  /// Records an issue for each document that is not what it is with a harmless value, and for each link of a page that
  /// leads neither into the web nor to mail.
  func judge() throws {
    // All documents are one to cmark-gfm: the labels of footnotes are made different, and it writes all notes at its end.
    let documents = cases.enumerated().map { $1.markdown.replacing("[^", with: "[^\($0)doc-") }
    let read = try CmarkGFM.html(of: documents).map { $0.replacing(#/\[\^\d+doc-/#, with: "[^") }
    let notes = read.map(\.footnotes).joined()
    let found = try Judges.outlines(ofHTML: read.map(\.withoutFootnotes))
    let expected = try Judges.outlines(ofHTML: CmarkGFM.html(of: calm.map(\.markdown)))
    for (example, outline) in zip(cases, found) {
      compare(outline, in: .markdown, expected[example.calm], example, notes)
    }
    let calmPages = try Judges.outlines(ofHTML: calm.map { $0.page ?? "" })
    let withPages = cases.filter { $0.page != nil }
    let pages = withPages.compactMap(\.page)
    for ((example, page), outline) in zip(
      zip(withPages, pages), try Judges.outlines(ofHTML: pages.map(\.withoutFootnotes)))
    {
      compare(outline, in: .page, calmPages[example.calm], example, page.footnotes)
      #expect(outline.schemes.isEmpty)
    }
  }

  private func compare(
    _ found: Outline, in medium: Judgement.Medium, _ expected: Outline, _ example: Case, _ footnotes: String
  ) {
    let judgement = Judgement(
      of: found, in: medium, expected, harmless, example.slot.kind, example.value, footnotes: footnotes)
    for complaint in judgement.complaints {
      Issue.record("\(example.slot): \(example.value.prefix(200).debugDescription) \(complaint)")
    }
  }
}

extension String {
  private static var footnoteSection: Regex<Substring> { #/<section class="footnotes"(?s:.*?)<\/section>/# }

  /// The notes below a text.
  fileprivate var footnotes: String {
    contains("class=\"footnotes\"") ? matches(of: Self.footnoteSection).map { String($0.output) }.joined() : ""
  }

  fileprivate var withoutFootnotes: String {
    contains("class=\"footnotes\"") ? replacing(Self.footnoteSection, with: "") : self
  }
}
