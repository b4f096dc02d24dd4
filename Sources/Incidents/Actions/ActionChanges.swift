/// What became of action items between two days, from their own dates alone: whoever asks again, or from another clone,
/// hears the same.
package struct ActionChanges: Sendable {
  /// An item whose due date was moved.
  package struct Move: Sendable {
    package var action: TrackedAction
    /// Later ones positive; nil where nobody knows from when it was moved.
    package var days: Int?
    /// How often it has been moved up to the end of the window.
    package var times: Int
  }

  package var window: DayWindow
  package var opened: [TrackedAction] = []
  /// Done or dropped.
  package var closed: [TrackedAction] = []
  package var moved: [Move] = []
  package var newlyOverdue: [TrackedAction] = []

  package init(in window: DayWindow) {
    self.window = window
  }

  package var isEmpty: Bool { opened.isEmpty && closed.isEmpty && moved.isEmpty && newlyOverdue.isEmpty }

  mutating func add(_ action: TrackedAction) {
    let course = action.course
    if course.isOpened(in: window) { opened.append(action) }
    if course.isClosed(in: window) { closed.append(action) }
    if course.isMoved(in: window) {
      moved.append(Move(action: action, days: course.daysMoved(in: window), times: action.timesMoved))
    }
    if action.isOverdue, course.daysOverdue(on: window.since) == nil { newlyOverdue.append(action) }
  }
}
