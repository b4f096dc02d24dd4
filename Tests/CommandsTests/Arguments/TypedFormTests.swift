import TestSupport
import Testing

/// What is clearly meant is understood, and the rest is told with the forms that are: command by command.
struct TypedFormTests {
  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    try pir.write("reviews/INC-7/actions.yaml", "- {id: A1, action: a, owner: SRE}\n- {id: B-2, action: b}\n")
    for id in ["INC-3", "SEC-3"] { try pir.write("reviews/2026/\(id)/incident.yaml", "title: a\nseverity: P1\n") }
    return pir
  }

  // MARK: Ids

  @Test(arguments: [
    "INC-7", "inc-7", "7", "07", "inc7", "INC 7", "#7", "INC_7", "INC-7/", "reviews/INC-7", "reviews/INC-7/",
    "reviews/INC-7/incident.yaml",
  ])
  func anIncidentIsNamed(form: String) throws {
    let pir = try project()
    #expect(
      try pir.run("log", form, "x").err.hasPrefix("reviews/INC-7/timeline.yaml:5: logged at 2026-01-05 12:30 UTC"))
    #expect(try pir.run("status", form).out.hasPrefix("INC-7  P2"))
    #expect(try pir.run("render", form, "--check").err.contains("'\(form)'") == false)
    #expect(try pir.run("check", form).err.contains("1 incident"))
    #expect(try pir.run("actions", "--incident", form).out.contains("INC-7/A1"))
    #expect(try pir.run("action", "add", form, "y").out == "INC-7/B-3\n")
  }

  @Test(arguments: [
    ("3", "'3' may be INC-3 or SEC-3; type the whole id"),
    ("INC-77", "there is no incident INC-77; did you mean 'INC-7'?"),
    ("9", "no incident has the number 9; an id is a folder in reviews, such as INC-42"),
    ("inx-7", "there is no incident inx-7; did you mean 'INC-7'?"),
    ("../INC-7", "'../INC-7' is not the folder of INC-7, which is reviews/INC-7; type INC-7"),
    ("/other/reviews/INC-7", "'/other/reviews/INC-7' is not the folder of INC-7, which is reviews/INC-7; type INC-7"),
    (
      "2025/SEC-3/timeline.yaml",
      "'2025/SEC-3/timeline.yaml' is not the folder of SEC-3, which is reviews/2026/SEC-3; type SEC-3"
    ),
  ])
  func whatNamesNoIncidentIsTold(form: String, message: String) throws {
    for command in [["log", form, "x"], ["render", form], ["status", form], ["action", "done", form + "/A1"]] {
      let result = try project().run(command)
      #expect(result.status == 64)
      #expect(result.err == "pir: error: \(message)\n")
    }
  }

  @Test(arguments: ["INC-7/A1", "7/a1", "reviews/INC-7/A1", "7/B-2", "INC-7/9", "INC-7/1"])
  func anItemIsNoIncident(form: String) throws {
    for command in [["log", form, "x"], ["render", form], ["status", form], ["action", "add", form, "x"]] {
      let result = try project().run(command)
      #expect(result.status == 64)
      #expect(
        result.err
          == "pir: error: '\(form)' names an action item of INC-7, and this is about an incident; type INC-7\n")
    }
  }

  @Test(arguments: ["INC-7/A1", "7/a1", "inc-7/A1", "reviews/INC-7/A1", "7 / a1", "#7/A1", "7/1"])
  func anItemIsNamed(form: String) throws {
    let result = try project().run("action", "done", form)
    #expect(result.status == 0)
    #expect(result.err.hasPrefix("INC-7/A1: done, owner SRE\n"))
    #expect(try project().run("show", form).out.hasPrefix("INC-7/A1  Open"))
  }

  @Test func anItemThatThereIsNotIsToldWithThoseThatThereAre() throws {
    let result = try project().run("action", "done", "7/C9")
    #expect(result.status == 64)
    #expect(result.err == "pir: error: there is no action item 'C9'; there are A1, B-2\n")
    #expect(try project().run("action", "done", "A1").err.contains("'A1' names no action item"))
  }

  @Test func incidentsAreJoinedByCommas() throws {
    let pir = try project()
    #expect(try pir.run("status", "7,sec-3").out.contains("\nSEC-3  P1"))
    #expect(try pir.run("check", "7,inc-3").err.contains("2 incidents"))
    #expect(try pir.run("render", "7,INC-3", "--out", "o").err.contains("2 incidents: "))
    #expect(try pir.run("actions", "--incident", "7,INC-3").out.contains("Only incident INC-3 or INC-7"))
  }

  /// The last part of a path to show is an incident's folder, one of its files, or an item.
  @Test(arguments: [
    ("reviews/INC-7/", "INC-7  P2"), ("reviews/INC-7/timeline.yaml", "INC-7  P2"), ("reviews/INC-7/a1", "INC-7/A1"),
    ("reviews/2026/INC-3", "INC-3  P1"), ("7/b-2", "INC-7/B-2"), ("7/2", "INC-7/B-2"),
  ])
  func aPathIsShown(form: String, start: String) throws {
    let result = try project().run("show", form)
    #expect(result.out.hasPrefix(start), "\(result.err)")
  }

  // MARK: Words

  @Test(arguments: ["P1", "p1", "P-1", "High", "high"])
  func aSeverityIsNamed(form: String) throws {
    let pir = try project()
    #expect(try pir.run("log", "7", "x", "--severity", form).err.contains("INC-7 is P1 from then on\n"))
    #expect(try pir.read("reviews/INC-7/incident.yaml").contains("severity: P1\n"))
    #expect(try pir.run("new", "x", "--severity", form).status == 0)
    #expect(try pir.read("reviews/INC-8/incident.yaml").contains("severity: P1\n"))
    #expect(try pir.run("actions", "--severity", form).out.contains("Only severity P1"))
  }

  @Test(arguments: [
    (["--milestone", "acked"], "  milestone: acknowledged\n  event: Acknowledged at 12:30 UTC\n"),
    (
      ["--milestone", "mitigated,resolved"],
      "  milestone: [mitigated, resolved]\n  event: Mitigated, resolved at 12:30 UTC\n"
    ),
    (
      ["--milestone", "ack", "--milestone", "Acknowledged"],
      "  milestone: acknowledged\n  event: Acknowledged at 12:30 UTC\n"
    ),
    (["--severity", "p0"], "  event: Severity is P0 at 12:30 UTC\n"),
    (["--escalated", "2"], "  escalated: 2\n  event: Escalated to level 2 at 12:30 UTC\n"),
    (
      ["--milestone", "identified", "--severity", "P0"],
      "  milestone: identified\n  event: Identified; severity is P0 at 12:30 UTC\n"
    ),
  ])
  func aRowSaysWhatItsOptionsDo(options: [String], row: String) throws {
    let pir = try project()
    let result = try pir.run(["log", "7"] + options)
    #expect(result.status == 0)
    #expect(try pir.read("reviews/INC-7/timeline.yaml").hasSuffix("- time: 2026-01-05T12:30Z\n" + row))
  }

  /// A run that ended between the two files is finished by the same command.
  @Test func aSeverityAloneIsFinished() throws {
    let pir = try project()
    let before = try pir.read("reviews/INC-7/timeline.yaml")
    #expect(try pir.run("log", "7", "--severity", "p0").status == 0)
    let after = try pir.read("reviews/INC-7/timeline.yaml")
    try pir.write("reviews/INC-7/timeline.yaml", before)
    #expect(try pir.run("log", "7", "--severity", "P0").status == 0)
    #expect(try pir.read("reviews/INC-7/timeline.yaml") == after)
    #expect(try pir.run("log", "7", "--severity", "p0").err.contains("INC-7 is P0 already"))
  }

  @Test(arguments: [
    (["log", "7"], "say what happened, or use - to read lines"),
    (["log", "7", "--milestone", "acknowleged"], "closed; did you mean 'acknowledged'?"),
    (
      ["log", "7", "x", "--severity", "P9"], "severity 'P9' is not defined in the runbook; use one of P0, P1, P2, P3\n"
    ),
    (["log", "7", "x", "--severity", "critcal"], "use one of P0, P1, P2, P3"),
    (["action", "add", "7", "x", "--kind", "prevnt"], "repair; did you mean 'prevent'?"),
    (["action", "add", "7", "x", "--due", "soon"], "write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    (["action", "move", "7/A1", "next friday"], "may be 2026-01-09 or 2026-01-16; write the date"),
    (["action", "done", "7/A1", "--on", "14d"], "write '14d ago' or 'in 14d'"),
    (["stats", "--from", "2026-13"], "months are 01 to 12"),
    (["log", "7", "x", "--actoin", "y"], "did you mean '--action'?"),
  ])
  func whatIsNotUnderstoodIsToldWithTheForms(arguments: [String], message: String) throws {
    let pir = try project()
    let before = try pir.files()
    let result = try pir.run(arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.files() == before)
  }

  // MARK: Days

  @Test(arguments: [
    ("2026-2-1", "2026-02-01"), ("14d", "2026-01-19"), ("friday", "2026-01-09"), ("tomorrow", "2026-01-06"),
    ("in 2 weeks", "2026-01-19"), ("Feb 1", "2026-02-01"),
  ])
  func aDueDateIsRead(form: String, day: String) throws {
    let pir = try project()
    #expect(try pir.run("action", "add", "7", "x", "--due", form).err.contains("warning") == false)
    #expect(try pir.run("action", "move", "7/A1", form).err.contains("due \(day)"))
    #expect(try pir.read("reviews/INC-7/actions.yaml").contains("  due: \(day)\n"))
  }

  @Test func aPeriodIsReadByItsMonths() throws {
    let pir = try project()
    #expect(
      try pir.run("stats", "--from", "2025-12", "--to", "2026-01").out.contains("from 2025-12-01 to 2026-01-31"))
    #expect(try pir.run("stats", "--from", "2026-02", "--to", "2026-01").err.contains("--to is a day before --from"))
  }

  @Test func aDueDateInThePastIsWarnedOf() throws {
    let pir = try project()
    let warning = "pir: warning: the due date 2026-01-04 is in the past\n"
    #expect(try pir.run("action", "add", "7", "x", "--due", "yesterday").err.contains(warning))
    #expect(try pir.run("action", "move", "7/A1", "2026-01-04").err.contains(warning))
    #expect(try !pir.run("action", "add", "7", "x", "--due", "today").err.contains("warning"))
  }

  // MARK: New incidents

  @Test func aNewIncidentHasComponentsAndACommander() throws {
    let pir = try project()
    let result = try pir.run(
      "new", "x", "--severity", "p2", "--component", "a, b", "--component", "c", "--commander", "lead")
    #expect(result.status == 0)
    #expect(
      result.err.contains(
        "warning: nobody has the role 'lead', which leads the response; name them with --person lead=NAME\n"))
    #expect(try pir.read("reviews/INC-8/incident.yaml").contains("components: [a, b, c]\n"))
    let named = try pir.run("new", "x", "--severity", "p2", "--commander", "on-call", "--person", "on-call=D. Reyes")
    #expect(!named.err.contains("warning"))
    let near = try pir.run("new", "x", "--severity", "p2", "--commander", "oncall", "--person", "on-call=D. Reyes")
    #expect(near.err.contains("did you mean 'on-call'?"))
  }

  // MARK: Texts that begin with a hyphen

  @Test(arguments: [
    "- rolled back the pods", "-1 replica left", "-- the host is gone", "---", "-5%", "-h is the host's flag",
  ])
  func aTextMayBeginWithAHyphen(text: String) throws {
    let pir = try project()
    #expect(try pir.run("log", "7", text, "--by", "on-call", "--action", text).status == 0)
    let yaml = try pir.read("reviews/INC-7/timeline.yaml")
    #expect(yaml.contains("  action: \"\(text)\"\n  by: on-call\n  event: \"\(text)\"\n"))
    #expect(try pir.run("action", "add", "7", text, "--owner", "SRE").out.hasPrefix("INC-7/"))
    #expect(try pir.read("reviews/INC-7/actions.yaml").contains("action: \"\(text)\"\n"))
    #expect(try pir.run("new", text, "--severity", "P3").out.hasPrefix("INC-8\n"))
    #expect(try pir.read("reviews/INC-8/incident.yaml").contains("title: \"\(text)\"\n"))
  }
}
