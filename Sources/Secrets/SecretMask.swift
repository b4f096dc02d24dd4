package import Diagnostics
package import Text

/// Takes credentials out of whatever is told about a text, so that no message, list or log of a build holds one.
package enum SecretMask {
  /// The findings with stars in the place of every credential: in the lines that they show, and in their words.
  package static func masked(_ findings: [Diagnostic]) -> [Diagnostic] {
    // Findings of one file share its text, which is told from others by its storage.
    var sources: [String: (plain: SourceText, masked: SourceText)] = [:]
    func source(_ source: SourceText) -> SourceText {
      if let known = sources[source.name], known.plain == source { return known.masked }
      let masked = masked(source)
      sources[source.name] = (source, masked)
      return masked
    }
    return findings.map { finding in
      var finding = finding
      finding.place.source = source(finding.place.source)
      finding.message = masked(finding.message)
      finding.suggestion = finding.suggestion.map(masked)
      finding.block = finding.block.map(masked)
      finding.notes = finding.notes.map { note in
        Diagnostic.Note(masked(note.message), at: note.place.map { SourcePlace(source($0.source), $0.range) })
      }
      return finding
    }
  }

  /// The text with its credentials masked; places in it stay where they are.
  package static func masked(_ source: SourceText) -> SourceText {
    let (name, text) = (masked(source.name), masked(source.text))
    return text == source.text && name == source.name ? source : SourceText(name: name, text: text)
  }

  /// What may be told of a credential's beginning stays, line breaks too, and a star stands for each character after it.
  package static func masked(_ text: String) -> String {
    masked(text, Secrets.found(in: text))
  }

  /// The same for some of the credentials in a text.
  package static func masked(_ text: String, _ secrets: [Secret]) -> String {
    guard !secrets.isEmpty else { return text }
    var bytes: [UInt8] = []
    var next = 0
    let all = Array(text.utf8)
    for secret in secrets {
      let beginning = all[secret.range.lowerBound...].prefix(secret.start.utf8.count)
      // What is left of an escape would take the star behind it along.
      let kept = beginning.firstIndex(of: UInt8(ascii: "\\")) ?? beginning.endIndex
      bytes += all[next..<kept]
      let first = bytes.count
      // The layout stays: of a key over several lines each is as deep as it was, and in a comment where it was in one.
      var isMargin = false
      for byte in all[kept..<secret.range.upperBound] where byte & 0xC0 != 0x80 {
        isMargin = byte == 0x0A || byte == 0x0D || isMargin && " \t#>".utf8.contains(byte)
        bytes.append(isMargin ? byte : UInt8(ascii: "*"))
      }
      // A star at the beginning of a value is an alias to YAML, which what stood there was not.
      if kept == secret.range.lowerBound, "\\&%".utf8.contains(all[kept]) { bytes[first] = UInt8(ascii: "x") }
      next = secret.range.upperBound
    }
    return String(decoding: bytes + all[next...], as: UTF8.self)
  }
}
