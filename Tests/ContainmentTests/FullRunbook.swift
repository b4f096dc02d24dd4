import Incidents

/// A runbook that fills every part of its document, with words that stand nowhere else.
enum FullRunbook {
  static let runbook: Runbook = {
    var runbook = Runbook()
    runbook.title = "Runbook"
    runbook.product = "ROMA"
    runbook.owner = "Keeper"
    runbook.version = "2"
    runbook.severities[1].response = "Urgent Response"
    runbook.severities[1].description = "Much is broken."
    runbook.severities[1].examples = ["First example", "Second example"]
    runbook.phases[0].steps = [
      Phase.Step(id: "1.1", title: "Look", checklist: ["See it.", "Say it."], body: "How to look."),
      Phase.Step(id: "1.2", title: "Tell", form: .statusUpdate),
      Phase.Step(id: "1.3", title: "End", form: .resolutionNotice),
    ]
    runbook.escalation[0].name = "Engineer"
    runbook.escalation[0].responsibility = "Sees to it."
    runbook.escalation[0].authority = "May do it."
    runbook.escalation[0].escalateIf = "It lasts."
    runbook.contacts = [
      Contact(role: "Lead", name: "S. Okafor", phone: "+00 1", email: "lead at example", slack: "the lead"),
      Contact(role: "Chief"),
    ]
    runbook.knownIncidents = [known, KnownIncident(id: "other", title: "Another one")]
    runbook.quickReference = [RunbookPassage(title: "Look up", body: "The number.")]
    runbook.maintenance = [RunbookPassage(title: "Keep", body: "Read it."), RunbookPassage(title: "Mend", body: "Do.")]
    return runbook
  }()

  private static let known: KnownIncident = {
    var known = KnownIncident(id: "known", title: "A known one")
    known.symptoms = ["It is slow.", "It is down."]
    known.immediateActions = .prose("At once.")
    known.diagnosis = .steps(["Find it.", "Name it."])
    known.investigation = .steps(["Trace it.", "Prove it."])
    known.resolution = .prose("Stop it.")
    known.prevention = [PreventionItem(id: "alert", text: "Watch it."), PreventionItem(id: "limit", text: "Bound it.")]
    known.escalateTo = 1
    return known
  }()
}
