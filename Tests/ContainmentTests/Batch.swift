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
    let found = try Judges.outlines(ofHTML: CmarkGFM.html(of: cases.map(\.markdown)))
    let expected = try Judges.outlines(ofHTML: CmarkGFM.html(of: calm.map(\.markdown)))
    for (example, outline) in zip(cases, found) { compare(outline, in: .markdown, expected[example.calm], example) }
    let calmPages = try Judges.outlines(ofHTML: calm.map { $0.page ?? "" })
    let withPages = cases.filter { $0.page != nil }
    for (example, outline) in zip(withPages, try Judges.outlines(ofHTML: withPages.compactMap(\.page))) {
      compare(outline, in: .page, calmPages[example.calm], example)
      #expect(outline.schemes.isEmpty)
    }
  }

  private func compare(_ found: Outline, in medium: Judgement.Medium, _ expected: Outline, _ example: Case) {
    let judgement = Judgement(of: found, in: medium, expected, harmless, example.slot.kind, example.value)
    for complaint in judgement.complaints {
      Issue.record("\(example.slot): \(example.value.prefix(200).debugDescription) \(complaint)")
    }
  }
}
