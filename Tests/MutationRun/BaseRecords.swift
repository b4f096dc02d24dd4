/// A project whose records have every kind of value, by path.
enum BaseRecords {
  static let files: [String: String] = [
    "reviews/INC-1/incident.yaml": incident, "reviews/INC-1/timeline.yaml": timeline,
    "reviews/INC-1/actions.yaml": actions, "reviews/INC-1/narrative.md": narrative, "reviews/runbook.yaml": runbook,
    "reviews/INC-2/incident.yaml":
      "title: Queue full\nseverity: P2\nkind: disk-full\ncomponents: [queue, api]\nrelated: [INC-1]\n",
    "reviews/INC-2/timeline.yaml":
      "- time: 2026-01-02T10:00Z\n  event: Alert\n  milestone: [started, detected]\n",
    "reviews/INC-2/actions.yaml": "- id: A1\n  action: Look\n  owner: Ada\n",
  ]

  /// The files that are changed.
  static let changed = files.keys.filter { !$0.contains("INC-2") || $0.hasSuffix("incident.yaml") }.sorted()

  private static let incident = """
    # What happened
    title: "Queue: builds wait"
    severity: P1
    severity_changes:
      - { time: 2026-01-05T12:10Z, severity: P1, reason: More customers }
    kind: disk-full
    components: [queue, api]
    tags:
      - disk
    visibility: public
    people:
      commander: Ada
      scribe: 'Grace'
    commander: commander
    affected: Everybody who builds
    summary: |
      The disk was full, and *builds* waited.

      Second paragraph with [a link](https://example.org/x).
    impact: >-
      Builds waited
      for an hour.
    impact_figures:
      - what: Builds
        value: "120"
    impact_windows:
      - { from: 2026-01-05T12:00Z, to: 2026-01-05T13:00Z }
    detection: By an alert
    root_cause: No limit
    contributing_factors: [Growth]
    five_whys:
      problem: Builds waited
      whys:
        - why: Why did they wait?
          because: The disk was full
        - why: Why was it full?
          because: Nobody removed logs
    resolution: Logs removed
    lessons:
      went_well:
        - Quick answer
      went_wrong:
        - text: No alert
          actions: [A1]
      improvements:
        - Alert earlier
    links:
      - title: Dashboard
        url: https://example.org/d
    related: [INC-2]
    stated: { total: 1h }
    checklist:
      triage: [1]
    review:
      state: published
      owner: Ada
    x-tracker: T-1

    """

  private static let timeline = """
    - time: 2026-01-05T12:00Z
      event: Disk full
      milestone: [started, detected]
    - time: 12:05
      event: |
        Ada answers
        milestone: resolved
      by: commander
      milestone: acknowledged
      escalated: 1
      update:
        summary: We look into it
        impact: Builds wait
        actions: Making room
        next: 12:35
    - time: ~12:20
      event: Moved `logs`
      action: Drained
      evidence: https://example.org/g
      internal: true
    - time: 13:00
      event: "Done: all builds run"
      milestone:
        - mitigated
        - resolved
      update: { summary: Fixed }

    """

  private static let actions = """
    - id: A1
      action: Alert at 80 %
      owner: Ada
      due: 2026-02-01
      status: in_progress
      moved:
        - { on: 2026-01-20, from: 2026-01-25, to: 2026-02-01, why: Vacation }
      prevents: disk-full/alert
      priority: high
    - id: A2
      action: >
        Limit logs
      status: done
      closed: 2026-01-06
      evidence: https://example.org/pr/1
    - id: A3
      action: Buy disks
      status: wont_do
      reason: Not needed

    """

  private static let narrative = """
    # What we saw

    The disk **filled** up; see `df -h` and [the graph](graph.png).

    | time | free |
    | --- | ---: |
    | 12:00 | 0 |

    - one
      - two

    ```
    df -h
    ```

    <div>raw</div>

    """

  private static let runbook = """
    severities:
      - { id: P1, name: High, description: Bad, respond_within: 15m, update_every: 30m }
      - { id: P2, name: Low, description: Less bad, respond_within: 1h }
    priorities: [high, low]
    incidents:
      - id: disk-full
        title: Disk full
        prevention:
          - { id: alert, text: Alert early }
    phases:
      - id: 1
        name: Triage
        from: 0
        to: 5m
        steps:
          - id: triage
            title: Look
            checklist:
              - Check the disk
              - Check the queue
    escalation:
      - { level: 1, name: On call, from: 0 }

    """
}
