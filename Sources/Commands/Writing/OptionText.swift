import ArgumentParser

/// Text as the value of an option, which may be a list of Markdown and so begin with a hyphen.
enum OptionText {
  /// Refuses what is more likely the next option, where somebody forgot the text.
  static func read(_ text: String) throws -> String {
    guard text.hasPrefix("--"), text.count > 2, text.dropFirst(2).first?.isLetter == true else { return text }
    throw ValidationError("'\(text)' stands where a text is wanted")
  }
}
