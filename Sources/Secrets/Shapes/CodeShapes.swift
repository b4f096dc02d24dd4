extension SecretShapes {
  /// Hosts of code, builds and packages.
  static let code: [SecretShape] =
    each("GitHub token", ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], .run(.alphanumeric, 36...255))
    + each(
      "GitLab token",
      [
        "glpat-", "gldt-", "glrt-", "glrtr-", "glcbt-", "glptt-", "glft-", "glsoat-", "glimt-", "glagent-", "gloas-",
        "glffct-", "glwt-",
      ], .run([.base64URL, .dot], 20...400))
    + each("Atlassian token", ["ATATT3", "ATCTT3", "ATSTT3"], .run([.base64URL, .equals], 60...255))
    + each("SonarQube token", ["squ_", "sqp_", "sqa_"], .run(.hex, 40))
    + each("Docker token", ["dckr_pat_", "dckr_oat_"], .run(.base64URL, 27...32))
    + each("CircleCI token", ["CCIPAT_", "CCIPRJ_"], .run([.alphanumeric, .underscore], 40...80))
    + each("Artifactory token", ["cmVmdGtu", "cmVmd"], .run(.alphanumeric, 56...59))
    + each("RubyGems key", ["rubygems_"], .run(.hex, 48))
    + each("Buildkite token", ["bkua_"], .run([.lowerLetters, .digits], 40))
    + [
      SecretShape("GitHub token", "github_pat_", .run([.alphanumeric, .underscore], 82)),
      SecretShape("GitHub token", "ghs_", .run(.digits, 1...12), "_eyJ", .run([.base64URL, .dot], 60...2000)),
      SecretShape("GitLab token", isUnique: true, "GR1348941", .run(.base64URL, 20)),
      SecretShape("GitLab session", leading: 1, "_gitlab_session=", .run(.hex, 32)),
      SecretShape("Bitbucket password", "ATBB", .run(.alphanumeric, 32)),
      SecretShape("npm token", "npm_", .run(.alphanumeric, 36)),
      SecretShape("PyPI token", "pypi-AgE", .run(.base64URL, 50...1000)),
      SecretShape("crates.io token", "cio", .run(.alphanumeric, 32)),
      SecretShape("NuGet key", "oy2", .run([.lowerLetters, .digits], 43)),
      SecretShape("Clojars token", "CLOJARS_", .run([.lowerLetters, .digits], 60)),
      SecretShape("Artifactory key", "AKCp", .run(.alphanumeric, 60...80)),
      SecretShape("Sourcegraph token", "sgp_", .run([.alphanumeric, .underscore], 40...64)),
      SecretShape("Postman key", "PMAK-", .run(.alphanumeric, 24), "-", .run(.alphanumeric, 34)),
      SecretShape("Infracost key", isWord: true, "ico-", .run(.alphanumeric, 32)),
      SecretShape("Dependency-Track key", "odt_", .run(.alphanumeric, 32...255)),
      SecretShape("Octopus Deploy key", "API-", .run(.capitals, 26)),
      SecretShape("StackHawk key", "hawk.", .run(.base64URL, 20), ".", .run(.base64URL, 20)),
    ]
    + each(
      "Harness token", ["pat.", "sat."], .run(.base64URL, 22), ".", .run(.alphanumeric, 24), ".",
      .run(.alphanumeric, 20))
}
