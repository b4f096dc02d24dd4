/// Why a text is not the id of an incident.
///
/// Ids are `[A-Za-z0-9][A-Za-z0-9_-]{0,79}` with a digit and more than digits. So none is the name of anything else that a
/// site holds next to its incidents (`actions`, `api`, `assets`), and none is the year that a folder of incidents is
/// named by.
package enum IDObjection: Hashable, Sendable {
  case empty, tooLong, start, character, noDigit, digitsAlone

  /// Nil for the id of an incident.
  package init?(to text: String) {
    let count = text.utf8.count
    guard let first = text.utf8.first else {
      self = .empty
      return
    }
    guard count <= Self.longest else {
      self = .tooLong
      return
    }
    var digits = 0
    for byte in text.utf8 {
      if byte &- 48 < 10 {
        digits += 1
      } else if (byte | 0x20) &- 97 >= 26, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        self = .character
        return
      }
    }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "_") {
      self = .start
    } else if digits == 0 {
      self = .noDigit
    } else if digits == count {
      self = .digitsAlone
    } else {
      return nil
    }
  }

  /// Bytes of the longest id.
  package static let longest = 80

  /// What is wrong, to follow the name and a colon.
  package var reason: String {
    switch self {
    case .empty: "an id is not empty"
    case .tooLong: "an id has at most \(Self.longest) characters"
    case .start: "an id begins with a letter or a digit"
    case .character: "an id has letters from A to Z, digits, '-' and '_'"
    case .noDigit: "an id has a digit"
    case .digitsAlone: "an id has more than digits"
    }
  }
}
