/// Reviews in the shapes that different houses write them in.
enum HouseDocuments {
  struct Document {
    var text: String
    var rows: Int
    var items: Int
    /// Hours east of UTC, of times that say nothing.
    var zone: Int?
  }

  static let all = labelsAndFields.merging(timesAndDays) { first, _ in first }

  private static let labelsAndFields: [String: Document] = [
    "a table alone": Document(
      text: """
        # Report

        | Date | Time | What |
        |---|---|---|
        | 2026-02-03 | 14:00 UTC | one |
        | | 14:05 UTC | two |
        | | | goes on |
        | 2026-02-04 | 09:00 UTC | three |
        | 2026-02-04 | 09:10 UTC | At last |

        It was a long night.
        """, rows: 5, items: 0),
    "labels and tables": Document(
      text: """
        # Lamp shop postmortem (incident #12)

        **Date**: 2026-10-21

        **Authors**: Ada, Bo

        **Status**: Complete, items in progress

        **Summary**: The shop sold no lamps for an hour.

        **Root Causes**: A cache that nobody emptied.

        **Trigger**: A sale.

        ## Action Items

        | Action Item | Type | Owner | Bug |
        | ----------- | ---- | ----- | --- |
        | Empty the cache | mitigate | ada | n/a **DONE** |
        | Buy a bigger one | prevention | bo | [4711](https://example.org/bugs/4711) |

        ## Lessons Learned

        ### Where we got lucky

        - Few people buy lamps at night

        ## Timeline

        2026-10-21 (*all times UTC*)

        - 14:51 A lamp is in the news
        - 14:54 **OUTAGE BEGINS** \u{2014} the cache is full
        - 15:36 **OUTAGE MITIGATED**, with an empty cache
        - 16:30 **INCIDENT ENDS**, after a quiet hour

        ## Supporting information

        - Dashboard, https://example.org/lamps?end=20261021T160000
        """, rows: 4, items: 2),
    "a table of fields, days in bold": Document(
      text: """
        # Postmortem: SHOP-1 Nobody could sign in

        | Field | Value |
        |---|---|
        | **Severity** | SEV 2 |
        | **Incident manager** | Ada Example |
        | **Detected at** | 2026-03-04 09:20 UTC |
        | **Affected services** | Login, Billing |
        | **Customers affected** | 1,200 |

        ## Leadup

        At 16:00 the day before, a cookie was renamed.

        ## Timeline

        **All times are UTC.**

        **Tue Mar 3, 2026**

        * **16:00** - Cookie renamed

        **Wed Mar 4, 2026**

        * **09:20** - Alert _SignIn_ fires
        * **09:22** - Bo (on-call) is paged
            * no answer at first
            * then one
        * **11:02** - Incident resolved

        ## Five whys

        1. Nobody could sign in **because** the cookie had another name.
        2. It had another name **because** we liked it better.

        ## Corrective actions

        | Ticket | Description | Owner | Due date | Status |
        |---|---|---|---|---|
        | [SHOP-2](https://example.org/browse/SHOP-2) | Test the sign-in | Bo | 3 April 2026 | \u{2705} Done |
        | SHOP-3 | Name cookies once | | TBD | To Do |
        """, rows: 4, items: 2),
    "plain labels, setext headings": Document(
      text: """
        Search outage
        =============

        Facilitator: Ann
        Date: 2026/07/14
        Duration: 44 minutes
        Severity: 2

        What happened
        -------------

        A push broke search.

        Timeline
        --------

        8:47 AM EDT - Config pushed
        8:49 AM EDT - Alert: errors > 5%
        9:31 AM EDT - All clear

        Tickets / remediation
        ---------------------

        * SRCH-100: Check configs (Ann)
        * ~~SRCH-101: Another search~~
        """, rows: 3, items: 2),
    "clocks before dates": Document(
      text: """
        # Review \u{2013} Machines \u{2013} West (ID 1L)

        ## What happened?

        Between 08:42 UTC and 15:10 UTC on 18 April 2026 machines did not start.

        ## How did we respond?

        - 08:42 UTC on 18 April 2026 \u{2013} The power failed.
        - 08:45 UTC on 18 April 2026 \u{2013} A robot saw it.
        - 15:10 UTC on 18 April 2026 \u{2013} Everything is back to normal.

        ## How can customers make incidents like this less impactful?

        - Use two places: https://example.org/az
        """, rows: 3, items: 0),
    "German": Document(
      text: """
        ---
        titel: Ausfall der Kasse
        datum: 14.03.2026
        schweregrad: P1
        ---

        # Ausfall der Kasse am 14.03.2026

        ## Zusammenfassung

        Die Kasse ging nicht.

        ## Zeitleiste (alle Zeiten MEZ)

        | Datum | Uhrzeit | Ereignis | Wer |
        |---|---|---|---|
        | 14.03.2026 | 09:12 Uhr | Erste Meldung | Laden |
        | 14.03.2026 | gegen 09:35 | Ursache gefunden | Jörg |
        | 14.03.2026 | 09.52 Uhr | Die Kasse geht wieder | Jörg |

        ## Maßnahmen

        - [ ] Zertifikate prüfen (Jörg, bis 01.04.2026)
        - [x] Handbuch ergänzen
        """, rows: 3, items: 2),
  ]
}
