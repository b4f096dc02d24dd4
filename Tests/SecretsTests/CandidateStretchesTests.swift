import TestSupport
import Testing

@testable import Secrets

/// The scanner looks at stretches of a text only, and finds what it would find at every byte.
struct CandidateStretchesTests {
  @Test func eachShapeHasALongRunSoonAfterItsBeginning() {
    for shape in SecretShapes.all {
      var (lead, run) = (0, 0)
      for piece in shape.pieces where run < CandidateStretches.shortestRun {
        let (isInRun, counts) = piece.extent
        if !isInRun { lead += run + counts.upperBound }
        run = isInRun ? run + counts.lowerBound : 0
        // A run that may be long enough, and need not be, counts for what it takes before the next one.
        if isInRun, run < CandidateStretches.shortestRun { lead += counts.upperBound - counts.lowerBound }
      }
      #expect(run >= CandidateStretches.shortestRun, "\(shape.kind)")
      #expect(lead <= CandidateStretches.longestLead, "\(shape.kind)")
    }
  }

  @Test(arguments: 0..<400)
  func findsWhatALookAtEveryByteFinds(seed: Int) {
    var text = CredentialText(seed: UInt64(seed))
    text.make().withUnsafeBufferPointer { bytes in
      Self.expectSame(bytes, map: nil)
      guard let plain = PlainSpelling(of: bytes) else { return }
      plain.bytes.withUnsafeBufferPointer { Self.expectSame($0, map: plain.map) }
    }
  }

  @Test(arguments: 0..<64)
  func findsACredentialAtAnyOffset(offset: Int) {
    let headers = [
      "Authorization: " + "Basic YTpiOmM=", "A u_t-h.o r i Z ation\" : " + "Digest a=\"0f1e2d3c4b5a6978\"",
    ]
    for text in SecretVector.all.map({ $0.lead + $0.secret(seed: 3) + $0.tail }) + headers {
      for filler in [" ", "x ", "é", "z"] {
        let before = String(String(repeating: filler, count: offset).utf8.prefix(offset)) ?? ""
        Array("\(before) \(text)".utf8).withUnsafeBufferPointer { Self.expectSame($0, map: nil) }
      }
    }
  }

  private static func expectSame(_ bytes: UnsafeBufferPointer<UInt8>, map: SpellingMap?) {
    let scanner = SecretScanner(bytes: bytes, map: map)
    let all = scanner.secrets { _ in CollectionOfOne(0..<bytes.count).makeIterator() }
    #expect(scanner.secrets() == all, "\(String(decoding: bytes, as: UTF8.self))")
  }
}

extension SecretShape.Piece {
  /// Whether it is part of a long run, and how many bytes it has.
  fileprivate var extent: (isInRun: Bool, counts: ClosedRange<Int>) {
    switch self {
    case .text(let text):
      let isInRun = text.allSatisfy { ByteClass.table[Int($0)] & CandidateStretches.runBytes.rawValue != 0 }
      return (isInRun, text.count...text.count)
    case .run(let set, let counts):
      let isInRun = ByteClass.table.allSatisfy {
        $0 & set.rawValue == 0 || $0 & CandidateStretches.runBytes.rawValue != 0
      }
      return (isInRun, counts)
    }
  }
}

/// Texts of parts of credentials and of what is around them, in any order.
struct CredentialText {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  /// A text of up to a few hundred bytes.
  mutating func make() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<1 + random.next(below: 24) {
      let part = Array(part().utf8)
      // Some are cut off.
      text += random.next(below: 8) == 0 ? Array(part.prefix(random.next(below: part.count + 1))) : part
    }
    if random.next(below: 4) == 0, !text.isEmpty {
      text[random.next(below: text.count)] = UInt8(random.next(below: 256))
    }
    return text
  }

  private mutating func part() -> String {
    switch random.next(below: 8) {
    case 0, 1:
      let vector = SecretVector.all[random.next(below: SecretVector.all.count)]
      return vector.lead + vector.secret(seed: UInt64(random.next(below: 1000))) + vector.tail
    case 2: return Self.names[random.next(below: Self.names.count)]
    case 3, 4: return Self.signs[random.next(below: Self.signs.count)]
    case 5: return drawn()
    default: return Self.words[random.next(below: Self.words.count)]
    }
  }

  private mutating func drawn() -> String {
    let letters = Array(SecretVector.alphanumeric + "-_./+=~,")
    return String((0..<random.next(below: 50)).map { _ in letters[random.next(below: letters.count)] })
  }

  private static let names = [
    "Authorization", "authorization: Basic ", "proxy-authorization", "AUTH.ORI_Z-ATION: ", "authorizationstring=",
    "--authorization ", "api_key", "--api-key ", "token", "auth: ", "client_secret = ", "PrivateKey", "password\": \"",
    "-----BEGIN RSA " + "PRIVATE KEY-----\n", "-----END RSA PRIVATE KEY-----", "Private-Lines: 14\r\n",
    "$6$rounds=5000$",
    "https://", "://" + "user:pa55word@", "x://" + ":a1b@h", "xo" + "xb-", "gh" + "p_", "ey" + "J", ".atlasv1.",
    "AZ" + "DO",
    "Digest username=\"a\", " + "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c0\"", "YTpiOmM=", "%61uthorization&#58; ",
  ]
  private static let signs = [
    " ", " ", "\n", ": ", ":", "=", " = ", "|", ">", "--", "-", "\"", "'", "`", "\\", "\\_", "&#95;", "%5F", "<!-- -->",
    "\u{200B}", "é", "/", "//", "@", ",", "\u{1B}[31m", "[31m", "~", ".",
  ]
  private static let words = [
    "The job ran with ", "saturation", "containers", "a", " to ", "Zeitzone ", "organization", "за",
    "2025-11-27T14:05Z",
    "status_update", "https://example.com/t/1", "zzzz",
  ]
}
