// swift-format-ignore-file
// Made from templates/ by `make templates`; a test compares the two.

/// The templates that every project has, by their path within `templates/`.
package enum BuiltInTemplates {
  package static let files: [(name: String, text: String)] = [
("notes.md", ##"""
{{#notes}}{{#url}}[{{text}}]({{url}}){{/url}}{{^url}}{{#strong}}**{{text}}**{{/strong}}{{^strong}}{{text}}{{/strong}}{{/url}}{{^-last}}, {{/-last}}{{/notes}}

"""##),
("page.html", ##"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<title>{{title}}</title>
{{stylesheet}}
</head>
<body>
{{#has_contents}}
<nav class="contents" aria-label="Sections">
<ul>
{{#contents}}
<li><a href="#{{id}}">{{text}}</a></li>
{{/contents}}
</ul>
</nav>
{{/has_contents}}
<main>
{{body}}
</main>
{{#source}}
<footer>
<a href="{{source}}">This page as Markdown</a>
</footer>
{{/source}}
</body>
</html>

"""##),
("resolution-notice.md", ##"""
**[{{time}}] {{#product}}{{product}} {{/product}}Incident RESOLVED - {{title}}**

{{#issue}}
Issue: {{issue}}
{{/issue}}
{{^issue}}
Issue: {{title}}
{{/issue}}

{{#root_cause}}
Root Cause: {{root_cause}}

{{/root_cause}}
{{#resolution}}
Resolution: {{resolution}}

{{/resolution}}
{{#duration}}
Duration: {{duration}}

{{/duration}}
{{#measures}}
{{#-first}}
Preventive measures:

{{/-first}}
- {{action}}
{{/measures}}

{{#review}}
Post-incident review: {{review}}
{{/review}}

"""##),
("resolution-notice.txt", ##"""
[{{time}}] {{#product}}{{product}} {{/product}}Incident RESOLVED - {{title}}

{{#issue}}
Issue: {{issue}}
{{/issue}}
{{^issue}}
Issue: {{title}}
{{/issue}}
{{#root_cause}}
Root Cause: {{root_cause}}
{{/root_cause}}
{{#resolution}}
Resolution: {{resolution}}
{{/resolution}}
{{#duration}}
Duration: {{duration}}
{{/duration}}

{{#measures}}
{{#-first}}
Preventive measures:
{{/-first}}
- {{action}}
{{/measures}}

{{#review}}
Post-incident review: {{review}}
{{/review}}

"""##),
("review.md", ##"""
# {{id}}: {{title}}

{{> review/facts}}

{{> review/summary}}

{{> review/impact}}

{{> review/narrative}}

{{> review/timeline}}

{{> review/durations}}

{{> review/adherence}}

{{> review/detection}}

{{> review/five-whys}}

{{> review/resolution}}

{{> review/actions}}

{{> review/prevention}}

{{> review/lessons}}

{{> review/links}}

"""##),
("review/actions.md", ##"""
{{#actions}}
{{#-first}}
## Action Items

|{{#action_ids}} Id |{{/action_ids}} Action |{{#action_kinds}} Kind |{{/action_kinds}} Owner | Due Date | Status |{{#action_notes}} Notes |{{/action_notes}}
|{{#action_ids}} --- |{{/action_ids}} --- |{{#action_kinds}} --- |{{/action_kinds}} --- | --- | --- |{{#action_notes}} --- |{{/action_notes}}
{{/-first}}
|{{#action_ids}} {{id}} |{{/action_ids}} {{action}} |{{#action_kinds}} {{kind}} |{{/action_kinds}} {{owner}} | {{due}} | {{status}}{{#reason}}: {{reason}}{{/reason}} |{{#action_notes}} {{> notes}} |{{/action_notes}}
{{/actions}}
{{^actions}}
{{#needs_review}}
## Action Items

Not recorded yet.
{{/needs_review}}
{{/actions}}

"""##),
("review/adherence.md", ##"""
{{#adherence}}
{{#-first}}
### Against the runbook

| What the runbook asks | Target | Actual |  |
| --- | --- | --- | --- |
{{/-first}}
| {{asks}} | {{target}} | {{actual}} | {{#missed}}**{{verdict}}**{{/missed}}{{^missed}}{{verdict}}{{/missed}}{{#why}}: {{why}}{{/why}} |
{{/adherence}}

"""##),
("review/detection.md", ##"""
{{#has_detection}}
## Detection and Trigger

{{detection}}

{{#trigger}}
**Trigger:** {{trigger}}
{{/trigger}}
{{/has_detection}}

"""##),
("review/durations.md", ##"""
{{#metrics}}
{{#-first}}
### How long it took

| Metric | From | To | Duration |{{#metric_targets}} Target |{{/metric_targets}}{{#stated_metrics}} Stated elsewhere |{{/stated_metrics}}
| --- | --- | --- | --- |{{#metric_targets}} --- |{{/metric_targets}}{{#stated_metrics}} --- |{{/stated_metrics}}
{{/-first}}
| {{name}} | {{from}} | {{to}} | {{duration}}{{#missing}}{{missing}}{{/missing}}{{#quiet}} ({{quiet}} of it quiet before it was reopened){{/quiet}} |{{#metric_targets}} {{target}}{{#missed}}, **missed**{{/missed}} |{{/metric_targets}}{{#stated_metrics}} {{stated}}{{#stated_difference}} (**{{stated_difference}}**){{/stated_difference}} |{{/stated_metrics}}
{{/metrics}}

{{#checklist}}
{{#-first}}
### Runbook steps taken

| Step | Items done |
| --- | --- |
{{/-first}}
| {{step}} | {{items}} |
{{/checklist}}

"""##),
("review/facts.md", ##"""
{{#lacking}}
> **Draft.** Not recorded yet: {{lacking}}.

{{/lacking}}
|{{#facts}} {{name}} |{{/facts}}
|{{#facts}} --- |{{/facts}}
|{{#facts}} {{value}} |{{/facts}}

{{#active_since}}
**Active** since {{active_since}}{{#next_update}}; next update due {{next_update}}{{/next_update}}

{{/active_since}}
{{#known_incident}}
**Known incident:** {{known_incident}}{{#occurrence}}, {{occurrence}}; before: {{#before}}{{> review/incident}}{{^-last}}, {{/-last}}{{/before}}{{#before_more}} and {{before_more}}{{/before_more}}{{#before_promises}} ({{before_promises}}){{/before_promises}}{{/occurrence}}

{{/known_incident}}
{{#has_neighbours}}
**Same components before:** {{#neighbours}}{{> review/incident}}{{^-last}}, {{/-last}}{{/neighbours}}{{#neighbours_more}} and {{neighbours_more}}{{/neighbours_more}}

{{/has_neighbours}}
{{#components}}
**Components:** {{components}}

{{/components}}
{{#affected}}
**Affected:** {{affected}}

{{/affected}}
{{#people}}
**People:** {{people}}

{{/people}}
{{#process}}
**Review:** {{process}}

{{/process}}
{{#has_related}}
**Related:** {{#related}}{{> review/incident}}{{^-last}}, {{/-last}}{{/related}}

{{/has_related}}
{{#tags}}
**Tags:** {{tags}}

{{/tags}}
{{#severity_changes}}
{{#-first}}
| Severity from (UTC) | Severity | Reason |
| --- | --- | --- |
{{/-first}}
| {{time}} | {{severity}} | {{reason}} |
{{/severity_changes}}

"""##),
("review/five-whys.md", ##"""
{{#has_cause}}
## 5 Whys Analysis

{{#problem}}
**Problem:** {{problem}}

{{/problem}}
{{#whys}}
{{number}}. **{{why}}**{{#because}} Because {{because}}{{/because}}
{{/whys}}

{{#root_cause}}
**Root Cause:** {{root_cause}}

{{/root_cause}}
{{^root_cause}}
{{#needs_review}}
**Root Cause:** Not recorded yet.

{{/needs_review}}
{{/root_cause}}
{{#contributing_factors}}
{{#-first}}
**Contributing factors:**

{{/-first}}
- {{.}}
{{/contributing_factors}}
{{/has_cause}}
{{^has_cause}}
{{#needs_review}}
## 5 Whys Analysis

**Root Cause:** Not recorded yet.
{{/needs_review}}
{{/has_cause}}

"""##),
("review/impact.md", ##"""
{{#has_impact}}
## Impact

{{impact}}

{{#impact_rows}}
{{#-first}}
| What | How much |
| --- | --- |
{{/-first}}
| {{what}} | {{value}} |
{{/impact_rows}}
{{/has_impact}}
{{^has_impact}}
{{#needs_review}}
## Impact

Not recorded yet.
{{/needs_review}}
{{/has_impact}}

"""##),
("review/incident.md", ##"""
{{#url}}[{{id}}]({{url}}){{/url}}{{^url}}{{id}}{{/url}}{{#remark}} ({{remark}}){{/remark}}

"""##),
("review/lessons.md", ##"""
{{#has_lessons}}
## Lessons Learned

{{#went_well}}
{{#-first}}
**What went well:**

{{/-first}}
- {{.}}
{{/went_well}}

{{#went_wrong}}
{{#-first}}
**What went wrong:**

{{/-first}}
- {{text}}{{#actions}}{{#-first}} ({{/-first}}{{.}}{{^-last}}, {{/-last}}{{#-last}}){{/-last}}{{/actions}}
{{/went_wrong}}

{{#got_lucky}}
{{#-first}}
**Where we got lucky:**

{{/-first}}
- {{.}}
{{/got_lucky}}

{{#improvements}}
{{#-first}}
**Improvements:**

{{/-first}}
- [{{#done}}x{{/done}}{{^done}} {{/done}}] {{text}}
{{/improvements}}
{{/has_lessons}}
{{^has_lessons}}
{{#needs_review}}
## Lessons Learned

Not recorded yet.
{{/needs_review}}
{{/has_lessons}}

"""##),
("review/links.md", ##"""
{{#links}}
{{#-first}}
## Links

{{/-first}}
- [{{title}}]({{url}})
{{/links}}

"""##),
("review/narrative.md", ##"""
{{#narrative}}
## Narrative

{{narrative}}
{{/narrative}}

"""##),
("review/prevention.md", ##"""
{{#prevention}}
{{#-first}}
### Prevention

What the runbook says would keep the incident from coming back, and who has promised it:

| Prevention | Promised as |
| --- | --- |
{{/-first}}
| {{text}} | {{> notes}}{{^notes}}nothing{{/notes}} |
{{/prevention}}

"""##),
("review/resolution.md", ##"""
{{#resolution}}
## Resolution

{{resolution}}
{{/resolution}}

"""##),
("review/summary.md", ##"""
{{#summary}}
## Summary

{{summary}}
{{/summary}}
{{^summary}}
{{#needs_review}}
## Summary

Not recorded yet.
{{/needs_review}}
{{/summary}}

"""##),
("review/timeline-rows.md", ##"""
{{#timeline}}
{{#-first}}
| Time (UTC) | Event | Action Taken | By Whom |{{#timeline_notes}} Notes |{{/timeline_notes}}
| --- | --- | --- | --- |{{#timeline_notes}} --- |{{/timeline_notes}}
{{/-first}}
| {{#day}}**{{day}}** {{/day}}{{time}} | {{event}} | {{action}} | {{by}} |{{#timeline_notes}} {{> notes}} |{{/timeline_notes}}
{{/timeline}}

"""##),
("review/timeline.md", ##"""
{{#timeline}}
{{#-first}}
## Timeline

{{#only_day}}
All times are of {{only_day}}.

{{/only_day}}
{{/-first}}
{{/timeline}}
{{> review/timeline-rows}}
{{^timeline}}
{{#needs_review}}
## Timeline

Not recorded yet.
{{/needs_review}}
{{/timeline}}

"""##),
("runbook.md", ##"""
# {{title}}{{^title}}Incident Response Runbook{{/title}}

{{> runbook/head}}

{{> runbook/severities}}

{{> runbook/phases}}

{{> runbook/known-incidents}}

{{> runbook/escalation}}

{{> runbook/review}}

{{> runbook/quick-reference}}

{{> runbook/maintenance}}

"""##),
("runbook/escalation.md", ##"""
{{#has_escalation}}
## Escalation Paths

{{#levels}}
### {{label}} ({{window}})

{{#responsibility}}
- **Responsibility**: {{responsibility}}
{{/responsibility}}
{{#authority}}
- **Authority**: {{authority}}
{{/authority}}
{{#escalates}}
- **Escalate if**: {{#resolve_within}}Cannot resolve within {{resolve_within}}{{#escalate_if}}, or {{/escalate_if}}{{/resolve_within}}{{escalate_if}}
{{/escalates}}

{{/levels}}
{{#contacts}}
{{#-first}}
### Emergency Contacts

| Role | Name | Phone | Email | Slack |
| --- | --- | --- | --- | --- |
{{/-first}}
| {{role}} | {{name}} | {{phone}} | {{email}} | {{slack}} |
{{/contacts}}
{{/has_escalation}}

"""##),
("runbook/head.md", ##"""
{{#version}}
**Version:** {{version}}  
{{/version}}
{{#updated}}
**Last Updated:** {{updated}}  
{{/updated}}
{{#owner}}
**Owner:** {{owner}}  
{{/owner}}
**Severity Levels:** {{severity_levels}}

"""##),
("runbook/known-incidents.md", ##"""
{{#known_incidents}}
{{#-first}}
## Common Incidents

{{/-first}}
### Incident: {{title}}

{{#happened}}
**Happened:** {{happened}}

{{/happened}}
{{#symptoms}}
{{#-first}}
**Symptoms:**

{{/-first}}
- {{.}}
{{/symptoms}}

{{#immediate_actions}}
**Immediate Actions:**

{{immediate_actions}}

{{/immediate_actions}}
{{#escalate_to}}
**Escalate at once to:** {{escalate_to}}

{{/escalate_to}}
{{#diagnosis}}
**Diagnosis:**

{{diagnosis}}

{{/diagnosis}}
{{#investigation}}
**Investigation:**

{{investigation}}

{{/investigation}}
{{#resolution}}
**Resolution:**

{{resolution}}

{{/resolution}}
{{#prevention}}
{{#-first}}
**Prevention:**

{{/-first}}
- {{text}}
{{/prevention}}

{{/known_incidents}}

"""##),
("runbook/maintenance.md", ##"""
{{#maintenance}}
**{{title}}:**

{{body}}

{{/maintenance}}

"""##),
("runbook/phases.md", ##"""
{{#phases}}
{{#-first}}
## Response Procedures

{{/-first}}
### Phase {{id}}: {{name}} ({{window}})

{{#steps}}
{{> runbook/step}}

{{/steps}}
{{/phases}}

"""##),
("runbook/quick-reference.md", ##"""
{{#quick_reference}}
{{#-first}}
## Quick Reference

{{/-first}}
### {{title}}

{{body}}

{{/quick_reference}}

"""##),
("runbook/review-form.md", ##"""
{{> review/summary}}

{{> review/impact}}

{{#timeline}}
{{#-first}}
## Timeline Template

{{/-first}}
{{/timeline}}
{{> review/timeline-rows}}

{{> review/durations}}

{{> review/detection}}

{{> review/five-whys}}

{{> review/resolution}}

{{> review/actions}}

{{> review/lessons}}

{{> review/links}}

"""##),
("runbook/review.md", ##"""
{{#review_form}}
## Post-Incident Review

{{review_form}}
{{/review_form}}

"""##),
("runbook/severities.md", ##"""
{{#severities}}
{{#-first}}
## Incident Classification

{{/-first}}
### {{label}}{{#response}} ({{response}}){{/response}}

{{#description}}
- **Description**: {{description}}
{{/description}}
{{#response_time}}
- **Response Time**: {{response_time}}
{{/response_time}}
{{#examples}}
{{#-first}}
- **Examples**:
{{/-first}}
  - {{.}}
{{/examples}}

{{/severities}}

"""##),
("runbook/step.md", ##"""
#### {{id}} {{title}}

{{body}}

{{#checklist}}
- [ ] {{.}}
{{/checklist}}

{{#cadences}}{{#-first}}Send updates every {{/-first}}**{{every}}** ({{severities}}){{^-last}}, every {{/-last}}{{#-last}} during an active incident:{{/-last}}{{/cadences}}

{{#status_update}}
**Template:**

```
{{status_update}}
```
{{/status_update}}
{{#resolution_notice}}
```
{{resolution_notice}}
```
{{/resolution_notice}}

"""##),
("site.css", ##"""
/* The look of every page. Colours are named once, for light and for dark. */
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1b1f24;
  --soft: #59636e;
  --line: #d5dae0;
  --band: #f5f7f9;
  --link: #0a58b8;
  --accent: #b3421f;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, monospace;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171b;
    --ink: #e4e8ec;
    --soft: #9aa5b1;
    --line: #333a43;
    --band: #1c2127;
    --link: #79b8ff;
    --accent: #f0926e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto;
  padding: 2.5rem clamp(1rem, 4vw, 3rem) 4rem;
  max-width: 66rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 var(--sans);
  overflow-wrap: break-word;
}
main > * { max-width: 44rem; }
main > table { max-width: 100%; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.7em; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.2vw, 2.3rem); margin-top: 0; letter-spacing: -0.015em; }
h2 { font-size: 1.4rem; padding-top: 1.2rem; border-top: 1px solid var(--line); max-width: none; }
h3 { font-size: 1.1rem; }
h4, h5, h6 { font-size: 1rem; }
/* Seen on the way to it, by pointer, finger or keyboard; never selected with the heading. */
a.permalink { color: var(--soft); font-weight: 400; text-decoration: none; opacity: 0; user-select: none; -webkit-user-select: none; }
:is(h2, h3, h4, h5, h6):hover > a.permalink, a.permalink:focus-visible { opacity: 1; }
@media (hover: none) { a.permalink { opacity: 0.6; } }
p, ul, ol, blockquote, pre, table { margin: 0 0 1rem; }
ul, ol { padding-left: 1.5rem; }
li + li { margin-top: 0.25rem; }
li.task { list-style: none; margin-left: -1.5rem; padding-left: 1.75rem; position: relative; }
li.task input { position: absolute; left: 0; top: 0.28em; width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--link); }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre, kbd { font-family: var(--mono); font-size: 0.875em; }
code { background: var(--band); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.05em 0.3em; }
pre { background: var(--band); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.8rem 1rem; overflow-x: auto; line-height: 1.5; }
pre code { background: none; border: 0; padding: 0; font-size: inherit; }
blockquote { border-left: 3px solid var(--accent); margin-left: 0; padding: 0.1rem 0 0.1rem 1rem; color: var(--soft); }
blockquote > :last-child { margin-bottom: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 0.4rem; background: #ffffff; }
del { color: var(--soft); }
table { border-collapse: collapse; display: block; overflow-x: auto; width: max-content; font-size: 0.94rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); max-width: 28rem; }
th { color: var(--soft); font-weight: 600; font-size: 0.82rem; white-space: nowrap; border-bottom-width: 2px; }
/* A table of many columns scrolls sideways rather than squeeze its text. */
tr:has(> :nth-child(4)) > * { min-width: 6.6rem; }
tr:has(> :nth-child(4)) > :first-child { min-width: 3rem; white-space: nowrap; }
h2 ~ table tr:has(> :nth-child(4)) > td:nth-child(2) { min-width: 9rem; }
h2 ~ table tr:has(> :nth-child(5)) > td:nth-child(2) { min-width: 15rem; }
tbody tr:last-child td { border-bottom: 0; }
.align-right { text-align: right; }
.align-center { text-align: center; }
nav.contents { font-size: 0.9rem; margin-bottom: 2rem; }
nav.contents ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; }
nav.contents li + li { margin: 0; }
nav.contents a { color: var(--soft); text-decoration: none; }
nav.contents a:hover { color: var(--link); text-decoration: underline; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--soft); }
footer a { color: inherit; }
@media (max-width: 40rem) {
  body { padding-top: 1.5rem; }
  table { font-size: 0.88rem; }
  th, td { padding-right: 0.8rem; }
}
@media print {
  :root { --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #bbbbbb; --band: #f4f4f4; --link: #000000; --accent: #000000; }
  body { padding: 0; max-width: none; font-size: 10.5pt; }
  main > * { max-width: none; }
  nav.contents, footer, a.permalink { display: none; }
  h2, h3 { break-after: avoid; }
  tr, img, pre { break-inside: avoid; }
  table { display: table; width: 100%; }
  thead { display: table-header-group; }
}

"""##),
("status-update.md", ##"""
**[{{time}}] {{#product}}{{product}} {{/product}}Incident Update - {{status}}**

Current Status: {{status}}

{{#told}}
What we know:

{{#summary}}
- {{summary}}
{{/summary}}
{{#impact}}
- {{impact}}
{{/impact}}
{{#actions}}
- {{actions}}
{{/actions}}

{{/told}}
{{#next}}
Next update: {{next}}

{{/next}}
Incident ID: {{id}}  
Severity: {{severity}}

"""##),
("status-update.txt", ##"""
[{{time}}] {{#product}}{{product}} {{/product}}Incident Update - {{status}}

Current Status: {{status}}

{{#told}}
What we know:
{{#summary}}
- {{summary}}
{{/summary}}
{{#impact}}
- {{impact}}
{{/impact}}
{{#actions}}
- {{actions}}
{{/actions}}

{{/told}}
{{#next}}
Next update: {{next}}

{{/next}}
Incident ID: {{id}}
Severity: {{severity}}

"""##),
  ]
}
