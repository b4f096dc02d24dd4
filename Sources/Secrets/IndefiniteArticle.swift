/// `a` or `an`, by how a name begins when it is spoken.
enum IndefiniteArticle {
  /// The article of a name that begins with a word or with letters that are spoken one by one.
  static func of(_ name: String) -> String {
    let word = name.prefix { $0 != " " }
    guard let first = word.lowercased().first else { return "a" }
    if spelled.contains(String(word)) { return "aefhilmnorsx".contains(first) ? "an" : "a" }
    return "aeio".contains(first) ? "an" : "a"
  }

  /// Names that are spoken letter by letter, at least their first.
  private static let spelled: Set = ["AWS", "API", "npm", "xAI", "SSH", "RSA", "SMTP", "HTTP"]
}
