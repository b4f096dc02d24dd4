/// How far a run over many incidents has come, for a person who waits.
package struct Progress: Sendable {
  private let show: (@Sendable (_ done: Int, _ all: Int) -> Void)?

  /// Nobody is waiting.
  package static let unseen = Progress(show: nil)

  /// A shorter run has ended before anybody looks.
  private static let worthwhile = 200
  /// How many incidents are done between two reports.
  private static let step = 50

  private init(show: (@Sendable (Int, Int) -> Void)?) {
    self.show = show
  }

  /// Calls `show` from time to time, the last time when all incidents are done.
  package init(_ show: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) {
    self.init(show: show)
  }

  func report(done: Int, of all: Int) {
    guard let show, all >= Self.worthwhile, done.isMultiple(of: Self.step) || done == all else { return }
    show(done, all)
  }
}
