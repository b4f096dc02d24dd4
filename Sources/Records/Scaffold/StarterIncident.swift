/// The example that a new project begins with: a small incident, told to its end.
package enum StarterIncident {
  package static let files: [(name: String, text: String)] = [
    (
      "incident.yaml",
      """
      # An example, to be looked at and deleted: 'pir render INC-1' writes its documents to site/.
      title: Search is slow
      severity: P2
      components: [search]
      people: { on-call: R. Silva, team-lead: M. Adeyemi }
      commander: on-call
      affected: Everybody who searches
      summary: |
        The search index was rebuilt at noon, and **every** query waited for it: answers took half a
        minute instead of half a second, until the rebuild was stopped.
      impact: Searches took up to 30 seconds, and one in five was given up.
      impact_figures:
        - { what: Searches given up, value: about 1200 }
      detection: The alert on slow answers fired after 20 minutes.
      trigger: A rebuild of the index was started by hand, in working hours.
      root_cause: A rebuild takes the lock that queries need, and holds it to its end.
      contributing_factors:
        - The alert waits for 15 minutes of slow answers
      resolution: The rebuild was stopped, and done at night.
      lessons:
        went_well: [The on-call engineer looked at the locks first]
        went_wrong: [{ text: Nothing told that a rebuild blocks queries, actions: [A1] }]
        improvements: [{ text: Alert after 5 minutes of slow answers, done: true }]
      review:
        state: published
        owner: R. Silva
        meeting: 2026-01-08T10:00Z
        approved_by: M. Adeyemi

      """
    ),
    (
      "timeline.yaml",
      """
      # After the first time, which is written in full, 14:05 is enough until the date changes.
      - time: 2026-01-05T12:00Z
        event: Rebuild of the index began
        by: team-lead
        milestone: started
      - time: 12:20
        event: Alert on slow answers
        action: Took the page
        by: on-call
        milestone: [detected, acknowledged]
        update:
          summary: Search is slow for everybody.
          impact: A search may take half a minute.
          actions: We are looking for the cause.
      - time: 12:32
        event: All queries wait for one lock, which the rebuild holds
        action: Stopped the rebuild
        by: on-call
        milestone: [identified, mitigated]
        update:
          summary: Search was slow because its index was being rebuilt. We have stopped that.
          actions: We are watching the answers.
          next: 12:45
      - time: 12:45
        event: Answers take half a second again
        by: on-call
        milestone: resolved
        update:
          summary: Search is as fast as before.

      """
    ),
    (
      "actions.yaml",
      """
      # What was promised. Keep changing status and dates here until nothing is open.
      - id: A1
        action: Rebuild into a copy of the index, and swap the two
        kind: prevent
        owner: search team
        opened: 2026-01-08
        due: 2026-02-01
        status: done
        closed: 2026-01-29
        evidence: https://git.example.org/search/pull/31

      """
    ),
  ]
}
