# An incident as somebody types it who reads the README for the first time: with slips, each corrected by a command.
#
# What is typed is said with all that comes back, results and messages in the order in which a terminal shows them.

# Who types, so that the list of changes names nobody's account.
export PIR_USER=rosa

at() {
  export PIR_NOW="$1"
  printf '\n# %s\n' "$1"
}

pir() {
  printf '\n$ pir'
  for word; do
    case $word in
    *"'"*) printf ' "%s"' "$word" ;;
    '' | *[!A-Za-z0-9_./:,=@%+-]*) printf " '%s'" "$word" ;;
    *) printf ' %s' "$word" ;;
    esac
  done
  printf '\n'
  command pir "$@" 2>&1 || printf '(exit status %s)\n' $?
}

at 2026-03-03T14:02:10Z
pir init
pir nwe "Chekout fails"
pir help nothere
pir new "Chekout fails"
pir new "Chekout fails" --severity P9
pir new "- Chekout fails" --sevrity P2
# Three slips at once: a word, the severity, and a commander that nobody is.
pir new "Chekout fails for some" --severity low --component chekout --person on-call="R. Silva" --commander teamlead \
  --tag payments
pir new "Chekout fails for some" --severity low --component chekout --person on-call="R. Silva" --commander teamlead
pir set 2 titel "Checkout fails for some"
pir set 2 title "Checkout fails for some"
pir log 2 --edit 14:02 "Checkout fails for some"
pir set 2 severity grave
pir set 2 severity Medium
pir set 2 commander ON-CALL
pir set 2 component checkout,payments
pir status
pir tick 2 1.1 1,2
pir tick inc-2 1.1 7

at 2026-03-03T14:04:30Z
pir log 2 --milestone akcnowledged
pir log 2 --milestone acked --by on-call
pir log 2 "- 502 from the payment gateway" --at 1:58
pir log 2 "- 502 from the payment gateway" --at 12:58
# It was an hour later, and the beginning.
pir log 2 --edit 12:58 --at 13:58 --milestone started
pir log 2 --udpate "Some cards are refused."

at 2026-03-03T14:10:00Z
pir log 2 "- rolled back the pods" --milestone mitigated
# It did not help.
pir log 2 --edit 14:10 --no-milestone --action "- rolled back the pods" "Rolled back, and it did not help"
pir log 2 "The disk of node 3 is ful"
pir log 2 "The disk of node 3 is ful"
pir log 2 --edit 14:10#2 "The disk of node 3 is full" --milestone identified

at 2026-03-03T14:15:00Z
pir log 2 --severity P0
pir log 2 --edit 14:15 --severity p1
pir log 2 --edit 14:15 "The cards of one bank alone: P1"
pir log 2 --severity P0 --escalated L2
pir log 2 --delete 14:15#2
pir log 1 "Logs of node 3 are removed"
pir undo
pir log INC-2 "Logs of node 3 are removed" --milestone mitigated --update "Some cards are refused." --next 14:10
pir log INC-2 "Logs of node 3 are removed" --milestone mitigated --update "Some cards are refused." \
  --actions "- we make room
- we watch it" --next 15m
pir log 2 --edit 14:15#2 --update "Cards of one bank are refused."
pir log 2 --edit 14:16 --by SRE
pir log 2 "Lunch" --by on-call
pir log 2 --delete 14:15#3

at 2026-03-03T14:40:00Z
pir log 2 "Orders go through" --milestone resolvd
pir log 2 "Orders go through" --milestone fixed --at 23:50
pir log 2 "Orders go through" --milestone fixed --at 2026-03-04T14:38Z
pir log 2 "Orders go through" --milestone fixed --update "All cards are taken again."
pir status
pir status 2

# A second one, begun in error, and a third that was a false alarm.
pir new "Mial is late" --severity P3
pir undo
pir new "Mail is late" --severity P3
pir log 3 "The graph had a gap" --by on-call
pir drop 3 --why "- false alarm: the graph had a gap"
pir status 3
pir rename 3 MAIL-1
pir rename INC-3 INC-2
pir log mail-1 "The graph is repaired"
pir undo mail-1

at 2026-03-04T09:30:00Z
# What was found in the logs later goes to the day of the incident.
pir log 2 "First refused card, by the gateway's log" --at 13:55 --internal
pir log 2 --edit 13:55 --no-internal --evidence https://logs.example.org/7
pir action add 2 "- alert when a disk is 80 % full" --due 2026-02-20
pir action edit 2/a1 --text "Alert when a disk is 80 % full" --due friday --owner SRE --kind detct
pir action edit 2/a1 --text "Alert when a disk is 80 % full" --due friday --owner SRE --kind detect
pir action add 2 "Keep logs for a week" --owner SRE --due 14d
pir action done 2/a2 --evidence https://git.example.org/9
pir action done 2/a2
pir action reopen 2/a2 --why "- another disk was meant"
pir action move 2/a2 2026-4-1 --why "The new disks come first"
pir action assign 2/2 platform team
pir action add 2 "Larger disks" --owner SRE --due "in 3 weeks"
pir action drop 2/a3 --reason "- see A2"
pir action start 2/a9
pir undo INC-2

at 2026-03-05T10:00:00Z
pir set 2 people.On-Call "Rosa Silva"
pir set 2 people.scribe "M. Adeyemi"
pir set 2 kind full-disk
pir set 2 tags payments,drill
pir set 2 tags drill --remove
pir set 2 related 1
pir set 2 related INC-1
pir set 2 notice publishd
pir set 2 notice published
pir publish 2 notice -n
# A number alone is that of a change, which this was not meant to be: it is made again.
pir undo 2
pir undo 54
pir undo INC-2
pir set 2 summary - <<'TEXT'
A disk was full, and **one in ten** cards was refused for 40 minutes.
TEXT
pir set 2 impact "Cards of one bank were refused."
pir set 2 root-cause "- nobody removes old logs"
pir set 2 root-cause "Nobody removes old logs."
pir set 2 resolution "Old logs were removed."
pir set 2 lessons.went_well "The page came within four minutes"
pir set 2 lessons.wentwrong "The first rollback took ten minutes"
pir set 2 lessons.went_wrong "The first rollback took ten minutes"
pir set 2 review.state In-Review
pir set 2 review.owner SRE
pir set 2 review.meeting friday
pir set 2 review.meeting "friday 10:00"
pir set 2 review.meeting 2026-03-06T10:00Z
pir set 2 status resolved

pir list --severty P1
pir list --from 2026-03 --severity high
pir list "gateway's log" --format csv
pir list --withdrawn
pir show 2
pir show 2/a2
pir show 2/9
pir publish 2 review
pir publish 2 reveiw --yes
pir publish 2 Review --yes
pir set 2 visibility public
pir publish 2 notice --yes
pir status INC-2
pir check 2
pir undo --list
