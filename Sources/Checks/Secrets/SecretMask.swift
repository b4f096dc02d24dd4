package import Diagnostics

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
  static func masked(_ source: SourceText) -> SourceText {
    let (name, text) = (masked(source.name), masked(source.text))
    return text == source.text && name == source.name ? source : SourceText(name: name, text: text)
  }

  /// What may be told of a credential's beginning stays, line breaks too, and a star stands for each character after it.
  package static func masked(_ text: String) -> String {
    let secrets = Secrets.found(in: text)
    guard !secrets.isEmpty else { return text }
    var bytes: [UInt8] = []
    var next = 0
    let all = Array(text.utf8)
    for secret in secrets {
      let kept = secret.range.lowerBound + secret.start.utf8.count
      bytes += all[next..<kept]
      for byte in all[kept..<secret.range.upperBound] where byte & 0xC0 != 0x80 {
        bytes.append(byte == 0x0A || byte == 0x0D ? byte : UInt8(ascii: "*"))
      }
      next = secret.range.upperBound
    }
    return String(decoding: bytes + all[next...], as: UTF8.self)
  }
}
