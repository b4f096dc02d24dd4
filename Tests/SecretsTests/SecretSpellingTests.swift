import Testing

@testable import Checks
@testable import Secrets

/// A credential is found however a log, an editor or a page writes it, and masked as far as it was written.
struct SecretSpellingTests {
  struct Form: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let write: @Sendable (String) -> String

    init(_ name: String, _ write: @escaping @Sendable (String) -> String) {
      (testDescription, self.write) = (name, write)
    }
  }

  private static let escape = "\u{1B}["

  static let forms: [Form] = [
    Form("behind a color") { "\(escape)31m\($0)\(escape)0m" },
    Form("behind a color and a letter") { "INFO\(escape)1;31m\($0)\(escape)0mx" },
    Form("with a color after its first letter") { "\($0.prefix(1))\(escape)0m\($0.dropFirst())" },
    Form("behind a color as JSON writes it") { "\\u001b[31m\($0)\\u001b[0m" },
    Form("behind a color as a shell writes it") { "\\033[31m\($0)\\e[0m" },
    Form("behind a color without its escape character") { "[31m\($0)[0m" },
    Form("behind a color as an editor shows it") { "^[[31m\($0)^[[0m" },
    Form("in a terminal's link") { "\u{1B}]8;;\($0)\u{7}" },
    Form("as Markdown editors escape it") { $0.map { "_-.".contains($0) ? "\\\($0)" : "\($0)" }.joined() },
    Form("as it is escaped twice") { $0.map { "_-.".contains($0) ? "\\\\\($0)" : "\($0)" }.joined() },
    Form("behind a word") { "token\($0)" }, Form("behind an underscore") { "_\($0)" },
    Form("behind a letter of another alphabet") { "é\($0)é" }, Form("between equals signs") { "a=\($0)=" },
    Form("before a suffix") { "\($0)-old" }, Form("before a suffix in capitals") { "\($0)_OLD" },
    Form("before a version") { "\($0)_v2" }, Form("before a number") { "\($0)-2" },
    Form("at a sentence's end") { "\($0)." }, Form("as a file's name") { "\($0).txt" },
    Form("in a path") { "/\($0)/2026" }, Form("bold") { "**\($0)**" }, Form("emphasized") { "_\($0)_" },
    Form("strongly emphasized") { "__\($0)__" }, Form("struck") { "~~\($0)~~" },
    Form("with decimal references") {
      $0.map { $0.isLetter || $0.isNumber ? "\($0)" : "&#\($0.asciiValue ?? 0);" }.joined()
    },
    Form("in references alone") { $0.utf8.map { "&#x\(String($0, radix: 16));" }.joined() },
    Form("with named references") { $0.map { $0 == "_" ? "&lowbar;" : "\($0)" }.joined() },
    Form("with references of references") { $0.map { $0 == "_" ? "&amp;#95;" : "\($0)" }.joined() },
    Form("between parameters") { "?a=b&amp;t=\($0)&amp;c" },
    Form("percent-encoded") { $0.utf8.map { "%\(String($0, radix: 16, uppercase: true))" }.joined() },
    Form("percent-encoded twice") { $0.map { $0 == "_" ? "%255F" : $0 == "-" ? "%252d" : "\($0)" }.joined() },
    Form("between percent-encoded marks") { "x%3D\($0)%26y" },
    Form("with a soft hyphen") { "\($0.prefix(9))\u{AD}\($0.dropFirst(9))" },
    Form("with invisible characters") { "\u{FEFF}\($0.prefix(2))\u{200B}\($0.dropFirst(2))\u{2060}" },
    Form("with YAML's short escape") { "\"\\x\(String($0.utf8.first ?? 0, radix: 16))\($0.dropFirst())\"" },
    Form("with YAML's escapes") { "\"\\u00\(String($0.utf8.first ?? 0, radix: 16))\($0.dropFirst())\"" },
    Form("with YAML's long escape") { "\"\\U000000\(String($0.utf8.first ?? 0, radix: 16))\($0.dropFirst())\"" },
    Form("over lines of YAML") { "\"\($0.prefix(10))\\\n    \($0.dropFirst(10))\"" },
    Form("over lines of YAML with CRLF") { "\"\($0.prefix(10))\\\r\n    \($0.dropFirst(10))\"" },
    Form("on a line of JSON") { "x\\n\($0)\\ny" }, Form("in an address of JSON") { "https:\\/\\/x\\/\($0)" },
    Form("with a comment of HTML") { "\($0.prefix(10))<!-- a -->\($0.dropFirst(10))" },
    Form("with empty comments of HTML") { "\($0.prefix(3))<!-->\($0.dropFirst(3).prefix(9))<!--->\($0.dropFirst(12))" },
    Form("with a long comment of HTML") { "\($0.prefix(10))<!--\n- a\n--!>\($0.dropFirst(10))" },
    Form("in a comment of HTML") { "<!-- \($0)-->" },
    Form("behind an unclosed comment of HTML") { "<!-- a --> <!-- \($0)" },
    Form("in quotes of JSON") { "{\\\"a\\\": \\\"\($0)\\\"}" },
  ]

  private static let names = [
    "GitHub personal token", "GitLab personal token", "AWS access key", "Google API key", "Slack bot token",
    "Stripe live key", "Databricks token", "npm token", "OpenAI project key",
  ]

  @Test(arguments: forms) func findsAndMasksEachForm(form: Form) throws {
    for (seed, vector) in SecretVector.all.filter({ Self.names.contains($0.name) }).enumerated() {
      let secret = vector.secret(seed: UInt64(seed))
      let written = form.write(secret)
      let text = "see \(written) for é\n"
      let found = Secrets.found(in: text)
      #expect(found.count == 1, "\(vector.name): \(text)")
      let masked = SecretMask.masked(text)
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
      #expect(masked.hasPrefix("see ") && masked.hasSuffix("for é\n"))
      // Nothing of it is left, in whatever spelling: the same is not found again, and no piece of it is there.
      #expect(Secrets.found(in: masked).isEmpty)
      let body = Array(secret.dropFirst(6))
      for start in stride(from: 0, to: body.count - 5, by: 1) {
        #expect(!masked.contains(form.write(String(body[start..<start + 5]))), "\(vector.name)")
        #expect(!masked.contains(String(body[start..<start + 5])), "\(vector.name)")
      }
    }
  }

  /// The pieces of a message are told as today, of a credential that is written as it is read only.
  @Test func tellsTheBeginningOfWhatIsWrittenPlainly() {
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    #expect(Secrets.found(in: "\u{1B}[31m\(secret)\u{1B}[0m").map(\.start) == ["ghp_"])
    #expect(Secrets.found(in: secret.replacing("_", with: "&#95;")).map(\.start) == ["ghp"])
    #expect(Secrets.found(in: secret.replacing("g", with: "&#103;")).map(\.start) == [""])
    #expect(Secrets.found(in: secret.replacing("_", with: "&#95;")).map(\.length) == [40])
  }

  /// Both the one that a comment divides and the one that stands in the comment are found.
  @Test func commentsAreLookedIntoAndAcross() {
    let secret = "gh" + "p_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    let other = "AK" + "IAQ7ZX3MWPLK5RTN2D"
    for text in ["\(secret) <!-- \(other) -->", "<!-- \(secret) --> \(other)"] {
      #expect(Secrets.found(in: text).map(\.kind) == ["GitHub token", "AWS access key"])
    }
    let divided = "\(secret.prefix(12))<!-- \(other) -->\(secret.dropFirst(12))"
    let masked = SecretMask.masked(divided)
    #expect(!masked.contains(other.suffix(8)))
    #expect(!masked.contains(secret.suffix(8)))
  }

  @Test func placesAreThoseOfTheTextAsItIsWritten() {
    let secret = "gh" + "p\\_" + "a8Fk2LmQ9xYz7BvC4nRt6WsE1dGh3JpU5iOq"
    let text = "a\\_b &amp; %20 \u{1B}[1mé \(secret), c"
    let start = text.utf8.count - secret.utf8.count - 3
    #expect(Secrets.found(in: text).map(\.range) == [start..<start + secret.utf8.count])
  }

  /// `%2F` in a password is a part of it.
  @Test(arguments: ["p%2Fa7ss%3F", "p%40a7", "a7&#47;b", "a7%23b"])
  func passwordsInAddressesMayHoldWhatEndsThem(password: String) {
    let text = "https:" + "//u:\(password)@db.acme.com/x"
    #expect(SecretMask.masked(text).hasSuffix("*@db.acme.com/x"))
    #expect(Secrets.found(in: text).map { $0.range.count } == [password.utf8.count])
  }

  /// Another scheme of `Authorization`, whose fields are masked together.
  @Test func fieldsOfAuthorizationAreMasked() {
    let digest =
      "username=\"M\", nonce=\"7a388b69018576d24b59331fd60aab0c\", response=\"6629fae49393a05397450978507c4ef1\""
    #expect(SecretMask.masked("Authorization: Digest \(digest)\nx").contains("6629") == false)
    let amazon =
      "Credential=AK"
      + "IAQWERTYUIOPASDFGH/20260101/us-east-1/s3/aws4_request, Signature=6629fae49393a05397450978507c4ef1"
    let masked = SecretMask.masked("Authorization: AWS4-HMAC-SHA256 \(amazon)\nx")
    #expect(!masked.contains("QWERT") && !masked.contains("6629"))
  }

  @Test func textWithoutEscapesIsTakenAsItIs() {
    let text = Array("é plain – text, \"quoted\" & more 100% [1] ^ a".utf8)
    #expect(text.withUnsafeBufferPointer { PlainSpelling(of: $0) == nil })
  }
}
