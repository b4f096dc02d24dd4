/// The runbook that a new project begins with: the numbers that hold anyway, to be changed, and the rest as comments.
package enum StarterRunbook {
  /// The file of a project whose site has this id.
  package static func text(siteID: String) -> String {
    text + """

      # What the ids in feeds, the API and calendars begin with. Readers know what they have seen by them, so
      # the id stays as it is for as long as the project lives, whatever the site's address.
      site:
        id: \(siteID)
        # title: Incidents
        # base_url: https://status.example.org/

      """
  }

  private static let text = """
    # How this organization responds to incidents. What stands here are pir's own defaults: change what is
    # different with you. Every part may be left out, and lines that begin with '#' show what else there
    # may be. 'pir runbook' writes it as a document, and records are held against it.
    title: Incident Response Runbook
    # product: the word before "Incident Update" in what customers read
    # owner: SRE Team
    # version: "1.0"
    # updated: 2026-01-05
    # review_every: 3 months
    id_prefix: INC

    # From the most severe to the least. Somebody answers within respond_within; update_every is the cadence
    # of status updates; the review is held within review_within. Each of the three may be none or left out.
    severities:
      - id: P0
        name: Critical
        respond_within: 5m
        update_every: 15m
        review_within: 5 business days
        escalate_at_once: true
        # description: Nothing works, data is lost, or an intruder is inside
        # examples: [No order can be placed, A customer sees the data of another]

      - id: P1
        name: High
        respond_within: 15m
        update_every: 15m
        review_within: 5 business days

      - id: P2
        name: Medium
        respond_within: 1h
        update_every: 15m
        review_within: 10 business days

      - id: P3
        name: Low
        respond_within: 1 business day
        update_every: none
        review_within: none

    # What to do, phase by phase. Windows are counted from the acknowledgement; a phase is judged by the
    # milestone that it ends with. 'pir status' shows the steps of the present phase.
    phases:
      - id: 1
        name: Detect & Assess
        from: 0
        to: 5m
        applies_to: [P0, P1]
        # 'pir tick INC-2 1.1 1' ticks the first item of step 1.1; without numbers it ticks them all.
        steps:
          - id: "1.1"
            title: Initial Triage
            checklist:
              - "**What** does not work, and since when?"
              - "**Who** notices, and how many are they?"
              - Give it a severity, and name who leads the response
          - id: "1.2"
            title: First Word
            checklist:
              - Send the first status update
              - Open a channel for those who work on it

      - id: 2
        name: Contain & Mitigate
        from: 5m
        to: 15m
        ends_with: mitigated
        applies_to: [P0, P1]
        steps:
          - id: "2.1"
            title: Contain
            checklist:
              - Undo what was changed last, where that is safe
              - Move the load away from what fails

      - id: 3
        name: Diagnose & Fix
        from: 15m
        to: 1h
        ends_with: identified
        applies_to: [P0, P1]

      - id: 4
        name: Resolve & Verify
        from: 1h
        to: 2h
        ends_with: resolved
        applies_to: [P0, P1]
        steps:
          - id: "4.1"
            title: Verify
            checklist:
              - See what failed work again, from where its users are
              - Send the last status update

      - id: 5
        name: Communicate & Document
        applies_to: [P0, P1]

    # Who takes over when it lasts, counted from the detection.
    escalation:
      - level: 1
        from: 0
        # name: On-Call Engineer

      - level: 2
        from: 30m
        # name: Team Lead
        # escalate_if: security is concerned

      - level: 3
        from: 1h
        # name: Head of Engineering

    # Who to call: shown by 'pir status', too.
    # contacts:
    #   - role: On-Call Engineer
    #     name: Rotation
    #     phone: +1-555-0100
    #     slack: "@oncall"

    # The parts of the product, in the order of the status page. A record may write the name, the id or an alias.
    # components:
    #   - { id: search-api, name: Search, group: API, description: Finds orders and parcels, aliases: [search] }
    #   - { name: Checkout, group: API }

    # Failures that you have met before. An incident names one as its kind, and an action item the prevention
    # item that it fulfils.
    # incidents:
    #   - id: disk-full
    #     title: A disk is full
    #     symptoms: [Writes fail with `ENOSPC`]
    #     resolution: Delete old logs, then find out why they were kept
    #     prevention:
    #       - { id: alert, text: Alert at 80 % }

    # holidays: [2026-12-25]
    # priorities: [high, medium, low]
    # teams: [search team]
    # actions:
    #   due_within: { high: 2 business days, prevent: 20 business days }
    # checks:
    #   missing-owner: error

    """
}
