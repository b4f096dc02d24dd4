extension SecretShapes {
  /// What messages are sent with.
  static let chat: [SecretShape] =
    each(
      "Slack token", ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-", "xoxe-", "xoxc-", "xoxd-", "xapp-"],
      .run([.alphanumeric, .dash], 20...255))
    + [
      SecretShape("SendGrid key", "SG.", .run(.base64URL, 16...24), ".", .run(.base64URL, 40...50)),
      SecretShape("Twitch stream key", "live_", .run(.digits, 8...12), "_", .run(.alphanumeric, 28...32)),
      SecretShape("Mailgun key", isWord: true, "key-", .run(.hex, 32)),
      SecretShape("Brevo key", "xkeysib-", .run(.hex, 64), "-", .run(.alphanumeric, 16)),
      SecretShape("Twilio key", isWord: true, "SK", .run(.anyHex, 32)),
    ]

  /// What money moves with.
  static let money: [SecretShape] =
    each(
      "Stripe key", ["sk_live_", "rk_live_", "sk_test_", "rk_test_", "sk_prod_", "rk_prod_"],
      .run(.alphanumeric, 16...247))
    + each("Shopify token", ["shpat_", "shpca_", "shppa_", "shpss_"], .run(.alphanumeric, 32...64))
    + each("EasyPost key", ["EZAK", "EZTK"], .run(.alphanumeric, 54))
    + each("Duffel token", ["duffel_live_", "duffel_test_"], .run([.base64URL, .equals], 43))
    + each("Flutterwave key", ["FLWSECK-", "FLWSECK_TEST-"], .run([.digits, .lowerLetters], 12...32))
    + each("Shippo token", ["shippo_live_", "shippo_test_"], .run(.anyHex, 40))
    + each("Plaid token", ["access-sandbox-", "access-development-", "access-production-"], .run([.hex, .dash], 36))
    + each("SettleMint token", ["sm_aat_", "sm_pat_", "sm_sat_"], .run(.alphanumeric, 16))
    + [
      SecretShape("Stripe webhook secret", "whsec_", .run([.base64, .equals], 32...64)),
      SecretShape("Square token", "sq0atp-", .run(.base64URL, 22)),
      SecretShape("Square secret", "sq0csp-", .run(.base64URL, 43)),
      SecretShape("Square token", "EAAA", .run(.base64URL, 60)),
      SecretShape("Facebook token", "EAA", .run(.alphanumeric, 90...500)),
      SecretShape(
        "PayPal token", "access_token$production$", .run([.lowerLetters, .digits], 16), "$", .run(.hex, 32)),
    ]
}
