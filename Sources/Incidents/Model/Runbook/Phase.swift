/// A stretch of the response with its window and its steps.
package struct Phase: Hashable, Sendable {
  /// `1`; the steps' ids begin with it.
  package var id: String
  /// `Contain & Mitigate`.
  package var name: String
  /// The window, in seconds since the acknowledgement, else the detection; nil where the phase has none.
  package var window: Range<Int>?
  /// The milestone by which the phase is judged; nil where it is judged by the response time, or not at all.
  package var endsWith: Milestone?
  /// The ids of the severities whose incidents are held against the window.
  package var appliesTo: [String]
  package var steps: [Step]

  package init(
    id: String, name: String, window: Range<Int>? = nil, endsWith: Milestone? = nil, appliesTo: [String] = [],
    steps: [Step] = []
  ) {
    self.id = id
    self.name = name
    self.window = window
    self.endsWith = endsWith
    self.appliesTo = appliesTo
    self.steps = steps
  }

  /// What to do in a phase, and what to tick.
  package struct Step: Hashable, Sendable {
    /// `1.2`: what an incident's `checklist` names it by.
    package var id: String
    package var title: String
    package var checklist: [MarkdownText]
    package var body: MarkdownText?
    /// The form that the step is about, which documents show as it is at present.
    package var form: Form?
    /// When it was last read through.
    package var reviewed: CalendarDate?

    /// What customers are told in.
    package enum Form: String, Hashable, Sendable, CaseIterable {
      case statusUpdate = "status_update"
      case resolutionNotice = "resolution_notice"
    }

    package init(
      id: String, title: String, checklist: [MarkdownText] = [], body: MarkdownText? = nil, form: Form? = nil,
      reviewed: CalendarDate? = nil
    ) {
      self.id = id
      self.title = title
      self.checklist = checklist
      self.body = body
      self.form = form
      self.reviewed = reviewed
    }
  }

  /// The windows that hold where the runbook names no phases.
  package static let defaults: [Phase] = {
    let urgent = ["P0", "P1"]
    return [
      Phase(id: "1", name: "Detect & Assess", window: 0..<5 * 60, appliesTo: urgent),
      Phase(id: "2", name: "Contain & Mitigate", window: 5 * 60..<15 * 60, endsWith: .mitigated, appliesTo: urgent),
      Phase(id: "3", name: "Diagnose & Fix", window: 15 * 60..<60 * 60, endsWith: .identified, appliesTo: urgent),
      Phase(id: "4", name: "Resolve & Verify", window: 60 * 60..<120 * 60, endsWith: .resolved, appliesTo: urgent),
      Phase(id: "5", name: "Communicate & Document", appliesTo: urgent),
    ]
  }()
}
