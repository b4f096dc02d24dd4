import Diagnostics
import Documents
import Foundation
import Hostile
import TestSupport
import Testing

/// Whatever a field contains, the rest of the document stays what it is and the field's words are seen: each field with
/// each value, in the document's Markdown judged by `cmark-gfm` and in its page judged by an HTML parser.
///
/// A run takes some of the values for each field, others for the next; PIR_CONTAINMENT names how many, or `all`, which
/// needs an hour or two.
@Suite(.enabled(if: CmarkGFM.program != nil && Judges.python != nil, Comment(rawValue: Judges.missing)))
struct ContainmentTests {
  private static let perField: Int = {
    let wanted = ProcessInfo.processInfo.environment["PIR_CONTAINMENT"] ?? "6"
    return min(values.count, wanted == "all" ? .max : Int(wanted) ?? 6)
  }()
  private static let values =
    HostileValues.all.filter { !$0.allSatisfy(\.isWhitespace) }
    + HostileValues.random(count: 300, seed: 3).filter { !$0.allSatisfy(\.isWhitespace) }
  private static let harmless = "Harmless"

  @Test(arguments: Subject.all)
  func aValueChangesNothingAroundIt(subject: Subject) throws {
    var batch = Batch(harmless: Self.harmless)
    var (fields, cases, pages) = (0, 0, 0)
    for (index, slot) in Slot.all.enumerated() {
      guard let calm = Self.markdown(subject, slot, Self.harmless), calm.contains(Self.harmless) else { continue }
      fields += 1
      batch.begin(markdown: calm, page: subject.page(calm).text)
      for value in Self.values(ofSlot: index) where !slot.takesForDefinition(value) {
        let markdown = try #require(Self.markdown(subject, slot, value))
        let (page, problems) = subject.page(markdown)
        #expect((page == nil) == problems.contains { $0.severity == .error })
        batch.add(value, in: slot, markdown: markdown, page: page)
        cases += 1
        if page != nil { pages += 1 }
      }
      guard batch.isFull else { continue }
      try batch.judge()
      batch = Batch(harmless: Self.harmless)
    }
    try batch.judge()
    print("containment: \(subject.testDescription): \(fields) fields, \(cases) cases, \(pages) pages")
    #expect(fields >= 5)
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
    var batch = Batch(harmless: Self.harmless)
    var cases = 0
    for (index, slot) in Slot.all.enumerated() where isSampled(index) {
      guard let calm = Self.markdown(subject, slot, Self.harmless), calm.contains(Self.harmless) else { continue }
      let value = HostileValues.long[index * 5 % HostileValues.long.count].value
      guard !value.allSatisfy(\.isWhitespace) else { continue }
      batch.begin(markdown: calm, page: nil)
      batch.add(value, in: slot, markdown: try #require(Self.markdown(subject, slot, value)), page: nil)
      cases += 1
    }
    try batch.judge()
    print("containment: \(subject.testDescription): \(cases) cases of 60 KB")
  }

  /// Every field in a longer run, else one in four.
  private func isSampled(_ index: Int) -> Bool { Self.perField > 6 || index.isMultiple(of: 4) }

  /// Neighbouring fields get different values.
  private static func values(ofSlot index: Int) -> [String] {
    let step = values.count / perField
    return (0..<perField).map { values[(index * 7 + $0 * step) % values.count] }
  }
}
