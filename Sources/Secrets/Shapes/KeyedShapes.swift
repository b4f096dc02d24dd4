extension SecretShapes {
  /// Credentials without a beginning of their own, known by the name of their issuer before them; names that any issuer
  /// has are those of `SecretName`.
  static let keyed: [SecretShape] =
    named(
      "AWS secret key", ["aws_secret_access_key", "AWS_SECRET_ACCESS_KEY", "SecretAccessKey", "secretAccessKey"],
      .run(.base64, 40))
    + named("Datadog key", ["DD_API_KEY", "DATADOG_API_KEY", "dd_api_key", "datadog_api_key"], .run(.hex, 32))
    + named("Twilio token", ["TWILIO_AUTH_TOKEN", "twilio_auth_token"], .run(.hex, 32))
    + named("Cloudflare token", ["CLOUDFLARE_API_TOKEN", "CF_API_TOKEN"], .run(.base64URL, 40))
    + named("WireGuard key", ["PrivateKey", "PresharedKey"], .run(.base64, 43), "=")
    + [
      SecretShape("Azure storage key", leading: 1, "AccountKey=", .run(.base64, 86), "=="),
      SecretShape("Azure access key", leading: 1, "SharedAccessKey=", .run(.base64, 43), "="),
    ]

  private static func named(_ kind: String, _ names: [String], _ value: SecretShape.Piece...) -> [SecretShape] {
    names.map { name in
      SecretShape(kind, leading: 2, pieces: [.text(Array(name.utf8)), .run(.separator, 1...8)] + value)
    }
  }
}
