/// The keys of a file that a caller needs. A tree with a selection skips the values of all other keys; in a file that is
/// one mapping, parsing stops where none of the selected keys can follow. A list is parsed to its end.
///
/// The events, the nodes and the readers of values are the same as for a whole file, so a selected key has the value
/// that it has in the whole file. A file that is not YAML up to the place where parsing stops has a problem here, too.
struct KeySelection: Sendable {
  /// Which mappings hold the keys.
  enum Place: Sendable {
    /// The outermost mapping.
    case root
    /// The mappings that are the items of the outermost list.
    case items
  }

  let place: Place
  let names: KeyNames
  /// For each byte, whether a key, or an escape that may spell one, begins with it.
  private let mayBegin: [Bool]

  init(_ place: Place, _ names: [String]) {
    self.place = place
    self.names = KeyNames(names)
    var mayBegin = [Bool](repeating: false, count: 256)
    for byte in names.compactMap(\.utf8.first) + [UInt8(ascii: "\\")] { mayBegin[Int(byte)] = true }
    self.mayBegin = mayBegin
  }

  /// Whether a word goes on behind this byte, so that no key begins there.
  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// The byte offset of the last place in the text where one of the keys can begin; nil if no key can.
  ///
  /// A key's text is written letter by letter, in quotes or without. Only an escape can spell it in another way, so a
  /// backslash counts as a place.
  func lastCandidate(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    mayBegin.withUnsafeBufferPointer { mayBegin in
      var index = bytes.count
      while index > 0 {
        index -= 1
        guard mayBegin[Int(bytes[index])] else { continue }
        if bytes[index] == UInt8(ascii: "\\") { return index }
        if index > 0, Self.isInWord(bytes[index - 1]) { continue }
        if names.begin(bytes, at: index) { return index }
      }
      return nil
    }
  }
}

/// Some fields of a kind of record, with the selection by which a file is read for them.
struct SelectedFields<Record: Sendable>: Sendable {
  let list: FieldList<Record>
  let selection: KeySelection
}

extension FieldList {
  /// The same list with the named fields alone, whose mappings stand at a place of the file.
  func only(_ keys: [String], in place: KeySelection.Place) -> SelectedFields<Record> {
    SelectedFields(
      list: FieldList(name, notWritten: notWritten, fields.filter { keys.contains($0.key) }),
      selection: KeySelection(place, fields.map(\.key).filter(keys.contains)))
  }
}
