/// The place of something in a list by when it begins: the earliest first, and last what has no known beginning.
package struct BeginningOrder: Comparable, Sendable {
  private let moment: Instant?
  /// Decides between those that begin at the same moment.
  private let id: IncidentID

  package init(_ moment: Instant?, _ id: IncidentID) {
    (self.moment, self.id) = (moment, id)
  }

  package static func < (a: BeginningOrder, b: BeginningOrder) -> Bool {
    switch (a.moment, b.moment) {
    case (let first?, let second?) where first != second: first < second
    case (_?, nil): true
    case (nil, _?): false
    default: a.id < b.id
    }
  }
}
