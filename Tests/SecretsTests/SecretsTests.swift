import Foundation
import TestSupport
import Testing

@testable import Checks
@testable import Secrets

/// Which texts hold a credential, and which only look so.
struct SecretsTests {
  /// In a row, in code, behind a name, at the ends of a text, and in a table.
  private static let settings: [(before: String, after: String)] = [
    ("The job ran with ", " in its environment\n"), ("`", "`"), ("TOKEN=", "\n"), ("", ""), ("| a | ", " | b |\n"),
    ("token: \"", "\"\n"), ("Grüße ", "\r\n"), ("(", ")."),
  ]

  @Test(arguments: SecretVector.all)
  func findsEachKindWhereverItStands(vector: SecretVector) {
    for (seed, setting) in Self.settings.enumerated() {
      let secret = vector.secret(seed: UInt64(seed))
      let text = setting.before + vector.lead + secret + vector.tail + setting.after
      let start = (setting.before + vector.lead).utf8.count
      #expect(Secrets.found(in: text).map(\.range) == [start..<start + secret.utf8.count], "\(seed)")
    }
  }

  @Test func knowsManyKinds() {
    #expect(SecretVector.all.count >= 40)
    #expect(Set(SecretVector.all.map(\.name)).count == SecretVector.all.count)
  }

  /// One character less is something else, wherever the length is fixed.
  @Test(arguments: [
    ("AK" + "IA", 15), ("gh" + "p_", 35), ("np" + "m_", 35), ("AI" + "za", 34), ("da" + "pi", 31), ("S" + "K", 31),
  ])
  func shorterTextsAreSomethingElse(prefix: String, count: Int) {
    var lot = SplitMix(state: 5)
    let letters = Array("ABCDEF234567")
    let body = String((0..<count).map { _ in letters[lot.next(below: letters.count)] })
    #expect(Secrets.found(in: "a \(prefix)\(body) b").isEmpty)
  }

  @Test(arguments: [
    "AK" + "IAIOSFODNN7EXAMPLE", "gh" + "p_" + String(repeating: "x", count: 36),
    "sk" + "_live_" + String(repeating: "0", count: 24), "https://user:password@example.org",
    "https://user:${PASSWORD}@example.org", "postgres://app:<password>@db", "https://example.org:8080/a@b",
    "https://example.org/a:b@c", "ssh://git@example.org:22/a", "mailto:a@example.org", "Authorization: Bearer <token>",
    "Authorization: Bearer $TOKEN",
    "-----BEGIN RSA PRIVATE KEY----- stands on top of it, and nothing else is told here",
    "-----BEGIN CERTIFICATE-----\nMIIC" + "abcdefghijklmnopqrstuvwxyz0189ABCDEFGHIJKLM\n-----END CERTIFICATE-----",
    "at 12:34:56", "eyJhbGciOiJIUzI1NiJ9 is a head", "release-us2", "10.0.0.1", "sk-skeleton-loading-indicator",
    "key-value-store-0123456789abcdef",
    "gh" + "u_mL5jY8OPXnEdGS8fwlOBZM1mhtYrc3kGKB4M-D", "a.b.c-us1", "https://github.com/a/b/compare/v1...v2",
    "Private-Lines: 14",
    // A checksum in the name of a file.
    "https://x.example/video_box.ico" + "-7a388b69018576d24b59331fd60aab0c.png",
    "https://x.example/key" + "-7a388b69018576d24b59331fd60aab0c.js",
    "https://x.example/a/key" + "-7a388b69018576d24b59331fd60aab0c", "monkey" + "-7a388b69018576d24b59331fd60aab0c",
    "/uploads/SK" + "7a388b69018576d24b59331fd60aab0c.jpg", "main.7a388b69018576d2.chunk.js",
    // What stands for a credential.
    "xoxe.xo" + "xp-1-SlackAppConfigurationAccessTokenHere", "xo" + "xb-your-bot-token-goes-here-please",
    "glp" + "at-xxxxxxxxxxxxxxxxxxxx", "AK" + "IAXXXXXXXXXXXXXXXX", "AK" + "IA1111111111111111", "api_key=YOUR_API_KEY",
    "access_token=<token>", "token: ${TOKEN}", "client_secret={{ .Values.clientSecret }}", "x-api-key: [redacted]",
    "api_key = os.environ['MY_API_KEY_1']", "apiKey: process.env.REACT_APP_API_KEY_2", "password: hunter2hunter2",
    "secret: my-k8s-secret-name-v2-prod-eu", "token = generateToken2(user3, name4)",
    "postgres://app:REPLACE_WITH_PASSWORD@db", "Authorization: Basic authentication is required",
    "Authorization: Bearer YOUR_ACCESS_TOKEN_GOES_HERE",
    "hooks.slack.com/services/T00000000/B00000000/" + String(repeating: "X", count: 24),
    "https://x.example/desk-proj-how-to-recover-deleted-messages-in-your-workspace-2024",
    // Commits, digests, tags and ids.
    "commit 3f786850e387550fdab836ed7e6dc881de23001b",
    "sha256:3f786850e387550fdab836ed7e6dc881de23001b0000111122223333",
    "ETag: \"33a64df551425fcc55e4d42a148795d9f25f89d4\"", "key: 3f786850e387550fdab836ed7e6dc881de23001b",
    "etag=W/\"33a64df551425fcc55e4d42a148795d9f25f89d4\"", "id: 550e8400-e29b-41d4-a716-446655440000",
    "secret_id: 550e8400-e29b-41d4-a716-446655440000", "image: app@sha256:9b2a6c0fd1f3c1d2",
    "idempotency-key: 3f786850e387550fdab836ed7e6dc881", "next_page_token=3f786850e387550fdab836ed7e6dc881",
    "public_key: 3f786850e387550fdab836ed7e6dc881de23001b", "trace_id=3f786850e387550fdab836ed7e6dc881",
  ])
  func otherTextsHoldNone(text: String) {
    #expect(Secrets.found(in: text).map(\.kind) == [])
  }

