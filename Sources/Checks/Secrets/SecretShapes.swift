/// The shapes of credentials that begin with what their issuer gave them to be recognised by.
enum SecretShapes {
  static let all = code + clouds + chat + money + models + services + keyed

  private static func each(_ kind: String, _ prefixes: [String], _ pieces: SecretShape.Piece...) -> [SecretShape] {
    prefixes.map { SecretShape(kind, pieces: [.text(Array($0.utf8))] + pieces) }
  }

  /// Hosts of code, builds and packages.
  private static let code: [SecretShape] =
    each("GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], .run(.alphanumeric, 36))
    + each("GitHub token", ["ghs_", "ghr_"], .run(.alphanumeric, 70...255))
    + each(
      "GitLab token",
      [
        "glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "gloas-", "glffct-",
      ], .run([.base64URL, .dot], 20...255))
    + each("Atlassian token", ["ATATT3", "ATCTT3", "ATSTT3"], .run([.base64URL, .equals], 60...255))
    + each("SonarQube token", ["squ_", "sqp_", "sqa_"], .run(.hex, 40))
    + each("Docker token", ["dckr_pat_", "dckr_oat_"], .run(.base64URL, 27...32))
    + each("CircleCI token", ["CCIPAT_", "CCIPRJ_"], .run([.alphanumeric, .underscore], 40...80))
    + [
      SecretShape("GitHub token", "github_pat_", .run([.alphanumeric, .underscore], 82)),
      SecretShape("Bitbucket password", "ATBB", .run(.alphanumeric, 32)),
      SecretShape("npm token", "npm_", .run(.alphanumeric, 36)),
      SecretShape("PyPI token", "pypi-AgE", .run(.base64URL, 50...1000)),
      SecretShape("RubyGems key", "rubygems_", .run(.hex, 48)),
      SecretShape("crates.io token", "cio", .run(.alphanumeric, 32)),
      SecretShape("NuGet key", "oy2", .run([.lowerLetters, .digits], 43)),
      SecretShape("Clojars token", "CLOJARS_", .run(.hex, 60)),
      SecretShape("Artifactory key", "AKCp", .run(.alphanumeric, 60...80)),
      SecretShape("Artifactory token", "cmVmdGtu", .run(.alphanumeric, 56)),
      SecretShape("Buildkite token", "bkua_", .run(.hex, 40)),
      SecretShape("Sourcegraph token", "sgp_", .run([.hex, .underscore], 40...60)),
      SecretShape("Postman key", "PMAK-", .run(.hex, 24), "-", .run(.hex, 34)),
      SecretShape("Infracost key", "ico-", .run(.alphanumeric, 32)),
    ]

  /// Clouds, databases, and what holds the secrets of others.
  private static let clouds: [SecretShape] =
    each("AWS access key", ["AKIA", "ASIA", "ABIA", "ACCA"], .run(.capitals, 16))
    + each("DigitalOcean token", ["dop_v1_", "doo_v1_", "dor_v1_"], .run(.hex, 64))
    + each("Vault token", ["hvs.", "hvb.", "hvr."], .run(.base64URL, 24...300))
    + each("Doppler token", ["dp.pt.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."], .run(.alphanumeric, 40...44))
    + each("PlanetScale token", ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"], .run([.base64URL, .dot], 32...64))
    + each("Supabase key", ["sbp_", "sb_secret_"], .run([.alphanumeric, .underscore], 30...64))
    + each("Dynatrace token", ["dt0c01.", "dt0s01.", "dt0s16."], .run(.capitals, 8...24), ".", .run(.capitals, 64))
    + [
      SecretShape("Google API key", "AIza", .run(.base64URL, 35)),
      SecretShape("Google client secret", "GOCSPX-", .run(.base64URL, 28)),
      SecretShape("Google access token", "ya29.", .run(.base64URL, 30...1000)),
      SecretShape("Alibaba access key", "LTAI", .run(.alphanumeric, 17...20)),
      SecretShape("Tencent access key", "AKID", .run(.alphanumeric, 32)),
      SecretShape("Databricks token", "dapi", .run(.hex, 32)),
      SecretShape("Heroku key", "HRKU-", .run([.base64URL], 36...80)),
      SecretShape("Fly.io token", "fo1_", .run(.base64URL, 43)),
      SecretShape("Netlify token", "nfp_", .run(.alphanumeric, 36)),
      SecretShape("Pulumi token", "pul-", .run(.hex, 40)),
      SecretShape("Tailscale key", "tskey-", .run([.alphanumeric, .dash], 20...120)),
      SecretShape("1Password token", "ops_eyJ", .run([.base64URL, .equals], 100...2000)),
      SecretShape("age key", "AGE-SECRET-KEY-1", .run(.capitals, 58)),
      SecretShape(
        "PuTTY key", leading: 3, "Private-Lines: ", .run(.digits, 1...3), .run([.lineBreak, .separator], 1...20),
        .run(.base64, 40...64)),
    ]

  /// What messages are sent with.
  private static let chat: [SecretShape] =
    each(
      "Slack token", ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xoxc-", "xapp-"],
      .run([.alphanumeric, .dash], 24...255))
    + [
      SecretShape(
        "Slack webhook", leading: 1, "hooks.slack.com/services/", .run(.alphanumeric, 8...12), "/",
        .run(.alphanumeric, 8...12), "/", .run(.alphanumeric, 20...32)),
      SecretShape(
        "Discord webhook", leading: 3, "discord.com/api/webhooks/", .run(.digits, 17...20), "/",
        .run(.base64URL, 60...80)),
      SecretShape(
        "Discord webhook", leading: 3, "discordapp.com/api/webhooks/", .run(.digits, 17...20), "/",
        .run(.base64URL, 60...80)),
      SecretShape(
        "Teams webhook", leading: 1, "webhook.office.com/webhookb2/", .run([.hex, .dash, .at], 70...80),
        "/IncomingWebhook/", .run(.hex, 32)),
      SecretShape("SendGrid key", "SG.", .run(.base64URL, 22), ".", .run(.base64URL, 43)),
      SecretShape("Mailgun key", "key-", .run(.hex, 32)),
      SecretShape("Brevo key", "xkeysib-", .run(.hex, 64), "-", .run(.alphanumeric, 16)),
      SecretShape("Twilio key", "SK", .run(.hex, 32)),
    ]

  /// What money moves with.
  private static let money: [SecretShape] =
    each("Stripe key", ["sk_live_", "rk_live_", "sk_test_", "rk_test_"], .run(.alphanumeric, 24...247))
    + each("Shopify token", ["shpat_", "shpca_", "shppa_", "shpss_"], .run(.anyHex, 32))
    + each("EasyPost key", ["EZAK", "EZTK"], .run(.alphanumeric, 54))
    + each("Duffel token", ["duffel_live_", "duffel_test_"], .run(.base64URL, 43))
    + [
      SecretShape("Stripe webhook secret", "whsec_", .run(.base64, 32...64)),
      SecretShape("Square token", "sq0atp-", .run(.base64URL, 22)),
      SecretShape("Square secret", "sq0csp-", .run(.base64URL, 43)),
      SecretShape(
        "PayPal token", "access_token$production$", .run([.lowerLetters, .digits], 16), "$", .run(.hex, 32)),
    ]

  /// Language models.
  private static let models: [SecretShape] =
    each("OpenAI key", ["sk-proj-", "sk-svcacct-", "sk-admin-"], .run(.base64URL, 40...300))
    + [
      SecretShape("OpenAI key", "sk-", .run(.alphanumeric, 20), "T3BlbkFJ", .run(.alphanumeric, 20)),
      SecretShape("Anthropic key", "sk-ant-", .run(.base64URL, 80...200)),
      SecretShape("OpenRouter key", "sk-or-v1-", .run(.hex, 64)),
      SecretShape("Hugging Face token", "hf_", .run(.alphanumeric, 34)),
      SecretShape("Groq key", "gsk_", .run(.alphanumeric, 52)),
      SecretShape("Perplexity key", "pplx-", .run(.alphanumeric, 48...56)),
      SecretShape("Replicate token", "r8_", .run(.alphanumeric, 37)),
      SecretShape("xAI key", "xai-", .run(.alphanumeric, 80)),
    ]

  /// Everything else that issues keys.
  private static let services: [SecretShape] =
    each("Sentry token", ["sntrys_", "sntryu_"], .run([.base64URL, .plusSlash, .equals], 40...400))
    + each("Linear key", ["lin_api_", "lin_oauth_"], .run(.alphanumeric, 40...64))
    + each("Notion token", ["ntn_", "secret_"], .run(.alphanumeric, 43...50))
    + [
      SecretShape("Grafana token", "glsa_", .run(.alphanumeric, 32), "_", .run(.anyHex, 8)),
      SecretShape("Grafana Cloud token", "glc_eyJ", .run([.base64, .equals], 32...400)),
      SecretShape("New Relic key", "NRAK-", .run(.capitals, 27)),
      SecretShape("New Relic key", "NRII-", .run(.base64URL, 32)),
      SecretShape("Airtable token", "pat", .run(.alphanumeric, 14), ".", .run(.hex, 64)),
      SecretShape("Figma token", "figd_", .run(.base64URL, 40...50)),
      SecretShape("Typeform token", "tfp_", .run([.base64URL, .dot, .equals], 40...60)),
      SecretShape("Contentful token", "CFPAT-", .run(.base64URL, 43)),
      SecretShape("Prefect key", "pnu_", .run(.alphanumeric, 36)),
      SecretShape("Adafruit key", "aio_", .run(.alphanumeric, 28)),
    ]
}
