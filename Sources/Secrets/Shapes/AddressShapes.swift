extension SecretShapes {
  /// Addresses that let in whoever knows them, and signatures within addresses.
  static let addresses: [SecretShape] =
    ["hooks.slack.com/", "hooks.slack-gov.com/"].flatMap(slack)
    + [
      "discord.com/api/webhooks/", "discordapp.com/api/webhooks/", "discord.com/api/v8/webhooks/",
      "discord.com/api/v9/webhooks/", "discord.com/api/v10/webhooks/",
    ].map { host in
      SecretShape(
        "Discord webhook", leading: 3,
        pieces: [.text(Array(host.utf8)), .run(.digits, 17...20), "/", .run(.base64URL, 60...80)])
    }
    + ["webhook.office.com/webhookb2/", "outlook.office.com/webhook/"].map { host in
      SecretShape(
        "Teams webhook", leading: 1,
        pieces: [
          .text(Array(host.utf8)), .run([.hex, .dash, .at], 70...80), "/IncomingWebhook/", .run(.anyHex, 32),
        ])
    }
    + [
      SecretShape("Azure shared access signature", leading: 1, "sig=", .run(.base64, 43), "="),
      SecretShape("AWS signature", leading: 1, "X-Amz-Signature=", .run(.hex, 64)),
      SecretShape("Google signature", leading: 1, "X-Goog-Signature=", .run(.hex, 64...1024)),
    ]

  private static func slack(_ host: String) -> [SecretShape] {
    func shape(_ way: String, _ pieces: SecretShape.Piece...) -> SecretShape {
      SecretShape("Slack webhook", leading: 1, pieces: [.text(Array("\(host)\(way)/".utf8))] + pieces)
    }
    let (team, other) = (SecretShape.Piece.run(.alphanumeric, 8...14), SecretShape.Piece.run(.alphanumeric, 8...20))
    return [
      shape("services", team, "/", other, "/", .run(.alphanumeric, 20...32)),
      shape("triggers", team, "/", other, "/", .run(.alphanumeric, 20...40)),
      shape("workflows", team, "/", other, "/", .run(.digits, 10...20), "/", .run(.alphanumeric, 20...40)),
    ]
  }
}
