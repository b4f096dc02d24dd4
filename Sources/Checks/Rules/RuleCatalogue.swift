/// Every rule that pir can tell of.
package enum RuleCatalogue {
  /// By subject, and within one in the order in which they are looked at.
  package static let all: [Rule] = {
    let own =
      Findings.ofRecords.map { $0.rule } + Findings.ofProjects.map { $0.rule } + Findings.ofTexts.map { $0.rule }
      + [UnexplainedAllowance.rule, UnusedAllowance.rule]
    // A rule that looks at records and at the runbook is one.
    var ids: Set<String> = []
    let rules = (ReadingRules.all + own).filter { ids.insert($0.id).inserted }
    return Rule.Subject.allCases.flatMap { subject in rules.filter { $0.subject == subject } }
  }()

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of that id, if there is one.
  package static func rule(_ id: String) -> Rule? { byID[id] }
}
