extension [UInt8] {
  /// The same without the backslashes that escape what follows them (CommonMark 2.4).
  ///
  /// With `references`, character references to ASCII characters are resolved too, as far as they matter to a URL (2.5).
  package func resolvingEscapes(references: Bool = false) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    var index = 0
    while index < count {
      if references, self[index] == .ampersand,
        let (byte, length) = CharacterReference.asciiByte(in: self, at: index)
      {
        output.append(byte)
        index += length
        continue
      }
      if self[index] == .backslash, byte(at: index + 1)?.isPunctuation == true { index += 1 }
      output.append(self[index])
      index += 1
    }
    return output
  }
}
