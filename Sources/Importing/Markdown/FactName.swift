/// Short facts about an incident that labels and front matter name.
enum FactName {
  case severity, components, tags, date, start, status, duration, owner
  /// A role with the name of who had it.
  case person(String)
  case zone

  /// Nil for any other label.
  init?(_ label: String) {
    let name = SectionNames.normalized(label)
    switch name {
    case "severity", "sev", "severity level", "incident severity", "priority", "incident priority", "schweregrad",
      "sev level", "criticality":
      self = .severity
    case "components", "component", "services", "service", "affected services", "affected components",
      "services affected", "impacted services", "affected systems":
      self = .components
    case "tags", "labels": self = .tags
    case "date", "incident date", "date of incident", "start date", "datum", "day", "when",
      "dates", "date of occurrence", "date of the incident", "incident dates", "date and time", "date time":
      self = .date
    case "incident start", "start time", "start", "started", "started at", "incident started", "incident start time",
      "impact start", "start of incident", "began at", "beginning", "start of impact", "outage start", "incident began":
      self = .start
    case "status", "state": self = .status
    case "duration", "incident duration", "outage duration", "time to repair", "time to resolve", "time to detect":
      self = .duration
    case "author", "authors", "owner", "postmortem owner", "post mortem owner", "review owner", "written by":
      self = .owner
    case "incident commander", "ic", "commander", "incident manager", "incident lead", "communications lead",
      "comms lead", "scribe", "operations lead", "ops lead", "tech lead", "technical lead", "incident responder",
      "communications manager":
      self = .person(name)
    case "time zone", "timezone", "tz", "times", "zeitzone": self = .zone
    default: return nil
    }
  }
}
