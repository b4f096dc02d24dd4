package import Diagnostics
package import Text

/// Turns the bytes of a file into text, or says why they are none.
///
/// UTF-8 with or without a byte order mark; LF, CRLF and CR. Anything else is refused here, so that no later stage meets
/// a character that it would replace, drop or print to a terminal.
package enum RecordText: Hashable, Sendable {
  /// Without its byte order mark.
  case text(SourceText)
  /// With the one problem that keeps the file from being read.
  case refused(Diagnostic)

  package static func read(_ file: RecordFile) -> RecordText { read(file, upTo: RecordFile.longest) }

  /// The same for a file of another kind, which may have more or fewer bytes.
  package static func read(_ file: RecordFile, upTo longest: Int) -> RecordText {
    file.bytes.withUnsafeBytes { read($0, name: file.name, upTo: longest) }
  }

  /// The same, with a merge conflict for a reason that the file is none.
  package static func read(_ file: RecordFile, refusingConflictsIn form: MergeConflict.Form) -> RecordText {
    let text = read(file)
    guard case .text(let source) = text, let conflict = MergeConflict.problem(in: source, as: form) else { return text }
    return .refused(conflict)
  }

  /// The same from memory that somebody else owns.
  package static func read(
    _ bytes: UnsafeRawBufferPointer, name: String, upTo longest: Int = RecordFile.longest
  ) -> RecordText {
    if bytes.count > longest { return .refused(tooLong(bytes.count, longest, name)) }
    if let encoding = foreignEncoding(of: bytes) { return .refused(foreign(encoding, name)) }
    let hasMark = beginsWithMark(bytes)
    let body = UnsafeRawBufferPointer(rebasing: bytes[(hasMark ? 3 : 0)...])
    if hasMark, beginsWithMark(body) { return .refused(secondMark(body, name)) }
    guard let text = String(validating: body, as: UTF8.self) else { return .refused(malformed(body, name)) }
    let source = SourceText(name: name, text: text)
    if let control = firstControl(in: body) { return .refused(self.control(at: control, of: body, in: source)) }
    return .text(source)
  }

  private static func beginsWithMark(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// Looks at the first bytes only: ASCII in UTF-16 or UTF-32 has NUL in every other place.
  private static func foreignEncoding(of bytes: UnsafeRawBufferPointer) -> String? {
    guard bytes.prefix(4).contains(where: { $0 == 0 || $0 >= 0xFE }) else { return nil }
    let head = Array(bytes.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count == 4 else { return nil }
    let nul = head.map { $0 == 0 }
    return nul == [true, false, true, false] || nul == [false, true, false, true] ? "UTF-16" : nil
  }

  /// The first byte of a character that YAML 1.1 (5.1) does not allow in a text.
  private static func firstControl(in bytes: UnsafeRawBufferPointer) -> Int? {
    let text = bytes.assumingMemoryBound(to: UInt8.self)
    var index = ByteScan.firstUnprintable(in: text, from: 0)
    while index < text.count {
      if isControl(at: index, in: bytes) { return index }
      index = ByteScan.firstUnprintable(in: text, from: index + 1)
    }
    return nil
  }

  private static func isControl(at index: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F: true
    // C1 controls; NEL (U+0085) alone is allowed.
    case 0xC2: bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85
    case 0xEF: bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    default: false
    }
  }

  // MARK: - What is said

  private static func tooLong(_ count: Int, _ longest: Int, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "file-too-long", at: SourcePlace(file: name),
      "\(count) bytes are more than the \(longest >> 20) MiB that \(longest == RecordFile.longest ? "a record file" : "the file") may have",
      suggestion: "move logs and other evidence into files of their own beside it")
  }

  private static func foreign(_ encoding: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "not-utf8", at: SourcePlace(file: name), "\(encoding) is not read: text files here are UTF-8",
      suggestion: "save the file as UTF-8")
  }

  /// Two programs have each written one; the second would be part of the first key.
  private static func secondMark(_ body: UnsafeRawBufferPointer, _ name: String) -> Diagnostic {
    let source = SourceText(name: name, text: String(decoding: body, as: UTF8.self))
    return Diagnostic(
      .error, "control-character", at: SourcePlace(source, SourceRange(line: 1, column: 1)),
      "a second byte order mark (U+FEFF) stands here: a file has one at most", suggestion: "delete the character")
  }

  private static func malformed(_ bytes: UnsafeRawBufferPointer, _ name: String) -> Diagnostic {
    let bad = validLength(of: bytes)
    let source = SourceText(name: name, text: String(decoding: bytes, as: UTF8.self))
    let hex = String(bytes[bad], radix: 16, uppercase: true)
    return Diagnostic(
      .error, "not-utf8", at: place(ofByte: bad, of: bytes, in: source),
      "byte 0x\(hex) is not UTF-8 here: text files here are UTF-8", suggestion: "save the file as UTF-8")
  }

  private static func control(
    at index: Int, of bytes: UnsafeRawBufferPointer, in source: SourceText
  ) -> Diagnostic {
    let text = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[index...].prefix(3)), as: UTF8.self)
    let place = place(ofByte: index, of: bytes, in: source)
    guard let control = text.unicodeScalars.first, control.value != 0 else {
      return Diagnostic(
        .error, "control-character", at: place, "NUL is no text: a text file holds text only",
        suggestion: "check that this is a text file saved as UTF-8")
    }
    return Diagnostic(
      .error, "control-character", at: place,
      "\(control.codePoint) is a control character: a text file holds text only",
      suggestion: "delete the character")
  }

  private static func place(
    ofByte index: Int, of bytes: UnsafeRawBufferPointer, in source: SourceText
  ) -> SourcePlace {
    let before = String(decoding: UnsafeRawBufferPointer(rebasing: bytes[..<index]), as: UTF8.self)
    let start = SourceText(name: "", text: before).position(of: before.endIndex)
    return SourcePlace(source, SourceRange(line: start.line, column: start.column))
  }

  /// The number of bytes before the first that is not UTF-8 (Unicode 15, table 3-7).
  private static func validLength(of bytes: UnsafeRawBufferPointer) -> Int {
    var (index, decoder) = (0, UTF8())
    var rest = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&rest) { index += UTF8.width(scalar) }
    return min(index, bytes.count - 1)
  }
}
