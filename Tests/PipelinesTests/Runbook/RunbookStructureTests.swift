import Testing

/// The demo's runbook has the parts that a response runbook is expected to have, counted by hand and typed in here.
struct RunbookStructureTests {
  private typealias Section = MarkdownOutline.Section

  private static let classification = [
    Section(level: 2, title: "Incident Classification"),
    Section(level: 3, title: "P0 - Critical (Immediate Response)", bullets: 7),
    Section(level: 3, title: "P1 - High (Urgent Response)", bullets: 7),
    Section(level: 3, title: "P2 - Medium (Standard Response)", bullets: 7),
    Section(level: 3, title: "P3 - Low (Planned Response)", bullets: 7),
  ]

  private static let components = [
    Section(
      level: 2, title: "Components",
      tables: [MarkdownOutline.Table(columns: ["Component", "Group", "Also called", "What it does"], rows: 12)])
  ]

  private static let response = [
    Section(level: 2, title: "Response Procedures"),
    Section(level: 3, title: "Phase 1: Detect & Assess (0-5 min)"),
    Section(level: 4, title: "1.1 Acknowledge the Incident", code: ["bash"]),
    Section(level: 4, title: "1.2 Initial Triage", boxes: 4),
    Section(level: 4, title: "1.3 Quick Health Check", code: ["bash"]),
    Section(level: 3, title: "Phase 2: Contain & Mitigate (5-15 min)"),
    Section(level: 4, title: "2.1 Stop the Bleeding", code: ["bash"]),
    Section(level: 4, title: "2.2 Enable Debug Logging", code: ["bash"]),
    Section(level: 4, title: "2.3 Isolate the Problem", boxes: 4),
    Section(level: 3, title: "Phase 3: Diagnose & Fix (15-60 min)"),
    Section(level: 4, title: "3.1 Gather Evidence", code: ["bash"]),
    Section(level: 4, title: "3.2 Common Diagnostic Commands", code: ["bash"]),
    Section(level: 4, title: "3.3 Root Cause Analysis", code: [""]),
    Section(level: 3, title: "Phase 4: Resolve & Verify (60-120 min)"),
    Section(level: 4, title: "4.1 Apply Fix", code: ["bash"]),
    Section(level: 4, title: "4.2 Verify Fix", code: ["bash"]),
    Section(level: 4, title: "4.3 Monitor for Recurrence", code: ["bash"]),
    Section(level: 3, title: "Phase 5: Communicate & Document (Ongoing)"),
    Section(level: 4, title: "5.1 Status Updates", code: [""], labels: ["Template"]),
    Section(level: 4, title: "5.2 Resolution Notice", code: [""]),
  ]

  private static let incidents = [
    Section(level: 2, title: "Common Incidents"),
    Section(
      level: 3, title: "Incident: Pipeline Execution Failures", bullets: 6, steps: 4, code: ["bash"],
      labels: ["Symptoms", "Diagnosis", "Resolution", "Prevention"]),
    Section(
      level: 3, title: "Incident: Memory Leak / OOM Kills", bullets: 9, steps: 3, code: ["bash", "yaml"],
      labels: ["Symptoms", "Diagnosis", "Resolution", "Prevention"]),
    Section(
      level: 3, title: "Incident: Security Vulnerability Exploited", bullets: 8, steps: 6, code: ["bash", "bash"],
      labels: ["Symptoms", "Immediate Actions", "Investigation", "Resolution", "Prevention"]),
  ]

  private static let escalation = [
    Section(level: 2, title: "Escalation Paths"),
    Section(level: 3, title: "Level 1: On-Call Engineer (0-30 min)", bullets: 3),
    Section(level: 3, title: "Level 2: Senior SRE / Team Lead (30-60 min)", bullets: 3),
    Section(level: 3, title: "Level 3: Engineering Manager / CTO (60+ min)", bullets: 3),
    Section(
      level: 3, title: "Emergency Contacts",
      tables: [MarkdownOutline.Table(columns: ["Role", "Name", "Phone", "Email", "Slack"], rows: 3)]),
  ]

  private static let review = [
    Section(level: 2, title: "Post-Incident Review"),
    Section(
      level: 3, title: "Timeline Template",
      tables: [MarkdownOutline.Table(columns: ["Time (UTC)", "Event", "Action Taken", "By Whom"], rows: 5)]),
    Section(level: 3, title: "5 Whys Analysis", steps: 5),
    Section(
      level: 3, title: "Action Items",
      tables: [MarkdownOutline.Table(columns: ["Action", "Owner", "Due Date", "Status"], rows: 3)]),
    Section(
      level: 3, title: "Lessons Learned", bullets: 6, boxes: 4,
      labels: ["What went well", "What went wrong", "Improvements"]),
  ]

  private static let reference = [
    Section(level: 2, title: "Quick Reference"), Section(level: 3, title: "Key Logs Locations", code: [""]),
    Section(level: 3, title: "Key Metrics", code: [""]),
    Section(level: 3, title: "Emergency Commands", bullets: 4, code: ["bash"], labels: ["Document Maintenance"]),
  ]

  @Test func holdsEveryPartInItsOrder() throws {
    let (text, problems) = DemoRunbook.document(try DemoRunbook.source())
    #expect(problems.isEmpty)
    let found = MarkdownOutline(try #require(text)).sections
    let expected =
      [Section(level: 1, title: "Incident Response Runbook")] + Self.classification + Self.components + Self.response
      + Self.incidents
      + Self.escalation + Self.review + Self.reference
    #expect(found.map(\.title) == expected.map(\.title))
    for (found, expected) in zip(found, expected) { #expect(found == expected) }
  }

  @Test func numbersOfThePolicyStandInTheirLines() throws {
    let text = try #require(DemoRunbook.document(DemoRunbook.source()).text)
    let lines = Set(text.split(separator: "\n").map(String.init))
    let expected = [
      "**Severity Levels:** P0 (Critical) → P1 (High) → P2 (Medium) → P3 (Low)",
      "- **Response Time**: At once, whatever the hour (within 5 minutes)",
      "- **Response Time**: Ahead of all planned work (within 15 minutes)",
      "- **Response Time**: Between other tasks, the same day (within 1 hour)",
      "- **Response Time**: Together with planned work (next business day)",
      "Send updates every **15 minutes** (P0, P1 and P2) during an active incident:",
      "[HH:MM] ROMA Incident Update - <Investigating|Identified|Monitoring|Resolved>",
      "Current Status: <Investigating|Identified|Monitoring|Resolved>", "What we know:", "- <Summary of issue>",
      "- <Impact assessment>", "- <Current actions>", "Next update: <Time>", "Incident ID: <ID>",
      "Severity: <P0|P1|P2|P3>", "[HH:MM] ROMA Incident RESOLVED - <Issue>", "Issue: <Description>",
      "Root Cause: <Technical explanation>", "Resolution: <What was done>", "Duration: <Total time>",
      "Preventive measures:", "- <Action item 1>", "- <Action item 2>", "Post-incident review: <Date/Time>",
      "- **Escalate if**: Cannot resolve within 30 min, or it is a P0",
    ]
    for line in expected { #expect(lines.contains(line), "\(line)") }
  }
}
