/// One measure of the damage: `Failed builds`, `1,204 of 2,150`.
package struct ImpactFigure: Hashable, Sendable {
  package var what: String
  package var value: String
  package var isInternal: Bool

  package init(what: String, value: String, isInternal: Bool = false) {
    self.what = what
    self.value = value
    self.isInternal = isInternal
  }
}

/// When customers felt it, which often differs from when it was talked about.
package struct ImpactWindow: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case degraded
    case partialOutage = "partial_outage"
    case majorOutage = "major_outage"
    case maintenance
  }

  package var from: RecordedTime
  /// Nil while it lasts.
  package var to: RecordedTime?
  package var components: [String]
  package var state: State?
  /// Text.
  package var note: String?
  package var isInternal: Bool

  package init(
    from: RecordedTime, to: RecordedTime? = nil, components: [String] = [], state: State? = nil, note: String? = nil,
    isInternal: Bool = false
  ) {
    self.from = from
    self.to = to
    self.components = components
    self.state = state
    self.note = note
    self.isInternal = isInternal
  }
}
