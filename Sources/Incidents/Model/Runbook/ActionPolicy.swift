/// What the organisation asks of action items.
package struct ActionPolicy: Hashable, Sendable {
  /// How long an item may take, by its priority or by its kind.
  package var dueWithin: [String: Span] = [:]

  package init() {}

  /// How long the item may take; its priority says more than its kind. Nil where neither has a limit.
  package func limit(of item: ActionItem) -> Span? {
    item.priority.flatMap { dueWithin[$0] } ?? item.kind.flatMap { dueWithin[$0.rawValue] }
  }
}
