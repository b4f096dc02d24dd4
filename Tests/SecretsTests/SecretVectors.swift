import TestSupport
import Testing

/// Made-up credentials of every kind, put together at run time: none stands in the sources, and none opens anything.
struct SecretVector: CustomTestStringConvertible, Sendable {
  let name: String
  /// Stands before the credential and is no part of it.
  let lead: String
  let parts: [Part]
  let tail: String

  enum Part: Sendable {
    case text(String)
    case drawn(String, Int)
  }

  var testDescription: String { name }

  init(_ name: String, lead: String = "", _ parts: Part..., tail: String = "") {
    self.name = name
    self.lead = lead
    self.parts = parts
    self.tail = tail
  }

  /// The credential, the same for the same seed.
  func secret(seed: UInt64) -> String {
    var lot = SplitMix(state: seed &* 7919 &+ UInt64(name.utf8.reduce(0) { Int($0) &* 31 &+ Int($1) } & 0xFFFF))
    return parts.map { part in
      switch part {
      case .text(let text): text
      case .drawn(let letters, let count):
        String((0..<count).map { _ in Array(letters)[lot.next(below: letters.count)] })
      }
    }.joined()
  }

  static let digits = "0123456789"
  static let lower = "abcdefghijklmnopqrstuvwxyz"
  static let upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
  static let hex = digits + "abcdef"
  static let alphanumeric = digits + lower + upper
  static let base64 = alphanumeric + "+/"
  static let base64URL = alphanumeric + "-_"

