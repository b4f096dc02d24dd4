/// How an organisation said it would respond.
///
/// Policy numbers have defaults, so that a project without a runbook has severities, response times and a cadence; names
/// and texts have none.
package struct Runbook: Hashable, Sendable {
  package var title: String?
  /// The word in "ROMA Incident Update"; the templates drop it where it is nil.
  package var product: String?
  package var owner: String?
  package var version: String?
  package var updated: CalendarDate?
  /// How often the runbook itself is to be read through.
  package var reviewEvery: Period?
  /// From the most severe to the least.
  package var severities: [Severity] = Severity.defaults
  package var phases: [Phase] = Phase.defaults
  package var escalation: [EscalationLevel] = EscalationLevel.defaults
  package var contacts: [Contact] = []
  /// In the order in which they are shown; without any, records name components as they like.
  package var components: [Component] = [] {
    didSet { componentNames = ComponentNames(components) }
  }
  /// Which of the components a spelling means.
  private(set) var componentNames = ComponentNames([])
  package var knownIncidents: [KnownIncident] = []
  package var reviewSample: ReviewSample?
  package var quickReference: [RunbookPassage] = []
  /// How the runbook is kept up to date, for those who do it.
  package var maintenance: [RunbookPassage] = []
  package var metrics: [MetricDefinition] = MetricDefinition.defaults
  package var holidays: Set<CalendarDate> = []
  package var priorities: [String] = []
  package var teams: [String] = []
  package var idPrefix: String = "INC"
  package var actionPolicy = ActionPolicy()
  package var checks = CheckPolicy()
  package var site = SiteSetting()
  /// Whether there is a file. Without one documents have the defaults, such as a cadence, and nobody is held to them.
  package var isWritten = true
  /// The keys of the file whose values are not known, for errors in them: what is here in their place is the default, or
  /// as much of the value as could be read.
  package var unreadKeys: Set<String> = []

  package init() {}

  /// Whether the value of a key is what the file says, or the default where it says nothing.
  package func knows(_ key: String) -> Bool { !unreadKeys.contains(key) }

  /// The runbook without the policy and the people that are not known: nothing is held against a default that the team
  /// may have changed.
  package var withoutUnread: Runbook {
    var runbook = self
    if !knows("severities") { runbook.severities = [] }
    if !knows("phases") { runbook.phases = [] }
    if !knows("escalation") { runbook.escalation = [] }
    if !knows("contacts") { runbook.contacts = [] }
    if !knows("components") { runbook.components = [] }
    if !knows("incidents") { runbook.knownIncidents = [] }
    if !knows("metrics") { runbook.metrics = [] }
    if !knows("actions") { runbook.actionPolicy = ActionPolicy() }
    return runbook
  }

  /// The severity of that id, if there is one.
  package func severity(_ id: String) -> Severity? {
    severities.indices.first { severities[$0].id == id }.map { severities[$0] }
  }

  /// How often an incident of a severity is reported on, in seconds; nil where its severity asks for no updates, or counts
  /// in business days. Of one that is not classified nobody has said that it can wait longer than the others.
  package func cadence(ofSeverity id: String) -> Int? {
    guard id.isEmpty else { return severity(id)?.updateEvery?.seconds }
    return severities.compactMap { $0.updateEvery?.seconds }.min()
  }

  /// The level of that number, if there is one.
  package func level(_ number: Int) -> EscalationLevel? {
    escalation.first { $0.level == number }
  }

  /// The known incident of that id, if there is one.
  package func knownIncident(_ id: String) -> KnownIncident? {
    knownIncidents.first { $0.id == id }
  }

  /// The step of that id, in whichever phase.
  package func step(_ id: String) -> Phase.Step? {
    phases.lazy.flatMap(\.steps).first { $0.id == id }
  }
}
