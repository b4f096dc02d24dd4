package import Records
import Secrets
import Text

/// Takes the credentials out of a file before anybody reads it, so that nothing that is made from it can hold one.
package enum SecretFilter {
  /// How a file is written, which decides how an allowance is written in it.
  package enum Kind: Hashable, Sendable {
    case yaml, markdown, template
  }

  /// The file with stars in the place of every credential that no allowance covers, and an error for each.
  ///
  /// Lines and columns stay what they are. A file that is not text is given back as it is: its reader refuses it.
  package static func filtered(_ file: RecordFile, as kind: Kind) -> RecordFile {
    guard !Secrets.found(in: file.bytes).isEmpty, case .text(let source) = RecordText.read(file) else { return file }
    let leaks = LeakedSecret.uncovered(in: checked(source, kind))
    guard !leaks.isEmpty else { return file }
    var filtered = file
    filtered.bytes = Array(SecretMask.masked(source.text, leaks.map(\.secret)).utf8)
    filtered.problems += leaks.prefix(LeakedSecret.most).map(\.finding)
    return filtered
  }

  private static func checked(_ source: SourceText, _ kind: Kind) -> CheckedFile {
    switch kind {
    case .yaml: CheckedFile(YAMLTree(source))
    case .markdown: CheckedFile(source, .markdown)
    case .template: CheckedFile(source, .template)
    }
  }
}
