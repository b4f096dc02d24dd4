import Incidents
import Templates

/// The fields of a known incident.
enum KnownIncidentFields {
  static let shape = Shape<RunbookView.KnownIncidentSection>(
    "a known incident",
    [
      .text("id", "What records name it by in `kind`") { $0.known.id },
      .text("title", "Its heading") { $0.known.title },
      .proses("symptoms", "How it is recognised") { $0.known.symptoms },
      .prose("immediate_actions", "What to do at once") { $0.known.immediateActions?.markdown },
      .prose("diagnosis", "How to find out more") { $0.known.diagnosis?.markdown },
      .prose("investigation", "How to find the cause") { $0.known.investigation?.markdown },
      .prose("resolution", "How it is ended") { $0.known.resolution?.markdown },
      .list("prevention", "How it is kept from coming back", prevention) { $0.known.prevention },
      .text("escalate_to", "The level that is called at once: `Level 2: Team Lead`") { $0.level?.label },
      .text("happened", "How often it happened, and when last: `twice, last 2026-03-10 (INC-42)`; empty if never") {
        $0.happened
      },
      .text("reviewed", "When it was last read through") { $0.known.reviewed?.description },
    ])

  private static let prevention = Shape<PreventionItem>(
    "a prevention item",
    [
      .text("id", "What action items name it by in `prevents`, behind the known incident's id") { $0.id },
      .prose("text", "What would prevent it") { $0.text },
    ])
}
