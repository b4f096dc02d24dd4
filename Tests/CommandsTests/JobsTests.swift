import Foundation
import TestSupport
import Testing

/// `--jobs`: the same output and the same files, however many incidents are worked on at once.
struct JobsTests {
  /// Sixty incidents, some of them with errors, public ones among them.
  private static func project() throws -> Pir {
    let pir = try Pir()
    for number in 1...60 {
      let folder = "reviews/INC-\(number)"
      let isBroken = number.isMultiple(of: 11)
      try pir.write(
        "\(folder)/incident.yaml",
        """
        title: Title \(number)
        severity: \(isBroken ? "P9" : "P2")
        visibility: \(number.isMultiple(of: 2) ? "public" : "internal")
        components: [api, db\(number % 3)]
        summary: See [another](../INC-\(number % 60 + 1)/index.html) and `code`.
        review: { state: published }

        """)
      try pir.write(
        "\(folder)/timeline.yaml",
        """
        - { time: 2026-01-02T10:00Z, event: It began, milestone: started }
        - { time: 2026-01-02T10:20Z, event: We told, update: { summary: We look at it., next: 2026-01-02T11:00Z } }
        - { time: 2026-01-02T11:0\(number % 10)Z, event: It ended, milestone: resolved }

        """)
      try pir.write("\(folder)/actions.yaml", "- { id: A\(number), action: Do it, owner: team, due: 2026-02-01 }\n")
    }
    return pir
  }

  @Test(arguments: [
    "render --all --out out", "build --as-of 2026-03-01 --out out",
    "build --as-of 2026-03-01 --audience public --out out", "build --as-of 2026-03-01 --format markdown --out out",
    "check --as-of 2026-03-01", "check --as-of 2026-03-01 --format json", "actions --as-of 2026-03-01",
    "actions --as-of 2026-03-01 --out out", "stats --as-of 2026-03-01", "list", "list code --owner team",
  ])
  func changeNothing(command: String) throws {
    let arguments = command.split(separator: " ").map(String.init)
    let outcomes = try ["1", "4"].map { jobs in
      let pir = try Self.project()
      let run = try pir.run(arguments + ["--jobs", jobs])
      let files = try pir.files().filter { $0.hasPrefix("out/") }
      let texts = try files.map { try pir.read($0) }
      // How long the run took is in the sentence of a build.
      return (run.status, run.out.replacing(/in [0-9.]+ s;/, with: ""), run.err, files + texts)
    }
    #expect(outcomes[0].0 == outcomes[1].0)
    #expect(outcomes[0].1 == outcomes[1].1)
    #expect(outcomes[0].2 == outcomes[1].2)
    #expect(outcomes[0].3 == outcomes[1].3)
    #expect(!outcomes[0].1.isEmpty)
  }

  @Test(arguments: ["0", "257", "-1", "two"])
  func areANumber(jobs: String) throws {
    let run = try Self.project().run(["stats", "--jobs=\(jobs)"])
    #expect(run.status == 64 && run.err.contains("--jobs"))
  }
}
