/// Where a section of a source may go, by the name that maps and reports have for it.
package enum ImportKey: String, Hashable, Sendable, CaseIterable {
  case title, severity, components, tags, people, affected
  case summary, impact, detection, trigger, resolution
  case rootCause = "root_cause"
  case contributingFactors = "contributing_factors"
  case fiveWhys = "five_whys"
  case wentWell = "lessons.went_well"
  case wentWrong = "lessons.went_wrong"
  case gotLucky = "lessons.got_lucky"
  case improvements = "lessons.improvements"
  case links
  case timeline
  case actions
  /// Under its own heading.
  case narrative
}
