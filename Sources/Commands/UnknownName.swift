import ArgumentParser
import Diagnostics
import Incidents

/// Names in options that nothing in a project has.
enum UnknownName {
  /// Ends the run for the first that is not among those that there are, however it is spelled.
  static func refuse(_ names: [String], _ what: String, among known: [String]) throws {
    let folded = Set(known.map(FoldedText.init))
    for name in names where !folded.contains(FoldedText(name)) {
      for part in Names.split(name) where !folded.contains(FoldedText(part)) { throw failure(what, part, among: known) }
    }
  }

  /// Says that there is no such name, and which there are.
  static func failure(_ what: String, _ name: String, among known: [String]) -> ExitCode {
    var named: Set<String> = []
    let all = known.filter { !$0.isEmpty && named.insert($0).inserted }
    let hint = Suggestion.didYouMean(name, among: all) ?? listed(all)
    return Console.fail("there is no \(what) '\(name)'; \(hint)", ExitStatus.usage)
  }

  /// The first few, so that a message stays one that is read.
  private static func listed(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first.map { "the only one is \($0)" } ?? "there are none" }
    let shown = names.prefix(10).joined(separator: ", ")
    return names.count > 10 ? "there are \(shown) and \(names.count - 10) more" : "there are \(shown)"
  }
}
