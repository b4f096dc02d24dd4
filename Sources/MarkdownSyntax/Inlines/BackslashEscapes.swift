extension [UInt8] {
  /// The same without the backslashes that escape what follows them (CommonMark 2.4).
  ///
  /// `reference` is asked what the `&` at an index stands for, with the length of its character reference; nil keeps it as
  /// it is written.
  package func resolvingEscapes(reference: (Int) -> (byte: UInt8, length: Int)? = { _ in nil }) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(count)
    var index = 0
    while index < count {
      if self[index] == .ampersand, let (byte, length) = reference(index) {
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
