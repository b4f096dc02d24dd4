import ArgumentParser

/// A word of the command line as a completion script passes it on: bash and zsh leave it as it was typed, with its
/// quotes; fish takes them off.
enum TypedWord {
  /// What the shell would make of the word, without expanding anything in it but `~` for the home folder.
  static func text(_ word: String, for shell: CompletionShell?, home: String?) -> String {
    guard shell != .fish else { return word }
    guard let home, word == "~" || word.hasPrefix("~/") else { return unquoted(word) }
    return home + unquoted(String(word.dropFirst()))
  }

  private static func unquoted(_ word: String) -> String {
    var text = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        text.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        text.append(character)
      }
    }
    return text
  }
}
