import Incidents

extension FieldList where Record == KnownIncident {
  /// The keys of an item of `incidents`.
  static let knownIncident = FieldList(
    "a known incident",
    [
      Field("id", .id("a known incident", example: "pipeline-failures"), .required, "What incidents name it by") {
        $0.id = $1
      },
      Field("title", .text, .required, "Its heading") { $0.title = $1 },
      Field("symptoms", .oneOrMore(.prose), "How it is recognised") { $0.symptoms = $1 },
      Field("immediate_actions", .procedure, "What to do at once") { $0.immediateActions = $1 },
      Field("diagnosis", .procedure, "How to find out more") { $0.diagnosis = $1 },
      Field("investigation", .procedure, "How to find the cause") { $0.investigation = $1 },
      Field("resolution", .procedure, "How it is ended") { $0.resolution = $1 },
      Field(
        "prevention", .list(.proseOrRecord(.preventionItem) { PreventionItem(id: "", text: $0) }),
        "How it is kept from coming back; an item without an id goes by its number"
      ) { known, items in
        known.prevention = items.enumerated().map { index, item in
          item.id.isEmpty ? PreventionItem(id: "\(index + 1)", text: item.text) : item
        }
      },
      Field("escalate_to", .number(1...99), "The level that is called at once") { $0.escalateTo = $1 },
      Field("reviewed", .date, "When this was last read through") { $0.reviewed = $1 },
    ])
}

extension FieldList where Record == PreventionItem {
  /// The keys of an item of `prevention`.
  static let preventionItem = FieldList(
    "a prevention item",
    [
      Field("id", .id("a prevention item", example: "alerts"), "What the 'prevents' of an action item names it by") {
        $0.id = $1
      },
      Field("text", .prose, .required, "What would prevent it") { $0.text = $1 },
    ])
}

extension ValueKind where Value == Procedure {
  /// Free Markdown, or a list of steps.
  fileprivate static let procedure: ValueKind = {
    let steps = ValueKind<[MarkdownText]>.list(.prose)
    return ValueKind(.steps) { node, reading in
      guard node.kind != .sequence else { return steps.read(node, &reading).map(Procedure.steps) }
      guard node.kind != .mapping else {
        Shapes.refuse(node, as: .steps, &reading)
        return nil
      }
      return Scalars.markdown(of: node, &reading).map(Procedure.prose)
    }
  }()
}
