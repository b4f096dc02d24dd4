import Incidents

/// What is meant by words that stand where a fixed set of others does: `Won't fix`, `In Progress`, `completed`.
enum OtherWords {
  /// The advice for a word that is none of the `words`; nil where it is not known what it means.
  ///
  /// `meanings` has words of the set by what others call them, in small letters without anything between them.
  static func hint(for text: String, among words: [String], meanings: [String: String]) -> String? {
    let letters = letters(of: text)
    guard !letters.isEmpty else { return nil }
    if let word = words.first(where: { self.letters(of: $0) == letters }) { return "did you mean '\(word)'?" }
    return meanings[letters].map { "write \($0)" }
  }

  /// The letters and digits of a text in small letters: `wontfix` for `Won't fix`.
  static func letters(of text: String) -> String {
    guard text.utf8.count <= 40 else { return "" }
    return text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}

/// A set of words of which it is known what others call them.
package protocol WordsWithMeanings {
  /// By the words in use elsewhere, in small letters without anything between them: the word to write.
  static var meanings: [String: String] { get }
  /// Those of them that do not always mean that: they are advice alone, and a command does not take them.
  static var surmises: Set<String> { get }
}

extension WordsWithMeanings {
  package static var surmises: Set<String> { [] }
}

extension ActionItem.Status: WordsWithMeanings {
  package static let meanings: [String: String] = {
    var meanings = ["closed": "done, or wont_do with a 'reason'"]
    let open = ["todo", "new", "pending", "planned", "backlog", "notstarted", "unstarted", "reopened", "accepted"]
    for word in open { meanings[word] = "open" }
    for word in ["started", "doing", "wip", "ongoing", "active", "inreview", "underway", "working", "assigned"] {
      meanings[word] = "in_progress"
    }
    let done = [
      "complete", "completed", "finished", "fixed", "resolved", "merged", "shipped", "released", "implemented",
    ]
    for word in done { meanings[word] = "done" }
    let dropped = [
      "wontfix", "willnotfix", "willnotdo", "notdoing", "cancelled", "canceled", "dropped", "rejected", "declined",
      "abandoned", "obsolete", "notplanned", "duplicate", "skipped", "deferred", "invalid", "notneeded",
    ]
    for word in dropped { meanings[word] = "wont_do, with a 'reason'" }
    return meanings
  }()
}

extension Milestone: WordsWithMeanings {
  package static let meanings: [String: String] = {
    var meanings: [String: String] = [:]
    for word in ["start", "begin", "began", "begun", "beginning", "onset"] { meanings[word] = "started" }
    for word in ["alerted", "noticed", "reported", "discovered", "found", "observed", "detection"] {
      meanings[word] = "detected"
    }
    for word in ["ack", "acked", "responded", "engaged", "paged", "investigating"] { meanings[word] = "acknowledged" }
    for word in ["diagnosed", "causefound", "rootcause", "rootcausefound", "rootcauseidentified"] {
      meanings[word] = "identified"
    }
    for word in ["inprogress", "underway", "ongoing"] { meanings[word] = "started" }
    for word in ["verifying", "verification", "verify"] { meanings[word] = "mitigated" }
    for word in ["completed", "complete"] { meanings[word] = "resolved" }
    for word in ["cancelled", "canceled", "cancel", "calledoff", "aborted"] { meanings[word] = "closed" }
    for word in ["contained", "stabilized", "stabilised", "monitoring", "workaround"] { meanings[word] = "mitigated" }
    for word in ["fixed", "recovered", "restored", "ended", "end", "over", "done", "resolution", "finished"] {
      meanings[word] = "resolved"
    }
    let stems = [
      "detect": "detected", "declare": "declared", "acknowledge": "acknowledged", "identify": "identified",
      "mitigate": "mitigated", "resolve": "resolved", "reopen": "reopened", "close": "closed",
    ]
    return meanings.merging(stems) { word, _ in word }
  }()

  package static let surmises: Set<String> = [
    "found", "paged", "engaged", "investigating", "monitoring", "workaround", "end", "done", "over", "finished",
    "inprogress", "underway", "ongoing", "verifying", "verification", "verify", "completed", "complete", "cancelled",
    "canceled", "cancel", "calledoff", "aborted",
  ]
}

extension ActionItem.Kind: WordsWithMeanings {
  package static let meanings = [
    "prevention": "prevent", "preventive": "prevent", "preventative": "prevent", "detection": "detect",
    "detective": "detect", "monitoring": "detect", "alerting": "detect", "mitigation": "mitigate",
    "mitigating": "mitigate", "fix": "repair", "bugfix": "repair", "corrective": "repair", "repairs": "repair",
    "documentation": "process", "training": "process",
  ]
}

extension ImpactWindow.State: WordsWithMeanings {
  package static let meanings = [
    "slow": "degraded", "degradedperformance": "degraded", "degradation": "degraded", "minoroutage": "partial_outage",
    "partial": "partial_outage", "outage": "major_outage", "down": "major_outage", "fulloutage": "major_outage",
    "undermaintenance": "maintenance", "planned": "maintenance",
  ]
}

extension Review.State: WordsWithMeanings {
  package static let meanings = [
    "review": "in_review", "reviewing": "in_review", "underreview": "in_review", "wip": "draft", "drafted": "draft",
    "accepted": "approved", "signedoff": "approved", "public": "published",
  ]
}

extension Visibility: WordsWithMeanings {
  package static let meanings = [
    "private": "internal", "hidden": "internal", "confidential": "internal", "secret": "internal", "open": "public",
    "external": "public", "published": "public",
  ]
}