  /// Of the lengths of commits, image digests, and sums: none of them begins as credentials do, or is one by chance.
  @Test(arguments: [
    (40, "0123456789abcdef"), (64, "0123456789abcdef"), (32, "0123456789abcdef"), (12, "0123456789abcdef"),
    (44, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    (28, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    (64, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"),
    (43, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
  ])
  func randomHashesAreNone(length: Int, letters: String) {
    // A million in all with PIR_SECRETS=all; each run of the tests takes a sample.
    let isAll = ProcessInfo.processInfo.environment["PIR_SECRETS"] == "all"
    let count = isAll ? 125_000 : 2_000
    let letters = Array(letters.utf8)
    var lot = SplitMix(state: UInt64(length * letters.count))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * (length + 1))
    for _ in 0..<count {
      for _ in 0..<length { bytes.append(letters[lot.next(below: letters.count)]) }
      bytes.append(0x0A)
    }
    #expect(Secrets.found(in: bytes).map(\.kind) == [])
  }

  // MARK: - What people wrote

  @Test func theRepositoryHoldsNone() throws {
    var count = 0
    for path in ["Sources", "Tests", "templates", "reviews", "README.md", "CHANGELOG.md", "Package.swift", ".ci"] {
      count += try check(Repository.url(path))
    }
    #expect(count > 300, "the files were not found")
  }

  /// Reviews and logs that people wrote, wherever they lie: `PIR_TEXTS` names a folder of them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PIR_TEXTS"] != nil, "PIR_TEXTS names no folder"))
  func realTextsHoldNone() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["PIR_TEXTS"])
    #expect(try check(URL(filePath: folder)) > 0)
  }

  /// The number of files that were looked at.
  private func check(_ place: URL) throws -> Int {
    let isFolder = try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
    guard isFolder else {
      #expect(Secrets.found(in: Array(try Data(contentsOf: place))).map(\.kind) == [], "\(place.lastPathComponent)")
      return 1
    }
    return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: [.isDirectoryKey])
      .reduce(0) { try $0 + check($1) }
  }

  // MARK: - Time

  /// Texts that would keep a matcher going back and forth; a tenth of what is promised is read in a test.
  @Test(arguments: [
    "xox" + "b-", "://", "://a:", "eyJ-", "ey" + "Jaaaaaaaaaa.", "-----BEGIN PRIVATE KEY-----", "-----BEGIN ", "Q~",
    ".atlasv1.", "aaaaaaaa-us", "sk-", "gh" + "p_", "a@b:c", "Authorization: Bearer ", "S" + "G.", "----", "\\",
    "\\\\x", "&amp;", "&#", "%25",
    "\u{1B}[", "[1;", "^[[", "token=", "token:", "api-key|", "--token ", "Authorization: Digest a=", "M.aaaaaa.", "1|",
    "\u{200B}", "AZDO", "_mmk", "\\\n", "a.aaaaaa.a", "hooks.slack.com/services/", "live_1234567890_", "token=a-",
  ])
  func hostileTextsTakeNoLongerThanOthers(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8)
    let clock = ContinuousClock()
    let time = clock.measure { _ = Secrets.found(in: text) }
    // Without optimisation and beside other tests; going back would take minutes.
    #expect(time < .seconds(10))
  }

  // MARK: - What is told

  /// A password may be short, and of any characters: its beginning must not be most of it, nor half a character.
  @Test(arguments: [
    ("ab1", ""), ("abcé", "a"), ("éabcdefg", "é"), ("aébcdefg", "a"), ("abéüßöäéüß12", "abé"), ("abcéüßöäéüß12", "abc"),
    ("hunter2hunter2xy", "hunt"),
    ("日本語日本語", "日"),
  ])
  func tellsAFewCharactersOfAPassword(password: String, start: String) {
    let address = "See https:" + "//u:"
    let text = "\(address)\(password)@db.acme.com/x for it"
    let found = Secrets.found(in: text)
    #expect(found.map(\.start) == [start])
    let stars = String(repeating: "*", count: password.unicodeScalars.count - start.unicodeScalars.count)
    #expect(SecretMask.masked(text) == "\(address)\(start)\(stars)@db.acme.com/x for it")
  }

  @Test func aKeyWithoutEndIsNotCutWithinACharacter() {
    let key = "-----BE" + "GIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n"
    for shift in 0..<3 {
      let text = key + String(repeating: "x", count: shift) + String(repeating: "é日", count: 8000)
      let found = Secrets.found(in: text)
      #expect(found.count == 1)
      let masked = SecretMask.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
      #expect(!masked.unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
