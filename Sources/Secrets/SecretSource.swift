/// Where a shape was looked up, and when last.
struct SecretSource: Sendable {
  /// The rule of a scanner, or the issuer's page.
  let title: String
  /// The day on which the shape was last held against it.
  let checked: String

  private static func gitleaks(_ rule: String) -> SecretSource {
    SecretSource(title: "gitleaks 8.30.1, rule `\(rule)`", checked: "2026-11-29")
  }

  private static func noseyparker(_ rule: String) -> SecretSource {
    SecretSource(title: "Nosey Parker 0.24.0, rule *\(rule)*", checked: "2026-11-29")
  }

  private static func trufflehog(_ detector: String) -> SecretSource {
    SecretSource(title: "TruffleHog 3.97.0, detector `\(detector)`", checked: "2026-11-29")
  }

  private static func secretlint(_ rule: String) -> SecretSource {
    SecretSource(title: "secretlint 13.0.4, rule `\(rule)`", checked: "2026-11-29")
  }

  private static func issuer(_ title: String) -> SecretSource { SecretSource(title: title, checked: "2026-11-29") }

  /// By the kind of credential.
  static let all: [String: SecretSource] = [
    "1Password secret key": .gitleaks("1password-secret-key"),
    "1Password token": .gitleaks("1password-service-account-token"),
    "Adafruit key": .noseyparker("Adafruit IO Key"),
    "Adobe secret": .gitleaks("adobe-client-secret"),
    "age key": .gitleaks("age-secret-key"),
    "Airtable token": .gitleaks("airtable-personnal-access-token"),
    "Alibaba access key": .gitleaks("alibaba-access-key-id"),
    "Amazon Bedrock key": .gitleaks("aws-amazon-bedrock-api-key-long-lived"),
    "Amazon MWS token": .noseyparker("Amazon MWS Auth Token"),
    "Anthropic key": .gitleaks("anthropic-api-key"),
    "Artifactory key": .gitleaks("artifactory-api-key"),
    "Artifactory token": .gitleaks("artifactory-reference-token"),
    "Atlassian token": .noseyparker("Atlassian Cloud API Token"),
    "Authorization credential": .gitleaks("curl-auth-header"),
    "AWS access key": .gitleaks("aws-access-token"),
    "AWS AppSync key": .noseyparker("AWS AppSync API Key"),
    "AWS secret key": .noseyparker("AWS Secret Access Key"),
    "AWS signature": .issuer("Amazon S3 API Reference, Authenticating Requests: Using Query Parameters"),
    "Azure access key": .noseyparker("Azure Connection String"),
    "Azure client secret": .gitleaks("azure-ad-client-secret"),
    "Azure DevOps token": .noseyparker("Azure DevOps Personal Access Token"),
    "Azure shared access signature": .trufflehog("azuresastoken"),
    "Azure storage key": .noseyparker("Azure Connection String"),
    "Bitbucket password": .noseyparker("Bitbucket App Password"),
    "Brevo key": .gitleaks("sendinblue-api-token"),
    "Buildkite token": .trufflehog("buildkite"),
    "CircleCI token": .trufflehog("circleci"),
    "ClickHouse key": .gitleaks("clickhouse-cloud-api-secret-key"),
    "Clojars token": .gitleaks("clojars-api-token"),
    "Cloudflare origin key": .gitleaks("cloudflare-origin-ca-key"),
    "Cloudflare token": .gitleaks("cloudflare-api-key"),
    "Contentful token": .trufflehog("contentfulpersonalaccesstoken"),
    "crates.io token": .noseyparker("crates.io API Key"),
    "Databricks token": .gitleaks("databricks-api-token"),
    "Datadog key": .gitleaks("datadog-access-token"),
    "Defined Networking key": .gitleaks("defined-networking-api-token"),
    "Dependency-Track key": .noseyparker("Dependency-Track API Key"),
    "DigitalOcean token": .gitleaks("digitalocean-pat"),
    "Discord bot token": .trufflehog("discordbottoken"),
    "Discord webhook": .trufflehog("discordwebhook"),
    "Docker token": .noseyparker("Docker Hub Personal Access Token"),
    "Doppler token": .noseyparker("Doppler Service Token"),
    "Dropbox token": .gitleaks("dropbox-short-lived-api-token"),
    "Duffel token": .gitleaks("duffel-api-token"),
    "Dynatrace token": .gitleaks("dynatrace-api-token"),
    "EasyPost key": .gitleaks("easypost-api-token"),
    "Facebook token": .gitleaks("facebook-page-access-token"),
    "Figma token": .trufflehog("figmapersonalaccesstoken"),
    "Firecrawl key": .noseyparker("Firecrawl API Key"),
    "Flutterwave key": .gitleaks("flutterwave-secret-key"),
    "Fly.io token": .gitleaks("flyio-access-token"),
    "Frame.io token": .gitleaks("frameio-api-token"),
    "GitHub token": .gitleaks("github-pat"),
    "GitLab session": .gitleaks("gitlab-session-cookie"),
    "GitLab token": .gitleaks("gitlab-pat"),
    "Google access token": .noseyparker("Google OAuth Access Token"),
    "Google API key": .gitleaks("gcp-api-key"),
    "Google client secret": .noseyparker("Google OAuth Client Secret"),
    "Google signature": .issuer("Google Cloud Storage documentation, Signed URLs"),
    "Grafana API key": .gitleaks("grafana-api-key"),
    "Grafana Cloud token": .gitleaks("grafana-cloud-api-token"),
    "Grafana token": .gitleaks("grafana-service-account-token"),
    "Groq key": .noseyparker("Groq API Key"),
    "Harness token": .gitleaks("harness-api-key"),
    "Heroku key": .gitleaks("heroku-api-key-v2"),
    "Hugging Face token": .gitleaks("huggingface-access-token"),
    "Infracost key": .gitleaks("infracost-api-token"),
    "intra42 secret": .gitleaks("intra42-client-secret"),
    "Jina key": .noseyparker("Jina Search Foundation API Key"),
    "JSON Web Token": .gitleaks("jwt"),
    "Linear key": .gitleaks("linear-api-key"),
    "Mailchimp key": .gitleaks("mailchimp-api-key"),
    "Mailgun key": .gitleaks("mailgun-private-api-token"),
    "Mapbox token": .noseyparker("Mapbox Secret Access Token"),
    "MaxMind key": .gitleaks("maxmind-license-key"),
    "Netlify token": .trufflehog("netlify"),
    "New Relic key": .gitleaks("new-relic-user-api-key"),
    "New Relic Pixie key": .noseyparker("New Relic Pixie API Key"),
    "Notion token": .gitleaks("notion-api-token"),
    "npm token": .gitleaks("npm-access-token"),
    "NuGet key": .noseyparker("NuGet API Key"),
    "Octopus Deploy key": .gitleaks("octopus-deploy-api-key"),
    "OpenAI key": .gitleaks("openai-api-key"),
    "OpenRouter key": .trufflehog("openrouter"),
    "OpenShift token": .gitleaks("openshift-user-token"),
    "password hash": .noseyparker("Password Hash (bcrypt)"),
    "password in an address": .noseyparker("Credentials in PostgreSQL Connection URI"),
    "PayPal token": .trufflehog("paypaloauth"),
    "Perplexity key": .gitleaks("perplexity-api-key"),
    "Plaid token": .gitleaks("plaid-api-token"),
    "PlanetScale token": .gitleaks("planetscale-api-token"),
    "Postman key": .gitleaks("postman-api-token"),
    "Prefect key": .gitleaks("prefect-api-token"),
    "private key": .gitleaks("private-key"),
    "private key in base64": .noseyparker("Base64-PEM-Encoded Private Key"),
    "Pulumi token": .gitleaks("pulumi-api-token"),
    "PuTTY key": .issuer("PuTTY User Manual, Appendix C: PPK file format"),
    "PyPI token": .gitleaks("pypi-upload-token"),
    "ReadMe key": .gitleaks("readme-api-token"),
    "Replicate token": .trufflehog("replicate"),
    "RubyGems key": .gitleaks("rubygems-api-token"),
    "Scalingo token": .gitleaks("scalingo-api-token"),
    "SendGrid key": .gitleaks("sendgrid-api-token"),
    "Sentry token": .gitleaks("sentry-user-token"),
    "SettleMint token": .gitleaks("settlemint-personal-access-token"),
    "Shippo token": .gitleaks("shippo-api-token"),
    "Shopify token": .gitleaks("shopify-access-token"),
    "Slack token": .gitleaks("slack-bot-token"),
    "Slack webhook": .gitleaks("slack-webhook-url"),
    "SonarQube token": .gitleaks("sonar-api-token"),
    "Sourcegraph token": .gitleaks("sourcegraph-access-token"),
    "Square secret": .noseyparker("Square OAuth Secret"),
    "Square token": .gitleaks("square-access-token"),
    "StackHawk key": .noseyparker("StackHawk API Key"),
    "Stripe key": .gitleaks("stripe-access-token"),
    "Stripe webhook secret": .trufflehog("stripe"),
    "Supabase key": .trufflehog("supabasetoken"),
    "Tailscale key": .trufflehog("tailscale"),
    "Tavily key": .noseyparker("Tavily API Key"),
    "Teams webhook": .gitleaks("microsoft-teams-webhook"),
    "Telegram token": .gitleaks("telegram-bot-api-token"),
    "Tencent access key": .issuer("Tencent Cloud API 3.0, Signature"),
    "Terraform token": .gitleaks("hashicorp-tf-api-token"),
    "Twilio key": .gitleaks("twilio-api-key"),
    "Twilio token": .trufflehog("twilio"),
    "Twitch stream key": .noseyparker("Twitch Stream Key"),
    "Typeform token": .gitleaks("typeform-api-token"),
    "value of a named secret": .gitleaks("generic-api-key"),
    "Vault token": .gitleaks("vault-service-token"),
    "Vercel token": .secretlint("vercel"),
    "WireGuard key": .noseyparker("WireGuard Private Key"),
    "xAI key": .trufflehog("xai"),
    "Yandex Cloud key": .gitleaks("yandex-api-key"),
  ]

  /// The kinds that no shape in `SecretShapes` has: code of their own finds them.
  static let ownKinds =
    InnerMark.all.map(\.kind) + [
      "JSON Web Token", "private key", "password in an address", "Discord bot token", "Authorization credential",
      "value of a named secret",
    ]
}
