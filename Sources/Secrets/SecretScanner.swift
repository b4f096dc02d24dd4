/// One walk over bytes that stops where a credential may begin.
struct SecretScanner {
  /// What was found, and whether only the name before it tells that it is a credential.
  private struct Found {
    let secret: Secret
    let isNamed: Bool

    init(_ secret: Secret) { (self.secret, isNamed) = (secret, false) }

    init(_ value: NamedSecret.Value) { (secret, isNamed) = (value.secret, !value.isWhole) }
  }

  let bytes: UnsafeBufferPointer<UInt8>
  /// How the text was written, if not as it is read.
  let map: SpellingMap?

  /// The credentials in the order of their places, none of them within another.
  func secrets() -> [Secret] { secrets { CandidateStretches(of: bytes, $0) } }

  /// The same where they begin in some stretches of the text; `choose` gets the sets that each byte is in.
  func secrets(in choose: (UnsafePointer<UInt16>) -> some IteratorProtocol<Range<Int>>) -> [Secret] {
    var found: [Found] = []
    ShapeTable.shared.withTables { tables in
      var index = 0
      var stretches = choose(tables.classes)
      while let stretch = stretches.next() {
        index = max(index, stretch.lowerBound)
        while index < stretch.upperBound {
          guard tables.start(at: index, in: bytes) != .nothing,
            let next = next(at: index, bytes[index], tables.classes)
          else {
            index += 1
            continue
          }
          add(next, to: &found)
          // Within what a name tells there may be a credential of a known kind.
          index = max(index + 1, next.isNamed ? next.secret.range.lowerBound : next.secret.range.upperBound)
        }
      }
    }
    return found.map(\.secret)
  }

  private func add(_ next: Found, to found: inout [Found]) {
    guard let last = found.last, last.secret.range.overlaps(next.secret.range) else { return found.append(next) }
    // A known kind says more than a name, and a token more than the address that it is in.
    let isBetter = last.isNamed && !next.isNamed || next.secret.range.count < last.secret.range.count
    if isBetter, last.isNamed || !next.isNamed { found[found.count - 1] = next }
  }

  private func next(at index: Int, _ byte: UInt8, _ classes: UnsafePointer<UInt16>) -> Found? {
    if let secret = known(at: index, byte, classes) { return Found(secret) }
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: ">"):
      return NamedSecret.find(at: index, in: bytes, classes).map(Found.init)
    case UInt8(ascii: "-"):
      return NamedSecret.findOption(at: index, in: bytes, classes).map(Found.init)
    default: return nil
    }
  }

  private func known(at index: Int, _ byte: UInt8, _ classes: UnsafePointer<UInt16>) -> Secret? {
    if let secret = marked(at: index, byte, classes) { return secret }
    guard index + 1 < bytes.count else { return nil }
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    let shapes = ShapeTable.shared.shapes(byte, bytes[index + 1], third)
    guard !shapes.isEmpty else { return nil }
    let matcher = ShapeMatcher(bytes: bytes, map: map, classes: classes)
    for shape in shapes {
      if let range = matcher.match(shape, at: index) { return Secret(shape.kind, range, in: bytes) }
    }
    return nil
  }

  private func marked(at index: Int, _ byte: UInt8, _ classes: UnsafePointer<UInt16>) -> Secret? {
    switch byte {
    case UInt8(ascii: ":"):
      AddressPassword.find(at: index, in: bytes, map) ?? InnerMark.telegram.find(at: index, in: bytes, classes)
    case UInt8(ascii: "|"): InnerMark.facebook.find(at: index, in: bytes, classes)
    case UInt8(ascii: "~"): InnerMark.azure.find(at: index, in: bytes, classes)
    case UInt8(ascii: "."):
      InnerMark.terraform.find(at: index, in: bytes, classes) ?? DiscordToken.find(at: index, in: bytes, classes)
    case UInt8(ascii: "-"):
      PrivateKey.find(at: index, in: bytes, classes) ?? InnerMark.mailchimp.find(at: index, in: bytes, classes)
    case UInt8(ascii: "A"): InnerMark.azureDevOps.find(at: index, in: bytes, classes)
    case UInt8(ascii: "_"): InnerMark.maxMind.find(at: index, in: bytes, classes)
    case UInt8(ascii: "e"): WebToken.find(at: index, in: bytes, classes)
    default: nil
    }
  }
}
