/// One walk over bytes that stops where a credential may begin.
struct SecretScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  func secrets() -> [Secret] {
    var found: [Secret] = []
    ShapeTable.shared.withTables { starts, classes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard starts[Int(byte)] else {
          index += 1
          continue
        }
        if let secret = secret(at: index, byte, classes) {
          if let last = found.last, last.range.overlaps(secret.range) {
            // Of a token within an address the token says more.
            if secret.range.count < last.range.count { found[found.count - 1] = secret }
          } else {
            found.append(secret)
          }
          index = max(index + 1, secret.range.upperBound)
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func secret(at index: Int, _ byte: UInt8, _ classes: UnsafePointer<UInt16>) -> Secret? {
    switch byte {
    case UInt8(ascii: ":"):
      if let password = AddressPassword.find(at: index, in: bytes) { return password }
      if let token = InnerMark.telegram.find(at: index, in: bytes, classes) { return token }
    case UInt8(ascii: "~"): return InnerMark.azure.find(at: index, in: bytes, classes)
    case UInt8(ascii: "."): return InnerMark.terraform.find(at: index, in: bytes, classes)
    case UInt8(ascii: "-"):
      if let key = PrivateKey.find(at: index, in: bytes, classes) { return key }
      return InnerMark.mailchimp.find(at: index, in: bytes, classes)
    case UInt8(ascii: "e"):
      if let token = WebToken.find(at: index, in: bytes, classes) { return token }
    default: break
    }
    guard index + 1 < bytes.count, index == 0 || !ASCIIByte.isAlphanumeric(bytes[index - 1]) else { return nil }
    for shape in ShapeTable.shared.shapes(byte, bytes[index + 1]) {
      if let range = match(shape, at: index, classes) { return Secret(shape.kind, range, in: bytes) }
    }
    return nil
  }

  private func match(_ shape: SecretShape, at start: Int, _ classes: UnsafePointer<UInt16>) -> Range<Int>? {
    if shape.isStrict, start > 0, isPlusOrSlash(bytes[start - 1]) { return nil }
    var index = start
    var begin = start
    for (number, piece) in shape.pieces.enumerated() {
      if number == shape.leading { begin = index }
      switch piece {
      case .text(let text):
        guard index + text.count <= bytes.count else { return nil }
        for offset in text.indices where bytes[index + offset] != text[offset] { return nil }
        index += text.count
      case .run(let set, let counts):
        let end = runEnd(of: set, from: index, atMost: counts.upperBound, classes)
        guard end - index >= counts.lowerBound else { return nil }
        index = end
        // Something longer is something else.
        guard index == bytes.count || classes[Int(bytes[index])] & set.rawValue == 0 || number + 1 < shape.pieces.count
        else { return nil }
      }
    }
    if shape.isStrict, index < bytes.count, isPlusOrSlash(bytes[index]) { return nil }
    guard shape.leading > 0 || !goesOn(behind: index) else { return nil }
    return Plausibility.isRandom(bytes[begin..<index]) ? begin..<index : nil
  }

  private func runEnd(
    of set: ByteClass, from start: Int, atMost count: Int, _ classes: UnsafePointer<UInt16>
  ) -> Int {
    let limit = min(bytes.count, start + count)
    var index = start
    while index < limit, classes[Int(bytes[index])] & set.rawValue != 0 { index += 1 }
    return index
  }

  /// Whether base64url goes on there, in which any short beginning may stand: what was found is part of it.
  private func goesOn(behind index: Int) -> Bool {
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "="): return true
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"):
      return index + 1 < bytes.count && ASCIIByte.isAlphanumeric(bytes[index + 1])
    default: return false
    }
  }

  private func isPlusOrSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/") }
}
