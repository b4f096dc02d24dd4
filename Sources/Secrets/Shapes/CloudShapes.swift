extension SecretShapes {
  /// Clouds of whole machines, and what they sign with.
  static let clouds: [SecretShape] =
    each("AWS access key", ["AKIA", "ASIA", "ABIA", "ACCA", "A3T"], .run(.capitals, 16...17))
    + each("Amazon Bedrock key", ["ABSK"], .run([.base64, .equals], 109...272))
    + each("Fly.io token", ["fm1r_", "fm1a_", "fm2_"], .run([.base64URL, .plusSlash, .equals, .comma], 100...4000))
    + each("DigitalOcean token", ["dop_v1_", "doo_v1_", "dor_v1_"], .run(.anyHex, 64))
    + each("Yandex Cloud key", ["AQVN"], .run(.base64URL, 35...38))
    + [
      SecretShape("Amazon Bedrock key", "bedrock-api-key-", .run([.base64, .equals], 40...4000)),
      SecretShape("Amazon MWS token", "amzn.mws.", .run([.hex, .dash], 36)),
      SecretShape("AWS AppSync key", "da2-", .run([.lowerLetters, .digits], 26)),
      SecretShape("Google API key", isUnique: true, "AIza", .run(.base64URL, 35)),
      SecretShape("Google client secret", "GOCSPX-", .run(.base64URL, 28)),
      SecretShape("Google access token", "ya29.", .run(.base64URL, 20...1024)),
      SecretShape("Alibaba access key", "LTAI", .run(.alphanumeric, 17...20)),
      SecretShape("Tencent access key", "AKID", .run(.alphanumeric, 32)),
      SecretShape("Databricks token", "dapi", .run(.hex, 32)),
      SecretShape("Heroku key", "HRKU-", .run([.base64URL], 36...80)),
      SecretShape("Fly.io token", "fo1_", .run(.base64URL, 43)),
      SecretShape("Netlify token", "nfp_", .run(.alphanumeric, 36)),
      SecretShape("Cloudflare origin key", "v1.0-", .run(.hex, 24), "-", .run(.hex, 146)),
      SecretShape("Scalingo token", "tk-us-", .run(.base64URL, 48)),
      SecretShape("OpenShift token", "sha256~", .run(.base64URL, 43)),
    ]

  /// Databases, and what holds the secrets of others.
  static let platforms: [SecretShape] =
    each("Vault token", ["hvs.", "hvb.", "hvr."], .run(.base64URL, 24...500))
    + each(
      "Doppler token", ["dp.pt.", "dp.ct.", "dp.sa.", "dp.st.", "dp.scim.", "dp.audit."],
      .run([.base64URL, .dot], 40...80))
    + each(
      "PlanetScale token", ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], .run([.base64URL, .dot, .equals], 32...64))
    + each("Supabase key", ["sbp_", "sb_secret_"], .run([.alphanumeric, .underscore], 30...64))
    + each(
      "Dynatrace token", ["dt0c01.", "dt0s01.", "dt0s16."], .run(.alphanumeric, 8...24), ".", .run(.alphanumeric, 64))
    + each(
      "password hash", ["$2a$", "$2b$", "$2y$", "$2x$"], .run(.digits, 2), "$",
      .run([.alphanumeric, .dot, .plusSlash], 53))
    + each(
      "private key in base64",
      [
        "LS0tLS1CRUdJTiBSU0Eg", "LS0tLS1CRUdJTiBQUklWQVRF", "LS0tLS1CRUdJTiBFQyBQ", "LS0tLS1CRUdJTiBPUEVOU1NI",
        "LS0tLS1CRUdJTiBEU0Eg", "LS0tLS1CRUdJTiBFTkNSWVBU",
      ], .run([.base64, .equals], 60...16384))
    + [
      SecretShape(
        "password hash", "$6$", .run([.alphanumeric, .dot, .plusSlash], 8...16), "$",
        .run([.alphanumeric, .dot, .plusSlash], 86)),
      SecretShape(
        "password hash", "$5$", .run([.alphanumeric, .dot, .plusSlash], 8...16), "$",
        .run([.alphanumeric, .dot, .plusSlash], 43)),
      SecretShape(
        "password hash", "$6$rounds=", .run(.digits, 4...9), "$", .run([.alphanumeric, .dot, .plusSlash], 8...16), "$",
        .run([.alphanumeric, .dot, .plusSlash], 86)),
      SecretShape("ClickHouse key", "4b1d", .run(.alphanumeric, 38)),
      SecretShape("Defined Networking key", "dnkey-", .run(.base64URL, 79)),
      SecretShape("Pulumi token", isWord: true, "pul-", .run(.hex, 40)),
      SecretShape("Tailscale key", "tskey-", .run([.alphanumeric, .dash], 20...120)),
      SecretShape("1Password token", "ops_eyJ", .run([.base64URL, .plusSlash, .equals], 100...2000)),
      SecretShape(
        "1Password secret key", "A3-", .run(.capitals, 6), "-", .run([.capitals, .dash], 23...30)),
      SecretShape("age key", "AGE-SECRET-KEY-1", .run(.capitals, 58)),
      SecretShape(
        "PuTTY key", leading: 3, "Private-Lines: ", .run(.digits, 1...3), .run([.lineBreak, .separator], 1...20),
        .run(.base64, 40...64)),
    ]
}
