# An incident as the people on duty typed it, from the first alert to the last promise.
set -e
pir new "Uploads fail" --severity P2 --component uploads --component api --public --at 2026-01-05T23:41Z \
  --person on-call="R. Silva" --person team-lead="M. Adeyemi" --commander on-call \
  --affected "Customers who send files, about one in three" --event "Alert: 30 % of all uploads fail" --by monitoring

export PIR_NOW=2026-01-05T23:44:10Z
pir log INC-8 "The disk of the second node is full" --by on-call --milestone acknowledged \
  --update "About one in three uploads fails." --impact "Files may have to be sent again." --actions "We are making room."
pir log 8 "Logs are kept on that disk since this release: \`keep: forever\`" --at 23:30 --internal --evidence https://git.example/pull/7

export PIR_NOW=2026-01-06T00:02Z
pir log inc-8 "Old logs are gone, and uploads work again" --action "Deleted what was older than a week" --at 23:58 \
  --by on-call --milestone identified --milestone mitigated
pir log INC-8 --update "Uploads work again." --actions "- We watch the disks
- We look for the reason" --next 00:30

export PIR_NOW=2026-01-06T00:28Z
pir log INC-8 - --by bot <<'LOG'
[2026-01-05T23:36:00+00:00] Incident started: first upload fails
[2026-01-06T00:20:00+00:00] Disk of node 2 at 41 %
  node 1 at 40 %
LOG

pir log INC-8 "Half an hour without a failure" --milestone resolved --update "All uploads work."

pir action add INC-8 "Alert at 80 % of a disk" --owner SRE --due 2026-01-16 --kind detect --on 2026-01-06
pir action add INC-8 "Keep logs for a week: no longer" --due 2026-01-09 --kind prevent --on 2026-01-06
pir action assign INC-8/A2 platform team
pir action start INC-8/A1

export PIR_NOW=2026-01-30T09:00Z
pir action move INC-8/A1 2026-01-30 --why "The new monitoring comes first" --on 2026-01-15
pir action done INC-8/A2 --evidence https://git.example/pull/9 --on 2026-01-08
pir action add INC-8 "A larger disk" --owner SRE --due 2026-02-01 --on 2026-01-06
pir action drop INC-8/A3 --reason "It would only be full later" --on 2026-01-20
pir action done INC-8/A1 --on 2026-01-29
