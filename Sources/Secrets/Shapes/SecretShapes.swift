/// The shapes of credentials that begin with what their issuer gave them to be recognized by.
///
/// Where each comes from is in `SecretSources`.
enum SecretShapes {
  static let all = code + clouds + platforms + chat + money + models + services + addresses + keyed

  static func each(
    _ kind: String, _ prefixes: [String], isWord: Bool = false, _ pieces: SecretShape.Piece...
  ) -> [SecretShape] {
    prefixes.map { SecretShape(kind, isWord: isWord, pieces: [.text(Array($0.utf8))] + pieces) }
  }
}
