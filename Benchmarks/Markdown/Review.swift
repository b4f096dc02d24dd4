/// A review as the program writes them: 4 KB, three tables, some prose, lists and links.
enum Review {
  static let text = """
    # INC-7: Checkout answers with errors after a certificate expired

    **Severity:** P1 · **Status:** Resolved · **Commander:** on-call lead

    ## Summary

    At 09:12 UTC the certificate between the *gateway* and the payment service expired. Checkout answered with `502`
    until a new one was in place on every node at 10:03. No order was lost: the [queue](https://example.org/queue) kept
    them, and they were worked off by 10:40.

    ## Impact

    | What | Value |
    | --- | --- |
    | Orders that failed at first | 1,204 |
    | Requests answered with 502 | 56 % |
    | Customers who wrote to support | 31 |
    | Regions affected | eu-west, us-east |

    ## Timeline

    All times are UTC on 2026-03-02.

    | Time | Event | By | Notes |
    | --- | --- | --- | --- |
    | 09:12 | Certificate of `pay-gw` expires | | *started* |
    | 09:14 | Alert: error rate of checkout above 5 % | monitoring | *detected* |
    | 09:16 | On-call engineer takes the page | on-call | *acknowledged* |
    | 09:21 | Rollback of release 4.12.0 begins; it changes nothing | on-call | |
    | 09:30 | Escalated to level 2 | lead | level 2 |
    | 09:38 | **Expired certificate found** in the gateway's log | platform | *identified* |
    | 09:44 | New certificate requested, see [ticket](https://example.org/t/912) | platform | |
    | 09:47 | Second attempt; the first one was signed for `pay-gw.internal` alone | platform | |
    | 09:52 | First node serves the new certificate; errors fall | platform | |
    | 10:03 | All nodes serve it | platform | *mitigated* |
    | 10:40 | Queue is empty | on-call | *resolved* |

    ## Root cause

    Renewal ran every night and failed every night for 21 days: the token it used had been revoked with the account of a
    person who left. The job wrote its failure to a log that nobody reads, and ended with status 0.

    > The renewal job is "green" in the dashboard to this day.

    1. **Why did checkout fail?** Because the gateway refused the payment service's certificate.
    2. **Why had it expired?** Because renewal had failed since 2026-02-09.
    3. **Why did nobody know?** Because the job ends with status 0 whatever happens.

    ## What went well

    - The alert fired within two minutes.
    - Orders were queued, not lost; `retry-after` was honoured by all clients.

    ## What went wrong

    - Twenty minutes went into a rollback, since the release was the last change anybody remembered.
    - The runbook named a host that was shut down in 2024:

      ```
      ssh cert-01 'renew --now pay-gw'
      ```

    ## Action items

    | ID | Action | Owner | Due | Status |
    | --- | --- | --- | --- | --- |
    | A1 | Let the renewal job fail loudly | platform | 2026-03-09 | done |
    | A2 | Alert 14 days before any certificate expires | monitoring | 2026-03-16 | in progress |
    | A3 | Move renewal to a service account | platform | 2026-03-16 | open |
    | A4 | Correct the runbook's hosts (`cert-01` is gone) | lead | 2026-03-06 | done |
    | A5 | List tokens that belong to people, as [policy](https://example.org/p) asks | security | 2026-04-01 | open |

    ## Contributing factors

    - The account of a person who had left was removed, and with it a token that a job of the platform depended on. The
      list of what depends on an account is kept by hand, and this job was never on it.
    - Expiry dates are watched for public certificates only. Those between services were meant to be renewed every night,
      so nobody saw a need.
    - The gateway logs a refused certificate at level *info*, one line among 40,000 a minute; searching for "expired"
      took three attempts, since the library writes `notAfter`.
    - Releases are announced in the channel where alerts arrive. At 09:14 the last line there was the release of 4.12.0,
      and the first idea was wrong for twenty minutes.

    ## Lessons

    Certificates are dates: whatever has a date can be alerted on. A job that cannot fail cannot be trusted either, and
    the dashboard that shows it green is worse than none. We will look at every job that ends with `|| true`.

    ### Checklist

    - [x] Customers informed
    - [x] Orders compared with the queue
    - [ ] Review held within 5 business days

    See also <https://example.org/status> and [INC-3](../INC-3/review.md).

    """
}
