import ArgumentParser

/// Numbers of a checklist's items as an argument names them: `2`, `1,3`, `1-3`.
enum TickItems {
  static func read(_ text: String) throws -> [Int] {
    try Names.split(text).flatMap { part in
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        (1...longest).contains(first), (first...longest).contains(last)
      else { throw ValidationError("'\(text)' is not the number of an item; write 2, or 1,3 or 1-3 for several") }
      return Array(first...last)
    }
  }

  /// More items than a checklist has.
  private static let longest = 999
}
