# A maintenance as the people who do it typed it: announced, extended, verified, completed. The public site is built on four
# days: when it was announced, the day before, while it went on, and the day after.
set -e
pir init
# What 'pir init' draws by lot is another id in each run.
sed 's/^  id: .*/  id: status.example.org/' reviews/runbook.yaml > named && mv named reviews/runbook.yaml
build() { pir build --audience public --as-of "$1" --base-url https://status.example.org/ --out "public-$1" > /dev/null; }

export PIR_NOW=2027-01-18T10:00:20Z
pir new "Upgrade of the search database" --maintenance --from "2027-02-01T22:00Z" --until 4h --component search \
  --component api --public --by "search team" --affected "Everybody who writes"
pir log 2 --update "We upgrade the database of the search." --impact "Nothing can be written while it lasts."
pir status
build 2027-01-18

export PIR_NOW=2027-01-31T09:00Z
pir log 2 "The new nodes are ready" --by "search team" --internal
pir status
build 2027-01-31

export PIR_NOW=2027-02-01T22:05Z
pir log 2 "Writes are off" --by "search team" --milestone started --update "The upgrade has begun." --next 1h
export PIR_NOW=2027-02-01T23:10Z
pir set 2 scheduled.until 04:00
pir log 2 "The index is larger than last year" --update "Copying takes longer: we will be done by 04:00 UTC."
pir status
build 2027-02-01

export PIR_NOW=2027-02-02T03:10Z
pir log 2 "All is copied" --milestone mitigated --update "The new database answers. We compare its answers."
pir status --format json
export PIR_NOW=2027-02-02T03:45Z
pir log 2 "Writes are on" --milestone resolved --update "The upgrade is over, and everything works."
pir action add 2 "Measure the index before the next upgrade" --owner "search team" --due 2027-03-01 --on 2027-02-02
pir set 2 summary "The database of the search runs on version 16 now."
pir set 2 resolution "All went as planned, two hours later than planned."
pir status
pir status 2
pir list
pir list --no-maintenance
pir show 2
pir stats
pir actions --as-of 2027-02-03
pir check --as-of 2027-02-03
build 2027-02-03
