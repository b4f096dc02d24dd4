import Foundation
import Incidents
import TestSupport
import Testing

@testable import Checks

/// The catalogue holds every rule that some source names, and no other.
struct RuleCatalogueTests {
  /// Words joined by hyphens that stand where ids of rules do, and are none.
  private static let others: Set = [
    "not-classified", "open-items", "open-swatch", "overdue-swatch", "scheduled-maintenances",
  ]

  /// The words joined by hyphens that are handed on before something else, as ids of rules are; without those of the list
  /// of what reading finds.
  private static func names() throws -> Set<String> {
    var found: Set<String> = []
    for path in try Repository.files(in: "Sources", ending: ".swift")
    where !path.hasSuffix("ReadingRules.swift") && !path.hasSuffix("BuiltInTemplates.swift") {
      let text = try Repository.text(path)
      for match in text.matches(of: #/(?:[(,?:]|return)\s*"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)"\s*,/#) {
        found.insert(String(match.output.1))
      }
      // Where a problem and a question about it share the name.
      for match in text.matches(of: #/ rule = "([a-z0-9-]+)"/#) { found.insert(String(match.output.1)) }
      // The one rule of a single word.
      if text.contains("\"nesting\"") { found.insert("nesting") }
    }
    return found
  }

  @Test func holdsEveryRuleThatSourcesName() throws {
    let known = Set(RuleCatalogue.all.map(\.id))
    let names = try Self.names()
    #expect(names.count > 80, "the sources were not found")
    #expect(
      names.subtracting(known).subtracting(Self.others).sorted() == [],
      "a rule of reading is to be listed in ReadingRules; what is no rule, in this test")
    #expect(known.subtracting(names).sorted() == [])
  }

  @Test func namesEachRuleOnceAndSaysWhatItAsksFor() {
    #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
    #expect(Set(RuleCatalogue.all.map(\.summary)).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all {
      #expect(rule.summary.first?.isUppercase == true && !rule.summary.hasSuffix("."), "\(rule.id)")
    }
  }

  /// What reading only warns of can be weighed: nothing is missing from the record.
  @Test func warningsOfReadingCanBeWeighed() throws {
    var count = 0
    for path in try Repository.files(in: "Sources/Records", ending: ".swift") {
      let text = try Repository.text(path)
      for match in text.matches(of: #/(?:\.warn\(|\.warning,)\s*"([a-z-]+)"/#) {
        let rule = try #require(RuleCatalogue.rule(String(match.output.1)))
        #expect(rule.standing == .weighable && rule.weight == .warning, "\(rule.id)")
        count += 1
      }
    }
    #expect(count > 10, "the sources were not found")
  }
}
