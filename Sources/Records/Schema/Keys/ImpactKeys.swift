import Incidents

extension FieldList where Record == SeverityChange {
  /// The keys of an item of `severity_changes`.
  static let severityChange = FieldList(
    "a change of severity",
    [
      Field("time", .time, .required, "From when on it held") { $0.time = $1 }.disclosed(.review),
      Field("severity", .id("a severity", example: "P1"), .required, "The severity from then on") { $0.severity = $1 }
        .disclosed(.always),
      Field("reason", .text, "Why it was changed") { $0.reason = $1 },
    ])
}

extension SeverityChange {
  static let unread = SeverityChange(time: .unread, severity: "")
}

extension FieldList where Record == ImpactFigure {
  /// The keys of an item of `impact_figures`.
  static let impactFigure = FieldList(
    "an impact figure",
    [
      Field("what", .text, .required, "What is counted") { $0.what = $1 }.disclosed(.notice),
      Field("value", .text, .required, "How much it was") { $0.value = $1 }.disclosed(.notice),
      Field("internal", .flag, "Whether the figure is for insiders only") { $0.isInternal = $1 },
    ])
}

extension ImpactFigure {
  static let unread = ImpactFigure(what: "", value: "")
}

extension FieldList where Record == ImpactWindow {
  /// The keys of an item of `impact_windows`.
  static let impactWindow = FieldList(
    "an impact window",
    [
      Field("from", .time, .required, "When it began to be felt") { $0.from = $1 }.disclosed(.always),
      Field("to", .time, "When it was no longer felt; empty while it is") { $0.to = $1 }.disclosed(.always),
      Field("components", .list(.text), "The parts of the product in which it was felt") { $0.components = $1 }
        .disclosed(.always),
      Field("state", .choice, "How much still worked") { $0.state = $1 }.disclosed(.always),
      Field("note", .text, "What else there is to say") { $0.note = $1 }.disclosed(.review),
      Field("internal", .flag, "Whether the window is for insiders only") { $0.isInternal = $1 },
    ])
}

extension ImpactWindow {
  static let unread = ImpactWindow(from: .unread)
}

extension FieldList where Record == Schedule {
  /// The keys of `scheduled`.
  static let schedule = FieldList(
    "a schedule",
    [
      Field("from", .moment, .required, "When it is to begin") { $0.from = $1 }.disclosed(.always),
      Field("until", .moment, .required, "When it is to be over") { $0.until = $1 }.disclosed(.always),
    ])
}

extension Schedule {
  static let unread = Schedule(from: .unread, until: .unread)
}

extension RecordedTime {
  /// What a required time is read into; never seen.
  static let unread = RecordedTime(instant: nil, written: "")
}
