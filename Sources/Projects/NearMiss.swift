import Diagnostics

/// A name that was meant to be that of a record's file: `timeline.yml`, `Incident.yaml`, `action.yaml`.
enum NearMiss {
  /// The name that was meant; nil for one of them itself, and for a file of another kind.
  static func of(_ name: String, among known: [String]) -> String? {
    guard !known.contains(name), let (stem, isData) = parts(name) else { return nil }
    let candidates = known.compactMap { known in parts(known).map { (stem: $0.stem, isData: $0.isData, name: known) } }
      .filter { $0.isData == isData }
    if stem == "actionitems" { return candidates.first { $0.stem == "actions" }?.name }
    guard let nearest = Suggestion.nearest(to: stem, among: candidates.map(\.stem)), nearest.first == stem.first,
      abs(nearest.utf8.count - stem.utf8.count) <= 1
    else { return nil }
    return candidates.first { $0.stem == nearest }?.name
  }

  /// The name without what it ends with, and whether that says YAML; nil for any other end than those of YAML and
  /// Markdown.
  private static func parts(_ name: String) -> (stem: String, isData: Bool)? {
    guard name.utf8.count <= 40, let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    var lower = name.lowercased()
    // Editors on Windows add it without a word.
    if lower.hasSuffix(".txt") { lower = String(lower.dropLast(4)) }
    for (ending, isData) in [(".yaml", true), (".yml", true), (".md", false), (".markdown", false)]
    where lower.hasSuffix(ending) {
      return (lower.dropLast(ending.utf8.count).filter { !" -_".contains($0) }, isData)
    }
    return nil
  }
}