  static let all: [SecretVector] = [
    SecretVector("AWS access key", .text("AK" + "IA"), .drawn(upper + "234567", 16)),
    SecretVector("AWS session key", .text("AS" + "IA"), .drawn(upper + "234567", 16)),
    SecretVector("AWS secret key", lead: "aws_secret_access_key = ", .drawn(base64, 40)),
    SecretVector("AWS secret key in JSON", lead: "\"SecretAccessKey\": \"", .drawn(base64, 40), tail: "\""),
    SecretVector("GitHub personal token", .text("gh" + "p_"), .drawn(alphanumeric, 36)),
    SecretVector("GitHub app token", .text("gh" + "s_"), .drawn(alphanumeric, 36)),
    SecretVector("GitHub refresh token", .text("gh" + "r_"), .drawn(alphanumeric, 76)),
    SecretVector(
      "GitHub fine-grained token", .text("github" + "_pat_"), .drawn(alphanumeric, 22), .text("_"),
      .drawn(alphanumeric, 59)),
    SecretVector("GitLab personal token", .text("glp" + "at-"), .drawn(base64URL, 20)),
    SecretVector("GitLab deploy token", .text("gld" + "t-"), .drawn(base64URL, 20)),
    SecretVector("GitLab runner token", .text("glr" + "t-"), .drawn(base64URL, 20)),
    SecretVector("Slack bot token", .text("xo" + "xb-"), .drawn(digits, 12), .text("-"), .drawn(alphanumeric, 24)),
    SecretVector("Slack user token", .text("xo" + "xp-"), .drawn(digits, 12), .text("-"), .drawn(alphanumeric, 32)),
    SecretVector("Slack app token", .text("xap" + "p-1-"), .drawn(upper, 11), .text("-"), .drawn(hex, 64)),
    SecretVector(
      "Slack webhook", lead: "https://hooks.slack.com/services/", .text("T"), .drawn(upper + digits, 8), .text("/B"),
      .drawn(upper + digits, 8), .text("/"), .drawn(alphanumeric, 24)),
    SecretVector("Google API key", .text("AI" + "za"), .drawn(base64URL, 35)),
    SecretVector("Google client secret", .text("GOC" + "SPX-"), .drawn(base64URL, 28)),
    SecretVector("Google access token", .text("ya" + "29."), .drawn(base64URL, 120)),
    SecretVector("Stripe live key", .text("sk" + "_live_"), .drawn(alphanumeric, 24)),
    SecretVector("Stripe restricted key", .text("rk" + "_live_"), .drawn(alphanumeric, 99)),
    SecretVector("Stripe webhook secret", .text("wh" + "sec_"), .drawn(alphanumeric, 32)),
    SecretVector("npm token", .text("np" + "m_"), .drawn(alphanumeric, 36)),
    SecretVector("PyPI token", .text("py" + "pi-AgE" + "IcHlwaS5vcmc"), .drawn(base64URL, 70)),
    SecretVector("RubyGems key", .text("ruby" + "gems_"), .drawn(hex, 48)),
    SecretVector("crates.io token", .text("ci" + "o"), .drawn(alphanumeric, 32)),
    SecretVector("NuGet key", .text("oy" + "2"), .drawn(lower + digits, 43)),
    SecretVector("Docker token", .text("dckr" + "_pat_"), .drawn(base64URL, 27)),
    SecretVector(
      "JSON Web Token", .text("ey" + "J"), .drawn(base64URL, 33), .text(".ey" + "J"), .drawn(base64URL, 70), .text("."),
      .drawn(base64URL, 43)),
    SecretVector(
      "password of a database", lead: "postgres://app:", .drawn(alphanumeric, 14), tail: "@db.example.org:5432/app"),
    SecretVector("password without user", lead: "redis://:", .drawn(alphanumeric, 20), tail: "@cache:6379"),
    SecretVector("password with an at sign", lead: "amqp://u:", .drawn(lower, 6), .text("@7"), tail: "@queue"),
    SecretVector(
      "RSA key", .text("-----BEGIN RSA " + "PRIVATE KEY-----\n"), .drawn(base64, 64), .text("\n"), .drawn(base64, 30),
      .text("\n-----END RSA " + "PRIVATE KEY-----")),
    SecretVector(
      "OpenSSH key", .text("-----BEGIN OPENSSH " + "PRIVATE KEY-----\n    "), .drawn(base64, 70),
      .text("\n    -----END OPENSSH " + "PRIVATE KEY-----")),
    SecretVector(
      "PGP key", .text("-----BEGIN PGP " + "PRIVATE KEY BLOCK-----\nVersion: 1\n\n"), .drawn(base64, 64),
      .text("\n-----END PGP " + "PRIVATE KEY BLOCK-----")),
    SecretVector(
      "key with written line breaks", .text("-----BEGIN " + "PRIVATE KEY-----\\n"), .drawn(base64, 64),
      .text("\\n-----END " + "PRIVATE KEY-----")),
    SecretVector("PuTTY key", lead: "Private-" + "Lines: 14\n", .drawn(base64, 64)),
    SecretVector("age key", .text("AGE-SECRET" + "-KEY-1"), .drawn(upper + digits, 58)),
    SecretVector("OpenAI project key", .text("sk" + "-proj-"), .drawn(base64URL, 124)),
    SecretVector(
      "OpenAI key", .text("sk" + "-"), .drawn(alphanumeric, 20), .text("T3Blbk" + "FJ"), .drawn(alphanumeric, 20)),
    SecretVector("Anthropic key", .text("sk" + "-ant-api03-"), .drawn(base64URL, 95)),
    SecretVector("Hugging Face token", .text("hf" + "_"), .drawn(alphanumeric, 34)),
    SecretVector("Groq key", .text("gs" + "k_"), .drawn(alphanumeric, 52)),
    SecretVector("SendGrid key", .text("S" + "G."), .drawn(base64URL, 22), .text("."), .drawn(base64URL, 43)),
    SecretVector("Mailgun key", .text("ke" + "y-"), .drawn(hex, 32)),
    SecretVector("Mailchimp key", .drawn(hex, 32), .text("-u" + "s12")),
    SecretVector("Twilio key", .text("S" + "K"), .drawn(hex, 32)),
    SecretVector("DigitalOcean token", .text("dop" + "_v1_"), .drawn(hex, 64)),
    SecretVector("Doppler token", .text("dp" + ".pt."), .drawn(alphanumeric, 43)),
    SecretVector("Vault token", .text("hv" + "s."), .drawn(base64URL, 90)),
    SecretVector("Terraform token", .drawn(alphanumeric, 14), .text(".atlas" + "v1."), .drawn(base64URL, 67)),
    SecretVector("Databricks token", .text("da" + "pi"), .drawn(hex, 32)),
    SecretVector("Shopify token", .text("shp" + "at_"), .drawn(hex, 32)),
    SecretVector("Square token", .text("sq0" + "atp-"), .drawn(base64URL, 22)),
    SecretVector("Linear key", .text("lin" + "_api_"), .drawn(alphanumeric, 40)),
    SecretVector("Notion token", .text("nt" + "n_"), .drawn(alphanumeric, 46)),
    SecretVector("Figma token", .text("fig" + "d_"), .drawn(base64URL, 40)),
    SecretVector("Grafana token", .text("gls" + "a_"), .drawn(alphanumeric, 32), .text("_"), .drawn(hex, 8)),
    SecretVector("New Relic key", .text("NR" + "AK-"), .drawn(upper + digits, 27)),
    SecretVector("Sentry token", .text("sntr" + "yu_"), .drawn(hex, 64)),
    SecretVector("Postman key", .text("PM" + "AK-"), .drawn(hex, 24), .text("-"), .drawn(hex, 34)),
    SecretVector("PlanetScale token", .text("pscale" + "_tkn_"), .drawn(base64URL, 43)),
    SecretVector("Pulumi token", .text("pu" + "l-"), .drawn(hex, 40)),
    SecretVector("Artifactory key", .text("AK" + "Cp"), .drawn(alphanumeric, 69)),
    SecretVector("Atlassian token", .text("ATA" + "TT3"), .drawn(base64URL, 186)),
    SecretVector("Telegram token", .drawn("123456789", 9), .text(":A" + "A"), .drawn(base64URL, 33)),
    SecretVector(
      "Discord webhook", lead: "https://discord.com/api/webhooks/123456789012345678/", .drawn(base64URL, 68)),
    SecretVector("Azure client secret", .drawn(alphanumeric, 3), .text("8" + "Q~"), .drawn(base64URL, 34)),
    SecretVector("Azure storage key", lead: "AccountName=a;Account" + "Key=", .drawn(base64, 86), .text("==")),
    SecretVector("Airtable token", .text("pa" + "t"), .drawn(alphanumeric, 14), .text("."), .drawn(hex, 64)),
    SecretVector("Supabase key", .text("sb" + "p_"), .drawn(hex, 40)),
    SecretVector("Dynatrace token", .text("dt0" + "c01."), .drawn(upper, 24), .text("."), .drawn(upper + digits, 64)),
    SecretVector("bearer token", lead: "Authorization: Bearer ", .drawn(alphanumeric, 40)),
    SecretVector("basic credentials", lead: "curl -H 'authorization: Basic ", .drawn(alphanumeric, 28), tail: "'"),
    SecretVector("Datadog key", lead: "DD_API_KEY=", .drawn(hex, 32)),
    SecretVector("Heroku key", .text("HR" + "KU-"), .drawn(base64URL, 60)),
    SecretVector("Tailscale key", .text("ts" + "key-auth-"), .drawn(alphanumeric, 30)),
    SecretVector("Alibaba access key", .text("LT" + "AI"), .drawn(alphanumeric, 20)),
    SecretVector("Netlify token", .text("nf" + "p_"), .drawn(alphanumeric, 36)),
    SecretVector("Databricks token with a suffix", .text("da" + "pi"), .drawn(hex, 32), tail: "-2"),
    SecretVector("GitLab registration token", .text("GR" + "1348941"), .drawn(base64URL, 20)),
    SecretVector("GitLab job token", .text("glc" + "bt-64_"), .drawn(alphanumeric, 20)),
    SecretVector("GitLab feature flag token", .text("glf" + "fct-"), .drawn(alphanumeric, 20)),
    SecretVector("GitHub app token of the newer form", .text("gh" + "s_4711_ey" + "J"), .drawn(base64URL, 120)),
    SecretVector(
      "Slack workflow", lead: "https://hooks.slack.com/workflows/", .text("T"), .drawn(upper + digits, 9), .text("/A"),
      .drawn(upper + digits, 9), .text("/"), .drawn("987654320", 18), .text("/"), .drawn(alphanumeric, 24)),
    SecretVector(
      "Slack trigger", lead: "https://hooks.slack.com/triggers/", .text("T"), .drawn(upper + digits, 9), .text("/"),
      .drawn("987654320", 13), .text("/"), .drawn(hex, 32)),
    SecretVector(
      "Discord bot token", .text("M"), .drawn(alphanumeric, 25), .text("."), .drawn(alphanumeric, 6), .text("."),
      .drawn(base64URL, 38)),
    SecretVector("Fly.io token", .text("fo" + "1_"), .drawn(base64URL, 43)),
    SecretVector("Fly.io macaroon", lead: "FlyV1 ", .text("fm" + "2_"), .drawn(base64, 160)),
    SecretVector("Facebook token", .text("EA" + "AC"), .drawn(alphanumeric, 160)),
    SecretVector("Facebook app token", .drawn("987654320", 15), .text("|"), .drawn(base64URL, 27)),
    SecretVector("hex behind access_token", lead: "access_token=\"", .drawn(hex, 40), tail: "\""),
    SecretVector("key behind a header", lead: "X-Api-Key: ", .drawn(alphanumeric, 24)),
    SecretVector("key behind an option", lead: "cli --api-key ", .drawn(alphanumeric, 32)),
    SecretVector(
      "secret in escaped JSON", lead: "{\\\"client_secret\\\": \\\"", .drawn(alphanumeric, 32), tail: "\\\"}"),
    SecretVector("key in XML", lead: "<apiKey>", .drawn(alphanumeric, 32), tail: "</apiKey>"),
    SecretVector("key in a table", lead: "| API key | ", .drawn(alphanumeric, 32), tail: " |"),
    SecretVector("token of GitLab's header", lead: "PRIVATE-TOKEN: ", .drawn(alphanumeric, 20)),
    SecretVector("long password", lead: "DB_PASSWORD=", .drawn(alphanumeric, 20)),
    SecretVector("token scheme", lead: "Authorization: Token ", .drawn(hex, 40)),
    SecretVector("API key scheme", lead: "\"authorization\": \"ApiKey ", .drawn(alphanumeric, 40), tail: "\""),
    SecretVector("no scheme", lead: "AUTHORIZATION: ", .drawn(alphanumeric, 40)),
    SecretVector("proxy", lead: "Proxy-Authorization: Bearer ", .drawn(alphanumeric, 40)),
    SecretVector("short basic credentials", lead: "Authorization: Basic ", .text("dXNlcj" + "poaWhvMTIz")),
    SecretVector("Docker's file", lead: "\"auth\": \"", .text("dXNlcj" + "poaWhvMTIz"), tail: "\""),
    SecretVector("Azure signature", lead: "?sv=2024&sig=", .drawn(base64, 43), .text("=")),
    SecretVector("password hash", .text("$2b$" + "12$"), .drawn(alphanumeric, 53)),
    SecretVector("key in base64", .text("LS0tLS1CRUdJTiBSU0" + "Eg"), .drawn(base64, 400)),
    SecretVector("Twitch key", .text("liv" + "e_"), .drawn("987654320", 9), .text("_"), .drawn(alphanumeric, 30)),
    SecretVector("Azure DevOps token", .drawn(alphanumeric, 76), .text("AZ" + "DO"), .drawn(alphanumeric, 4)),
  ]
}
