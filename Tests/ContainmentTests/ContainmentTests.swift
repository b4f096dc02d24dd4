import Diagnostics
import Documents
import Foundation
import Hostile
import Testing

/// Whatever a field contains, the rest of the document stays what it is and the field's words are seen: each field with
/// each value, in the document's Markdown judged by `cmark-gfm` and in its page judged by an HTML parser.
///
/// A run takes some of the values for each field, others for the next; PIR_CONTAINMENT names how many, or `all`, which
/// needs a quarter of an hour.
@Suite(.enabled(if: Judges.cmark != nil && Judges.python != nil, Comment(rawValue: Judges.missing)))
struct ContainmentTests {
  private static let perField: Int = {
    let wanted = ProcessInfo.processInfo.environment["PIR_CONTAINMENT"] ?? "6"
    return min(values.count, wanted == "all" ? .max : Int(wanted) ?? 6)
  }()
  private static let values =
    HostileValues.all.filter { !$0.allSatisfy(\.isWhitespace) }
    + HostileValues.random(count: 300, seed: 3).filter { !$0.allSatisfy(\.isWhitespace) }
  private static let harmless = "Harmless"

  private struct Case {
    let slot: Slot
    let value: String
    let markdown: String
    /// The same document with a harmless value.
    let calm: Int
    var page: Int?
  }

  @Test(arguments: Subject.all)
  func aValueChangesNothingAroundIt(subject: Subject) throws {
    var calmMarkdown: [String] = []
    var calmPages: [String] = []
    var cases: [Case] = []
    var pages: [String] = []
    for (index, slot) in Slot.all.enumerated() {
      guard let markdown = Self.markdown(subject, slot, Self.harmless), markdown.contains(Self.harmless) else {
        continue
      }
      calmMarkdown.append(markdown)
      calmPages.append(try #require(subject.page(markdown).text))
      for value in Self.values(ofSlot: index) where !slot.takesForDefinition(value) {
        let markdown = try #require(Self.markdown(subject, slot, value))
        var found = Case(slot: slot, value: value, markdown: markdown, calm: calmMarkdown.count - 1)
        let (page, problems) = subject.page(markdown)
        #expect((page == nil) == problems.contains { $0.severity == .error })
        if let page {
          found.page = pages.count
          pages.append(page)
        }
        cases.append(found)
      }
    }
    try Self.judge(
      cases, in: .markdown, calm: Self.outlines(ofMarkdown: calmMarkdown),
      found: Self.outlines(ofMarkdown: cases.map(\.markdown)))
    let outlines = try Judges.outlines(ofHTML: pages)
    try Self.judge(
      cases.filter { $0.page != nil }, in: .page, calm: Judges.outlines(ofHTML: calmPages), found: outlines)
    #expect(outlines.allSatisfy { $0.schemes.isEmpty })
    print(
      "containment: \(subject.testDescription): \(calmMarkdown.count) fields, \(cases.count) cases, \(pages.count) pages"
    )
    #expect(calmMarkdown.count >= 5)
  }

  /// Updates and notices go out as plain text, too.
  @Test(arguments: [Document.Kind.statusUpdate, .resolutionNotice])
  func aValueChangesNothingAroundItInPlainText(kind: Document.Kind) throws {
    let subject = Subject(kind: .document(kind), form: .builtIn)
    var (fields, cases) = (0, 0)
    for (index, slot) in Slot.all.enumerated() {
      guard let calm = Self.text(subject, slot, Self.harmless, as: .text), calm.contains(Self.harmless) else {
        continue
      }
      fields += 1
      for value in Self.values(ofSlot: index) {
        let text = try #require(Self.text(subject, slot, value, as: .text))
        cases += 1
        for complaint in Judgement(ofText: text, calm, Self.harmless, slot.kind, value).complaints {
          Issue.record("\(slot): \(value.prefix(200).debugDescription) \(complaint)")
        }
      }
    }
    print("containment: \(kind.rawValue) as text: \(fields) fields, \(cases) cases")
    #expect(fields >= 5)
  }

  private static func judge(_ cases: [Case], in medium: Judgement.Medium, calm: [Outline], found: [Outline]) throws {
    for (example, outline) in zip(cases, found) {
      for complaint in Judgement(
        of: outline, in: medium, calm[example.calm], harmless, example.slot.kind, example.value
      ).complaints {
        Issue.record("\(example.slot): \(example.value.prefix(200).debugDescription) \(complaint)")
      }
    }
  }

  private static func outlines(ofMarkdown documents: [String]) throws -> [Outline] {
    try Judges.outlines(ofHTML: Judges.html(ofMarkdown: documents))
  }

  private static func markdown(_ subject: Subject, _ slot: Slot, _ value: String) -> String? {
    text(subject, slot, value, as: .markdown)
  }

  private static func text(
    _ subject: Subject, _ slot: Slot, _ value: String, as format: DocumentFormat
  ) -> String? {
    var material = Slot.Material()
    slot.set(&material, value)
    return subject.write(material, as: format).text
  }

  /// 60 KB of one thing at a time; a page may refuse it, but must not be changed by it.
  @Test(.timeLimit(.minutes(5)), arguments: Subject.all.filter { $0.form == .builtIn })
  func aLongValueChangesNothingAroundIt(subject: Subject) throws {
    var cases: [Case] = []
    var calm: [String] = []
    for (index, slot) in Slot.all.enumerated() where isSampled(index) {
      guard let markdown = Self.markdown(subject, slot, Self.harmless), markdown.contains(Self.harmless) else {
        continue
      }
      let value = HostileValues.long[index * 5 % HostileValues.long.count].value
      guard !value.allSatisfy(\.isWhitespace) else { continue }
      calm.append(markdown)
      cases.append(
        Case(
          slot: slot, value: value, markdown: try #require(Self.markdown(subject, slot, value)), calm: calm.count - 1))
    }
    try Self.judge(
      cases, in: .markdown, calm: Self.outlines(ofMarkdown: calm),
      found: Self.outlines(ofMarkdown: cases.map(\.markdown)))
    print("containment: \(subject.testDescription): \(cases.count) cases of 60 KB")
  }

  /// Every field in a longer run, else one in four.
  private func isSampled(_ index: Int) -> Bool { Self.perField > 6 || index.isMultiple(of: 4) }

  /// Neighbouring fields get different values.
  private static func values(ofSlot index: Int) -> [String] {
    let step = values.count / perField
    return (0..<perField).map { values[(index * 7 + $0 * step) % values.count] }
  }
}
