extension SecretShapes {
  /// Language models.
  static let models: [SecretShape] =
    each("OpenAI key", ["sk-proj-", "sk-svcacct-", "sk-admin-"], .run(.base64URL, 40...300))
    + each("Hugging Face token", ["hf_", "api_org_"], .run(.alphanumeric, 34))
    + [
      SecretShape("OpenAI key", "sk-", .run(.alphanumeric, 48)),
      SecretShape("Anthropic key", "sk-ant-", .run(.base64URL, 80...200)),
      SecretShape("OpenRouter key", "sk-or-v1-", .run(.hex, 64)),
      SecretShape("Groq key", "gsk_", .run(.alphanumeric, 50...54)),
      SecretShape("Perplexity key", "pplx-", .run(.alphanumeric, 48...56)),
      SecretShape("Replicate token", "r8_", .run(.base64URL, 37)),
      SecretShape("xAI key", "xai-", .run([.alphanumeric, .underscore], 80)),
      SecretShape("Jina key", "jina_", .run(.alphanumeric, 60)),
      SecretShape("Tavily key", "tvly-", .run([.alphanumeric, .dash], 32...64)),
      SecretShape("Firecrawl key", isWord: true, "fc-", .run(.hex, 32)),
    ]

  /// Everything else that issues keys.
  static let services: [SecretShape] =
    each("Sentry token", ["sntrys_", "sntryu_"], .run([.base64URL, .plusSlash, .equals], 40...500))
    + each("Linear key", ["lin_api_", "lin_oauth_"], .run(.alphanumeric, 40...64))
    + each("Notion token", ["ntn_", "secret_"], .run(.alphanumeric, 43...50))
    + each("Grafana Cloud token", ["glc_"], .run([.base64, .equals], 32...400))
    + each("Grafana API key", ["eyJrIjoi"], .run([.base64, .equals], 60...400))
    + each("New Relic key", ["NRAK-", "NRAA-", "NRIQ-", "NRII-", "NRRA-"], .run(.base64URL, 27...42))
    + each("New Relic Pixie key", ["px-api-", "px-dep-"], .run([.hex, .dash], 36))
    + each("Mapbox token", ["sk.eyJ", "tk.eyJ"], .run(.base64URL, 30...300), ".", .run(.base64URL, 20...30))
    + each("Vercel token", ["vcp_", "vci_", "vca_", "vcr_", "vck_"], .run(.alphanumeric, 24...64))
    + each("intra42 secret", ["s-s4t2ud-", "s-s4t2af-"], .run(.hex, 64))
    + [
      SecretShape("Grafana token", "glsa_", .run(.alphanumeric, 32), "_", .run(.anyHex, 8)),
      SecretShape("Airtable token", "pat", .run(.alphanumeric, 14), ".", .run(.hex, 64)),
      SecretShape("Figma token", "figd_", .run(.base64URL, 40...50)),
      SecretShape("Typeform token", "tfp_", .run([.base64URL, .dot, .equals], 40...60)),
      SecretShape("Contentful token", "CFPAT-", .run(.base64URL, 43)),
      SecretShape("Prefect key", "pnu_", .run(.alphanumeric, 36)),
      SecretShape("Adafruit key", isWord: true, "aio_", .run(.alphanumeric, 28)),
      SecretShape("Adobe secret", isWord: true, "p8e-", .run(.alphanumeric, 32)),
      SecretShape("Frame.io token", "fio-u-", .run([.base64URL, .equals], 64)),
      SecretShape("ReadMe key", "rdme_", .run([.lowerLetters, .digits], 70)),
      SecretShape("Dropbox token", "sl.", .run(.base64URL, 130...1400)),
    ]
}
