extension String {
  /// Whether the text holds the bytes of another; without a look at what characters they make together.
  package func contains(bytesOf other: String) -> Bool {
    var text = self
    return text.withUTF8 { ByteSearch.contains($0, bytesOf: other) }
  }

  /// Whether the text holds a byte of ASCII.
  package func contains(byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { ByteScan.first(byte, in: $0, from: 0) < $0.count }
  }

  /// Whether each character is one of ASCII.
  package var isASCII: Bool {
    var text = self
    return text.withUTF8 { ByteScan.firstNonASCII(in: $0, from: 0) == $0.count }
  }
}

extension [UInt8] {
  /// Whether the bytes of a text occur in these.
  package func contains(bytesOf other: String) -> Bool {
    withUnsafeBufferPointer { ByteSearch.contains($0, bytesOf: other) }
  }
}

private enum ByteSearch {
  static func contains(_ text: UnsafeBufferPointer<UInt8>, bytesOf other: String) -> Bool {
    var other = other
    return other.withUTF8 { other in
      guard let first = other.first else { return true }
      let last = text.count - other.count
      var index = ByteScan.first(first, in: text, from: 0)
      while index <= last {
        if text[index...].starts(with: other) { return true }
        index = ByteScan.first(first, in: text, from: index + 1)
      }
      return false
    }
  }
}
