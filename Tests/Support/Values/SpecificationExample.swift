/// An example of a specification that is written as text with examples (CommonMark, GFM).
package struct SpecificationExample {
  /// Its place among all examples of the text, 1-based.
  package var number: Int
  /// What follows the word `example`: the extension that it needs, or nothing.
  package var label: String
  /// The heading it stands under.
  package var section: String
  package var markdown: String
  package var html: String

  /// The examples of a text: between lines of backticks, the first with the word `example`; a line with a period stands
  /// before the HTML.
  package static func all(in text: String) -> [SpecificationExample] {
    var examples: [SpecificationExample] = []
    var section = ""
    var isOpen = false, isHTML = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("````````````````") {
        isOpen = line.contains(" example")
        isHTML = false
        guard isOpen else { continue }
        let label = line.drop { $0 == "`" }.split(separator: " ").dropFirst().joined(separator: " ")
        examples.append(
          SpecificationExample(number: examples.count + 1, label: label, section: section, markdown: "", html: ""))
      } else if isOpen, !isHTML, line == "." {
        isHTML = true
      } else if isOpen {
        let line = line.replacing("→", with: "\t") + "\n"
        if isHTML { examples[examples.count - 1].html += line } else { examples[examples.count - 1].markdown += line }
      } else if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" }.dropFirst())
      }
    }
    return examples
  }

  /// A specification, where `make test-spec` has brought it: the repository does not hold other people's texts.
  package static func text(_ name: String) -> String? {
    try? Repository.text("\(folder)/\(name)")
  }

  /// Where the specifications are, from the repository's root.
  package static let folder = ".build/specifications"

  /// Why a test of a specification is skipped, and what runs it.
  package static let missing = "the specification is not in \(folder); `make test-spec` brings it"
}
