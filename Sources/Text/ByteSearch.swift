extension String {
  /// Whether the text holds the bytes of another; without a look at what characters they make together.
  package func contains(bytesOf other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let first = other.first else { return true }
        var index = 0
        let last = text.count - other.count
        while true {
          while index <= last, text[index] != first { index += 1 }
          guard index <= last else { return false }
          if text[index...].starts(with: other) { return true }
          index += 1
        }
      }
    }
  }
}
