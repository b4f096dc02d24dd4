/// Paths in their order, each once.
///
/// A run asks for few of the paths of a large folder and compares the rest with another list: in order they need no
/// second copy for look-ups, and two lists are compared in one walk.
struct PathList: Equatable, Sendable {
  let paths: [String]

  static let none = PathList([])

  /// Puts the paths in order, unless they are.
  init(_ paths: [String]) {
    if Self.areInOrder(paths) {
      self.paths = paths
    } else {
      let sorted = paths.sorted()
      self.paths =
        Self.areInOrder(sorted)
        ? sorted : sorted.indices.filter { $0 == 0 || sorted[$0 - 1] != sorted[$0] }.map { sorted[$0] }
    }
  }

  private init(inOrder paths: [String]) {
    self.paths = paths
  }

  private static func areInOrder(_ paths: [String]) -> Bool {
    paths.indices.dropFirst().allSatisfy { paths[$0 - 1] < paths[$0] }
  }

  func contains(_ path: String) -> Bool {
    var (low, high) = (0, paths.count)
    while low < high {
      let middle = (low + high) / 2
      if paths[middle] < path { low = middle + 1 } else { high = middle }
    }
    return low < paths.count && paths[low] == path
  }

  /// The paths of both lists.
  func union(_ other: PathList) -> PathList {
    if other.paths.isEmpty || self == other { return self }
    if paths.isEmpty { return other }
    var merged: [String] = []
    merged.reserveCapacity(paths.count + other.paths.count)
    var next = 0
    for path in paths {
      while next < other.paths.count, other.paths[next] < path {
        merged.append(other.paths[next])
        next += 1
      }
      if next < other.paths.count, other.paths[next] == path { next += 1 }
      merged.append(path)
    }
    return PathList(inOrder: merged + other.paths[next...])
  }

  /// The paths that are not in the other list.
  func subtracting(_ other: PathList) -> PathList {
    if other.paths.isEmpty { return self }
    if self == other { return .none }
    var next = 0
    return PathList(
      inOrder: paths.filter { path in
        while next < other.paths.count, other.paths[next] < path { next += 1 }
        return next == other.paths.count || other.paths[next] != path
      })
  }
}
