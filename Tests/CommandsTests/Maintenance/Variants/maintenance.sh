# Maintenance that does not go as planned: late, cancelled, moved, and beside an incident.
set -e
pir init
# What 'pir init' draws by lot is another id in each run.
sed 's/^  id: .*/  id: status.example.org/' reviews/runbook.yaml > named && mv named reviews/runbook.yaml
export PIR_NOW=2027-03-01T09:00Z

# Late: it never began, as far as the records tell.
pir new "Certificates are renewed" --maintenance --from "2027-03-08T20:00Z" --until 30m --component web --public
pir log INC-2 --update "The certificates are renewed, without an interruption."

# Late: it goes on.
pir new "A disk is replaced" --maintenance --from "2027-03-09T06:00Z" --until 08:00 --component storage --public
pir log INC-3 --update "A disk of the storage is replaced."
pir log INC-3 "Began" --at 2027-03-09T06:00Z --future --milestone started --update "The disk is out."

# Cancelled after it was announced: readers are told.
pir new "Network is moved" --maintenance --from "2027-03-10T22:00Z" --until 2h --component web --public
pir log INC-4 --update "The network moves to another room."
export PIR_NOW=2027-03-05T12:00Z
pir log INC-4 "The room has no power yet" --milestone closed --update "This maintenance is cancelled. There will be a new date."

# Cancelled before anybody was told.
pir new "Queue is split" --maintenance --from "2027-03-12T22:00Z" --until 1h --component mail
pir drop INC-5 --why "The queue stays as it is"

# Moved: one command for both times, then for the end alone, and back.
pir new "Mail gets a new address" --maintenance --from "2027-03-11T22:00Z" --until 2h --component mail --public
pir log INC-6 --update "The mail server gets another address."
pir set INC-6 scheduled 2027-03-18T22:00Z 3h
pir set INC-6 scheduled.until 2027-03-19T02:00Z
pir undo
pir log INC-6 "The provider needs another week" --update "It will be a week later: 2027-03-18, 22:00 to 01:00 UTC."

# Beside an incident: the database fails while it is worked on.
export PIR_NOW=2027-03-09T22:00Z
pir new "Indexes are rebuilt" --maintenance --from 22:00 --until 4h --component search --public
pir log INC-7 "Began" --milestone started --update "Indexes are rebuilt. Search answers from the old ones."
export PIR_NOW=2027-03-09T22:30Z
pir new "Search is down" --severity P1 --component search --public
pir set INC-8 related INC-7
pir log INC-8 --milestone identified --update "The rebuild took the disk. Search is down."

# An impact that is only to come makes no incident of today.
mkdir reviews/INC-9
cat > reviews/INC-9/incident.yaml <<'YAML'
title: A cable is moved
severity: P2
visibility: public
components: [network]
impact_windows:
  - { from: 2027-05-01T10:00Z, to: 2027-05-01T12:00Z, state: maintenance }
YAML

export PIR_NOW=2027-03-10T09:00Z
pir status
pir status INC-4
pir list --kind maintenance
pir check --as-of 2027-03-10 || true
pir build --audience public --as-of 2027-03-10 --base-url https://status.example.org/ --out public > /dev/null
pir build --as-of 2027-03-10 --out internal > /dev/null
pir build --audience public --as-of 2027-03-10 --format markdown --out docs > /dev/null
