import Incidents
import Templates

/// An earlier incident as a review names it.
struct EarlierIncident: Sendable {
  let id: IncidentID
  /// Its review; nil where none can be linked to.
  let url: String?
  /// `builder, 12 days before; 1 of 2 promises still open`.
  let remark: String

  static let shape = Shape<EarlierIncident>(
    "an earlier incident",
    [
      .text("id", "Its id") { $0.id.text },
      .url("url", "Its review; empty if none can be linked to") { $0.url },
      .text("remark", "What it has in common, and what became of its promises; empty where there is nothing to say") {
        $0.remark
      },
    ])
}

/// A prevention item of the incident's known incident, with what was promised for it.
struct PreventionRow: Sendable {
  let item: PreventionItem
  let promises: [Note]

  static let shape = Shape<PreventionRow>(
    "a prevention item",
    [
      .text("id", "The item's id") { $0.item.id },
      .prose("text", "What would keep the incident from coming back") { $0.item.text },
      .list("notes", "The action items that fulfil it, with their states", Note.shape) { $0.promises },
    ])
}
