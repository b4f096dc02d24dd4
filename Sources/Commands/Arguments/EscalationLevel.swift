import ArgumentParser

/// A level of escalation as an argument names it: `2`, `L2`, `level 2`.
enum EscalationLevel {
  static func read(_ text: String) throws -> Int {
    let small = text.lowercased().filter { !$0.isWhitespace }
    let prefix = ["level", "l"].first(where: small.hasPrefix) ?? ""
    let number = small.dropFirst(prefix.count)
    guard number.utf8.allSatisfy({ (48...57).contains($0) }), let level = Int(number) else {
      throw ValidationError("'\(text)' is not a level; write its number, such as 2")
    }
    return level
  }
}
