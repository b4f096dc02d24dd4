extension HouseDocuments {
  static let timesAndDays: [String: Document] = [
    "headings with times": Document(
      text: """
        # 2026-01-18, too many guests

        ## Timeline ##

        All times in PST

        ### 2026-01-18 4:19

        A message came in.

        ### 8:20 - 8:24 ###

        Two of us talk.

        ```python
        >>> get('http://192.0.2.1:8888/')
        ```

        A 404 means that it answers.

        ### ca. 9:14

        - it works
        - for all

        ## Action items

        ### Process

        1. Gather commands.
        1. Say when it is over.
        """, rows: 3, items: 2),
    "time and text apart": Document(
      text: """
        ---
        title: "Report: Teams"
        tags:
          - security
        ---

        On April 14, 2026 <team@example.org> got a note.[^1]

        ## Timeline of events

        - 2026-04-14 16:37 UTC
            Somebody wrote as our [policy](https://example.org/policy) says
            to us.
        - 2026-04-14 17:02 UTC
            We said thanks.

        ## Details

        > 1. Add a user
        > 2. Remove the user

        [^1]:
            As of today.
        """, rows: 2, items: 0),
    "digits that nobody knows": Document(
      text: """
        # Errors 502

        ## Timeline

        All times in UTC.

        | Time             | Event                   |
        | :--------------- | ----------------------- |
        | 2025-12-21 HH:mm | A script was written |
        | 2025/26-??-?? HH:mm | It ran once more |
        | 2026-05-?? HH:mm | Seen on some day in May |
        | 2026-06-02   14:?? | The limit was found |
        | 2026-06-07 08:30 | The limit is gone

        ## Attendees

        - MH
        """, rows: 5, items: 0),
    "columns with a weekday": Document(
      text: """
        # Proxy report

        ## Timeline (all times PST). All times approximations

        | Day | Date (2026) | Time (PST) | Event |
        |-----|-------------|-----------|-------|
        | Mon | Jan 26 | 13:47 | One node is off |
        | Tues | Jan 27 | 20:28 | Many ask for `/.env` |
        | Wed | Jan 28 | 7:05 | The logs say why

        ## Corrective and Preventative Measure

        Turn both off.
        """, rows: 3, items: 0),
    "pictures and logs between rows": Document(
      text: """
        # Flags are down - September 29, 2026

        Internal: <https://example.org/pull/120>

        ## Timeline

        - **16:58 UTC** - Writes pile up

        <img width="10" alt="load" src="https://example.org/a.png" />

        - **17:05 UTC** - Nodes restart

        ```
        {"timestamp":"2026-09-29T16:54:16Z","level":"ERROR"}
        ```

        - **18:46 UTC** - Service fully restored

        The whole picture

        <img alt="all" src="https://example.org/b.png" />

        ## Remediation

        ### Immediate Actions (Completed)

        - Timeouts are options

        ### Later ([here](https://example.org/issues/39))

        - **Two paths**: reads and writes apart

        - **Brakes**: fewer retries
        """, rows: 3, items: 3),
    "days that are counted": Document(
      text: """
        # Certificates

        - Date: 2026-06-02
        - Severity: Sev-3

        ## Timeline (UTC)

        1. **Day 1**
           1. 22:10 Renewal fails
           2. 23:40 Somebody writes
        2. **Day 2**
           1. 00:20 On-call is paged
              - first try
              - second try
           2. 02:05 Renewed

        ## Next Steps / Action Items

        1. [P0] Watch the dates \u{2014} @bo
        2. [Action Item] Write it down
           - [ ] for us
           - [ ] for them
             - Owner: Cy
        """, rows: 4, items: 4),
    "TODO marks and references": Document(
      text: """
        # Post-mortem

        Incident: [nine][inc], see ![](https://example.org/p.png)

        <!-- say more -->

        ## Timeline

        ##### 2026-03-03

        10:00 UTC
        : The pager rings

        9:06p UTC: Restart

        * * *

        ##### 2026-03-04

        8.15 UTC \u{2013} 8.30 UTC Review of [the talk][]

        ## What could be improved?

        - [x] docs
        - tests

        [inc]: https://example.org/inc/9 "The incident"
        [The talk]: <https://example.org/talk>
        [unused]: https://example.org/unused
        """, rows: 3, items: 0),
    "counted from the beginning": Document(
      text: """
        # Queue

        Incident start: 2026-04-02 13:00 UTC

        ## Timeline

        - T+0 \u{2014} alert
        - T+5m \u{2014} on-call answers
        - T+1h10m \u{2014} done

        ## Root Cause(s)

        - slow readers
        """, rows: 3, items: 0),
    "a clock that counts to 12": Document(
      text: """
        # Outage on March 4, 2026

        ## Timeline of Events

        * 11:58 pm - deploy
        * 12:04 am - alerts
        * 12:30 a.m. \u{2013} 12:45 a.m. \u{2013} rollback
        * 1am - fine
        * Next day 9:00 AM - customers are told
        * later - a party
        """, rows: 6, items: 0, zone: -5),
  ]
}
