// swift-format-ignore-file
// Made from templates/ by `make templates`; a test compares the two.

/// The templates that every project has, by their path within `templates/`.
package enum BuiltInTemplates {
  package static let files: [(name: String, text: String)] = [
("drawing.css", ##"""
/* The look of drawings, on pages and in files of their own. */
svg.drawing {
  --d-paper: #ffffff; --d-ink: #1a1f26; --d-soft: #566170; --d-line: #dde2e8; --d-strong: #1f55b5;
  --d-s0: #f3b0a8; --d-s1: #f6c99a; --d-s2: #efdb88; --d-s3: #cfd6df;
  --d-undetected: #e3e6ea; --d-investigating: #f3b0a8; --d-identified: #f6c99a; --d-monitoring: #b4cdf6; --d-resolved: #b3dfc3;
  --d-good: #4fa873; --d-late: #b3dfc3; --d-bad: #d8695c;
  font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  svg.drawing {
    --d-paper: #101418; --d-ink: #e3e8ee; --d-soft: #9ba8b6; --d-line: #2c343d; --d-strong: #86b4ff;
    --d-s0: #7c2a20; --d-s1: #7a4514; --d-s2: #6b5710; --d-s3: #3d4854;
    --d-undetected: #333b45; --d-investigating: #7c2a20; --d-identified: #7a4514; --d-monitoring: #254a86; --d-resolved: #1f5c38;
    --d-good: #3c9562; --d-late: #1f5c38; --d-bad: #b5483b;
  }
}
.drawing text { fill: var(--d-ink); }
.drawing .tick, .drawing .lane { fill: var(--d-soft); }
.drawing .lane { font-weight: 600; }
.drawing .tick { font-size: 11px; font-variant-numeric: tabular-nums; }
.drawing .grid { stroke: var(--d-line); stroke-width: 1; stroke-dasharray: 2 3; }
.drawing .axis { stroke: var(--d-line); stroke-width: 2; }
.drawing .leader { stroke: var(--d-soft); stroke-width: 1; }
.drawing .band .label { font-size: 11px; font-weight: 600; }
.drawing .cut { fill: var(--d-soft); font-size: 11px; }
.drawing .severity-0 .fill { fill: var(--d-s0); }
.drawing .severity-1 .fill { fill: var(--d-s1); }
.drawing .severity-2 .fill { fill: var(--d-s2); }
.drawing .severity-3 .fill { fill: var(--d-s3); }
.drawing .undetected .fill { fill: var(--d-undetected); }
.drawing .investigating .fill { fill: var(--d-investigating); }
.drawing .identified .fill { fill: var(--d-identified); }
.drawing .monitoring .fill { fill: var(--d-monitoring); }
.drawing .resolved .fill { fill: var(--d-resolved); }
.drawing .impact-degraded .fill { fill: var(--d-s2); }
.drawing .impact-partial_outage .fill { fill: var(--d-s1); }
.drawing .impact-major_outage .fill { fill: var(--d-s0); }
.drawing .impact-maintenance .fill { fill: var(--d-monitoring); }
.drawing .milestone .shape { fill: var(--d-ink); }
.drawing .update .shape { fill: var(--d-paper); stroke: var(--d-strong); stroke-width: 2.5; }
.drawing .escalation .shape { fill: var(--d-strong); }
.drawing .milestone .label { font-weight: 600; }
.drawing .mark .label { paint-order: stroke; stroke: var(--d-paper); stroke-width: 3px; stroke-linejoin: round; }
.drawing .track { fill: var(--d-undetected); opacity: 0.55; }
.drawing .duration .fill { fill: var(--d-monitoring); }
.drawing .middle { stroke: var(--d-ink); stroke-width: 2.5; }
.drawing .good .fill { fill: var(--d-good); }
.drawing .late .fill { fill: var(--d-late); }
.drawing .pending .fill { fill: var(--d-monitoring); }
.drawing .bad .fill { fill: var(--d-bad); }
.drawing .dropped .fill { fill: var(--d-s3); }
@media print {
  svg.drawing { --d-paper: #ffffff; --d-ink: #000000; --d-soft: #444444; --d-line: #bbbbbb; --d-strong: #000000; }
}

"""##),
("notes.md", ##"""
{{#notes}}{{#url}}[{{text}}]({{url}}){{/url}}{{^url}}{{#strong}}**{{text}}**{{/strong}}{{^strong}}{{text}}{{/strong}}{{/url}}{{^-last}}, {{/-last}}{{/notes}}

"""##),
("open-actions.md", ##"""
# Open Action Items

**{{open}} open**, {{#has_overdue}}**{{overdue}} overdue**{{/has_overdue}}{{^has_overdue}}none overdue{{/has_overdue}}, {{without_owner_or_date}} without owner or date, {{closed_since}} closed since {{since}}. As of {{as_of}}.

{{#filter}}
Only {{filter}}.

{{/filter}}
{{> open-actions/unread}}

{{> open-actions/changes}}

{{> open-actions/overdue}}

{{> open-actions/due-soon}}

{{> open-actions/lacking}}

{{> open-actions/promises}}

"""##),
("open-actions/action.md", ##"""
{{action}}{{#ticket}} ([ticket]({{ticket}})){{/ticket}}

"""##),
("open-actions/changes.md", ##"""
## Changed since {{since}}

{{#has_changes}}
| Item | Action | Change | Owner | Due |
| --- | --- | --- | --- | --- |
{{#opened}}
| {{> open-actions/item}} | {{> open-actions/action}} | {{#reopened}}Reopened{{/reopened}}{{^reopened}}Opened{{/reopened}} | {{> open-actions/owner}} | {{> open-actions/due}} |
{{/opened}}
{{#closed}}
| {{> open-actions/item}} | {{> open-actions/action}} | {{status}} | {{> open-actions/owner}} | {{> open-actions/due}} |
{{/closed}}
{{#moved}}
| {{> open-actions/item}} | {{> open-actions/action}} | Moved{{#moved_by}} {{moved_by}}{{/moved_by}}, {{times_moved}} in all | {{> open-actions/owner}} | {{> open-actions/due}} |
{{/moved}}
{{#newly_overdue}}
| {{> open-actions/item}} | {{> open-actions/action}} | **Overdue** | {{> open-actions/owner}} | {{> open-actions/due}} |
{{/newly_overdue}}

{{/has_changes}}
{{^has_changes}}
Nothing: no item was opened, closed or moved, and none became overdue.
{{/has_changes}}

"""##),
("open-actions/due-soon.md", ##"""
## Due within {{days_ahead}}

{{#due_soon}}
{{#-first}}
| Item | Action | Owner | Due | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{/-first}}
{{> open-actions/rows}}
{{/due_soon}}
{{^due_soon}}
Nothing.
{{/due_soon}}

{{#later}}
{{#-first}}
### Later

| Item | Action | Owner | Due | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{/-first}}
{{> open-actions/rows}}
{{/later}}

"""##),
("open-actions/due.md", ##"""
{{due}}{{^due}}**no date**{{/due}}{{#due_note}} ({{due_note}}){{/due_note}}

"""##),
("open-actions/item.md", ##"""
{{#url}}[{{id}}]({{url}}){{/url}}{{^url}}{{id}}{{/url}}

"""##),
("open-actions/lacking.md", ##"""
## Without owner or date

{{#lacking}}
{{#-first}}
| Item | Action | Owner | Due | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{/-first}}
{{> open-actions/rows}}
{{/lacking}}

{{#lacking_elsewhere}}
{{lacking_elsewhere}} without owner or date in the lists above.
{{/lacking_elsewhere}}
{{^lacking}}
{{^lacking_elsewhere}}
Nothing.
{{/lacking_elsewhere}}
{{/lacking}}

"""##),
("open-actions/overdue.md", ##"""
## Overdue

{{#overdue_by_owner}}
### {{#owner}}{{#letter}}[{{owner}}]({{letter}}){{/letter}}{{^letter}}{{owner}}{{/letter}}{{/owner}}{{^owner}}Nobody{{/owner}}: {{count}}

| Item | Action | Due | Overdue | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{#items}}
| {{> open-actions/item}} | {{> open-actions/action}} | {{> open-actions/due}} | {{overdue}} | {{age}} | {{moved}} |
{{/items}}

{{/overdue_by_owner}}
{{^overdue_by_owner}}
Nothing is overdue.
{{/overdue_by_owner}}

"""##),
("open-actions/owner.md", ##"""
{{owner}}{{^owner}}**nobody**{{/owner}}

"""##),
("open-actions/promises.md", ##"""
{{#quarters}}
{{#-first}}
## Promises made and kept

| Promised in | Made | Kept | In time | Dropped | Still open | Overdue |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
{{/-first}}
| {{quarter}} | {{made}} | {{kept}} | {{in_time}} | {{dropped}} | {{open}} | {{overdue}} |
{{/quarters}}

"""##),
("open-actions/rows.md", ##"""
| {{> open-actions/item}} | {{> open-actions/action}} | {{> open-actions/owner}} | {{> open-actions/due}} | {{age}} | {{moved}} |

"""##),
("open-actions/unread.md", ##"""
{{#unread}}
{{#-first}}
> **Not read in full**, so items may be missing:
>
{{/-first}}
> - {{incident}}: {{problem}} ({{place}}){{#more}}, and {{more}} more{{/more}}
{{/unread}}

"""##),
("owner-letter.md", ##"""
# Open Action Items of {{owner}}

**{{open}} open**, {{#has_overdue}}**{{overdue_count}} overdue**{{/has_overdue}}{{^has_overdue}}none overdue{{/has_overdue}}. As of {{as_of}}. [All open action items]({{report}})

{{#filter}}
Only {{filter}}.

{{/filter}}
{{#overdue}}
{{#-first}}
## Overdue

| Item | Action | Incident | Due | Overdue | Age | Moved |
| --- | --- | --- | --- | --- | --- | --- |
{{/-first}}
| {{> open-actions/item}} | {{> open-actions/action}} | {{incident_title}} ({{severity}}) | {{> open-actions/due}} | {{overdue}} | {{age}} | {{moved}} |
{{/overdue}}

{{#due_soon}}
{{#-first}}
## Due within {{days_ahead}}

| Item | Action | Incident | Due | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{/-first}}
{{> owner-letter/rows}}
{{/due_soon}}

{{#next}}
{{#-first}}
## Next

| Item | Action | Incident | Due | Age | Moved |
| --- | --- | --- | --- | --- | --- |
{{/-first}}
{{> owner-letter/rows}}
{{/next}}

"""##),
("owner-letter/rows.md", ##"""
| {{> open-actions/item}} | {{> open-actions/action}} | {{incident_title}} ({{severity}}) | {{> open-actions/due}} | {{age}} | {{moved}} |

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
{{#site}}
<script src="{{script}}" defer></script>
{{#feed}}
<link rel="alternate" type="application/atom+xml" title="{{name}}" href="{{feed}}">
{{/feed}}
{{#address}}
<link rel="canonical" href="{{address}}">
{{/address}}
{{/site}}
</head>
<body>
{{#site}}
<a class="skip" href="#Main">Skip to the content</a>
<header class="site">
<a class="name" href="{{home}}">{{name}}</a>
{{#sections}}
{{#-first}}
<nav aria-label="Site">
<ul>
{{/-first}}
<li><a href="{{url}}"{{#current}} aria-current="true"{{/current}}>{{name}}</a></li>
{{#-last}}
</ul>
</nav>
{{/-last}}
{{/sections}}
</header>
{{/site}}
<div class="{{#has_side}}page with-side{{/has_side}}{{^has_side}}page{{/has_side}}">
<main id="Main">
{{body}}
</main>
{{#has_side}}
<aside aria-label="About this page">
{{#has_contents}}
<nav class="contents" aria-label="Sections">
<h2>On this page</h2>
<ul>
{{#contents}}
<li><a href="#{{id}}">{{text}}</a></li>
{{/contents}}
</ul>
</nav>
{{/has_contents}}
{{#lists}}
<nav class="list" aria-label="{{title}}">
<h2>{{title}}</h2>
<ul>
{{#links}}
<li><a href="{{url}}"{{#current}} aria-current="page"{{/current}}>{{text}}</a>{{#note}} <span class="note">{{note}}</span>{{/note}}</li>
{{/links}}
</ul>
</nav>
{{/lists}}
</aside>
{{/has_side}}
</div>
{{#has_footer}}
<footer>
{{#source}}
<p><a href="{{source}}">This page as Markdown</a></p>
{{/source}}
{{#site}}
{{footer}}
{{#internal}}
<p>Internal edition: not for readers outside.</p>
{{/internal}}
{{/site}}
</footer>
{{/has_footer}}
</body>
</html>

"""##),
("pages/announcement.html", ##"""
<header class="lead">
<p class="kicker">{{#home}}<a href="{{home}}">Incidents</a> / {{/home}}<a href="{{incident}}">{{id}}: {{title}}</a></p>
<h1>{{heading}}</h1>
<p class="badges"><span class="badge {{status_class}}">{{status}}</span> <span class="when">{{time}}</span></p>
</header>
<div class="announcement {{status_class}}">
{{body}}
</div>
{{#has_neighbours}}
<nav class="pager" aria-label="Other updates">
{{#before}}
<a class="before" href="{{url}}"><span>Previous</span> {{text}}</a>
{{/before}}
{{#after}}
<a class="after" href="{{url}}"><span>Next</span> {{text}}</a>
{{/after}}
</nav>
{{/has_neighbours}}

"""##),
("pages/incident.html", ##"""
<header class="lead{{#severity}} severity-{{rank}}{{/severity}}">
<p class="kicker">{{#home}}<a href="{{home}}">Incidents</a> / {{/home}}{{id}}</p>
{{heading}}
<p class="badges">{{#severity}}<span class="badge severity-{{rank}}">{{severity}}</span> {{/severity}}<span class="badge {{status_class}}">{{status}}</span></p>
</header>
<section class="facts" aria-label="Facts">
{{facts}}
</section>
{{#updates}}
{{#-first}}
<section class="updates" aria-labelledby="Updates">
<h2 id="Updates">Updates</h2>
{{/-first}}
<article class="update {{status_class}}">
<h3><a href="{{url}}">{{status}}</a> <span class="when">{{time}}</span></h3>
{{html}}
{{#next}}
<p class="note">Next update due {{next}}</p>
{{/next}}
</article>
{{#-last}}
</section>
{{/-last}}
{{/updates}}
<div class="review">
{{review}}
</div>

"""##),
("pages/index.html", ##"""
<header class="lead">
<h1>{{heading}}</h1>
{{#filter}}
<p class="kicker"><a href="{{home}}">All incidents</a>{{#whole}} › <a href="{{whole_url}}">{{whole}}</a>{{/whole}}</p>
{{/filter}}
{{#banner}}
<p class="banner {{class}}">{{text}}</p>
{{/banner}}
</header>
{{#active}}
{{#-first}}
<section class="active" aria-labelledby="Active">
<h2 id="Active">Happening now</h2>
{{/-first}}
<article class="card severity-{{rank}}">
<h3><a href="{{url}}">{{id}}: {{title}}</a></h3>
<p class="badges"><span class="badge severity-{{rank}}">{{severity}}</span> <span class="badge {{status_class}}">{{status}}</span>{{#began}} <span class="note">since {{began}}</span>{{/began}}</p>
{{#latest}}
<div class="latest">
<p class="when"><a href="{{url}}">{{time}}</a>{{#next}} <span class="note">next update due {{next}}</span>{{/next}}</p>
{{html}}
</div>
{{/latest}}
</article>
{{#-last}}
{{#more_active}}
<p class="note"><a href="{{active_url}}">{{more_active}}</a></p>
{{/more_active}}
</section>
{{/-last}}
{{/active}}
{{#maintenance}}
<section class="maintenance" aria-labelledby="Maintenance">
<h2 id="Maintenance">Scheduled maintenance</h2>
{{#current}}
<article class="card">
<h3><a href="{{url}}">{{id}}: {{title}}</a></h3>
<p class="badges"><span class="badge {{status_class}}">{{status}}</span> <span class="note">{{scheduled}}</span>{{#late}} <span class="note late">{{late}}</span>{{/late}}</p>
{{#components}}
<p class="note">{{components}}</p>
{{/components}}
{{#latest}}
<div class="latest">
<p class="when"><a href="{{url}}">{{time}}</a>{{#next}} <span class="note">next update due {{next}}</span>{{/next}}</p>
{{html}}
</div>
{{/latest}}
</article>
{{/current}}
{{^current}}
<p>No maintenance is planned.</p>
{{/current}}
<p class="note"><a href="{{url}}">All maintenance</a>, <a href="{{calendar}}">calendar</a></p>
</section>
{{/maintenance}}
{{#component_groups}}
{{#-first}}
<section class="components" aria-labelledby="Components">
<h2 id="Components">Components</h2>
{{/-first}}
{{#name}}
<details{{#open}} open{{/open}}>
<summary><span>{{name}}</span> <span class="state {{class}}">{{state}}</span></summary>
{{/name}}
<ul>
{{#components}}
<li id="component-{{key}}"><span>{{name}}{{#description}} <span class="about">{{description}}</span>{{/description}}</span> <span class="state {{class}}">{{state}}</span></li>
{{/components}}
</ul>
{{#name}}
</details>
{{/name}}
{{#-last}}
</section>
{{/-last}}
{{/component_groups}}
{{#has_incidents}}
<section class="incidents"{{#newest}} data-newest{{/newest}} aria-labelledby="List">
<h2 id="List">{{list_heading}}</h2>
<div class="finder">
<p class="search" hidden><label for="Search">Search</label> <input id="Search" type="search" autocomplete="off" spellcheck="false" placeholder="Title, id, component"></p>
{{#filters}}
<div class="filter"><h3>{{name}}</h3>
<div class="choices">
{{#parts}}
{{#name}}
<details{{#open}} open{{/open}}>
<summary>{{name}} <span class="count">{{count}}</span></summary>
{{/name}}
<ul>
{{#options}}
<li><a href="{{url}}" data-key="{{key}}" data-value="{{value}}"{{#current}} aria-current="true"{{/current}}>{{text}} <span class="count">{{count}}</span></a></li>
{{/options}}
</ul>
{{#name}}
</details>
{{/name}}
{{/parts}}
</div>
{{#more}}
<p class="note"><a href="{{home}}">{{more}}</a></p>
{{/more}}
</div>
{{/filters}}
<p class="found" role="status" hidden></p>
{{#periods}}
{{#-first}}
<nav class="filter periods" aria-labelledby="Periods"><h3 id="Periods">Period</h3>
<ul>
{{/-first}}
<li><a href="{{url}}"{{#current}} aria-current="page"{{/current}}>{{name}} <span class="count">{{count}}</span></a></li>
{{#-last}}
</ul>
</nav>
{{/-last}}
{{/periods}}
</div>
{{#months}}
<section class="month" aria-labelledby="{{anchor}}">
<h3 id="{{anchor}}">{{name}}</h3>
<ul class="rows">
{{#incidents}}
<li class="row" data-severity="{{severity_id}}" data-state="{{state}}" data-components="{{component_keys}}"><a href="{{url}}"><span class="id">{{id}}</span> <span class="title">{{title}}</span></a> <span class="badge severity-{{rank}}">{{severity}}</span> <span class="badge {{status_class}}">{{status}}</span> <span class="when">{{began}}</span> <span class="total">{{total}}</span> <span class="parts">{{components}}</span>{{#open_actions}} <span class="open">{{open_actions}}</span>{{/open_actions}}</li>
{{/incidents}}
</ul>
</section>
{{/months}}
{{#older}}
<p class="older"><a href="{{url}}">Earlier incidents: {{name}}</a></p>
{{/older}}
</section>
{{/has_incidents}}
{{^has_incidents}}
<p class="empty">{{empty}}</p>
{{/has_incidents}}

"""##),
("pages/insights.html", ##"""
<header class="lead">
<h1>Insights</h1>
<p class="kicker">As of {{as_of}}</p>
{{#uncounted}}
<p class="note">{{uncounted}}</p>
{{/uncounted}}
</header>
{{#tiles}}
{{#-first}}
<dl class="tiles">
{{/-first}}
<div class="tile"><dt>{{name}}</dt><dd>{{value}} <span class="note">{{note}}</span></dd></div>
{{#-last}}
</dl>
{{/-last}}
{{/tiles}}
{{#sections}}
<section class="insight" aria-labelledby="{{anchor}}">
<h2 id="{{anchor}}">{{title}}</h2>
<p class="note">{{lead}}</p>
{{figure}}
<details{{^figure}} open{{/figure}}>
<summary>{{title}} in numbers</summary>
<div class="scroll"><table>
<thead>
<tr>
{{#columns}}
<th scope="col"{{#number}} class="align-right"{{/number}}>{{title}}</th>
{{/columns}}
</tr>
</thead>
<tbody>
{{#rows}}
<tr>
{{#cells}}
<td{{#number}} class="align-right"{{/number}}>{{text}}</td>
{{/cells}}
</tr>
{{/rows}}
</tbody>
</table></div>
</details>
</section>
{{/sections}}

"""##),
("pages/maintenance.html", ##"""
<header class="lead">
<p class="kicker"><a href="{{home}}">All incidents</a></p>
<h1>{{heading}}</h1>
<p class="note"><a href="{{calendar}}">Calendar</a></p>
</header>
{{#current}}
{{#-first}}
<section class="maintenance" aria-labelledby="Planned">
<h2 id="Planned">Planned and in progress</h2>
{{/-first}}
<article class="card">
<h3><a href="{{url}}">{{id}}: {{title}}</a></h3>
<p class="badges"><span class="badge {{status_class}}">{{status}}</span> <span class="note">{{scheduled}}</span>{{#late}} <span class="note late">{{late}}</span>{{/late}}</p>
{{#components}}
<p class="note">{{components}}</p>
{{/components}}
{{#latest}}
<div class="latest">
<p class="when"><a href="{{url}}">{{time}}</a>{{#next}} <span class="note">next update due {{next}}</span>{{/next}}</p>
{{html}}
</div>
{{/latest}}
</article>
{{#-last}}
</section>
{{/-last}}
{{/current}}
{{^current}}
<p>No maintenance is planned.</p>
{{/current}}
{{#past}}
{{#-first}}
<section class="incidents" aria-labelledby="Past">
<h2 id="Past">Past</h2>
<ul class="rows planned">
{{/-first}}
<li class="row"><a href="{{url}}"><span class="id">{{id}}</span> <span class="title">{{title}}</span></a> <span class="badge {{status_class}}">{{status}}</span> <span class="when">{{scheduled}}</span> <span class="total">{{took}}</span> <span class="parts">{{components}}</span></li>
{{#-last}}
</ul>
</section>
{{/-last}}
{{/past}}

"""##),
("resolution-notice.md", ##"""
**{{#time}}[{{time}}] {{/time}}{{#product}}{{product}} {{/product}}{{#maintenance}}Maintenance {{#cancelled}}CANCELLED{{/cancelled}}{{^cancelled}}COMPLETED{{/cancelled}}{{/maintenance}}{{^maintenance}}Incident RESOLVED{{/maintenance}} - {{title}}**

{{#issue}}
{{#maintenance}}Work{{/maintenance}}{{^maintenance}}Issue{{/maintenance}}: {{issue}}
{{/issue}}
{{^issue}}
{{#maintenance}}Work{{/maintenance}}{{^maintenance}}Issue{{/maintenance}}: {{title}}
{{/issue}}

{{#root_cause}}
Root Cause: {{root_cause}}

{{/root_cause}}
{{#resolution}}
{{#maintenance}}Outcome{{/maintenance}}{{^maintenance}}Resolution{{/maintenance}}: {{resolution}}

{{/resolution}}
{{#scheduled}}
Scheduled: {{scheduled}}

{{/scheduled}}
{{#duration}}
Duration: {{duration}}

{{/duration}}
{{#measures}}
{{#-first}}
{{#maintenance}}To follow{{/maintenance}}{{^maintenance}}Preventive measures{{/maintenance}}:

{{/-first}}
- {{action}}
{{/measures}}

{{#review}}
Post-incident review: {{review}}
{{/review}}

"""##),
("resolution-notice.txt", ##"""
{{#time}}[{{time}}] {{/time}}{{#product}}{{product}} {{/product}}{{#maintenance}}Maintenance {{#cancelled}}CANCELLED{{/cancelled}}{{^cancelled}}COMPLETED{{/cancelled}}{{/maintenance}}{{^maintenance}}Incident RESOLVED{{/maintenance}} - {{title}}

{{#issue}}
{{#maintenance}}Work{{/maintenance}}{{^maintenance}}Issue{{/maintenance}}: {{issue}}
{{/issue}}
{{^issue}}
{{#maintenance}}Work{{/maintenance}}{{^maintenance}}Issue{{/maintenance}}: {{title}}
{{/issue}}
{{#root_cause}}
Root Cause: {{root_cause}}
{{/root_cause}}
{{#resolution}}
{{#maintenance}}Outcome{{/maintenance}}{{^maintenance}}Resolution{{/maintenance}}: {{resolution}}
{{/resolution}}
{{#scheduled}}
Scheduled: {{scheduled}}
{{/scheduled}}
{{#duration}}
Duration: {{duration}}
{{/duration}}

{{#measures}}
{{#-first}}
{{#maintenance}}To follow{{/maintenance}}{{^maintenance}}Preventive measures{{/maintenance}}:
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

{{> review/internal-narrative}}

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
{{#withdrawn}}
> **Withdrawn:** {{withdrawn}}

{{/withdrawn}}
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
**Known incident:** {{#known_incident_url}}[{{known_incident}}]({{known_incident_url}}){{/known_incident_url}}{{^known_incident_url}}{{known_incident}}{{/known_incident_url}}{{#occurrence}}, {{occurrence}}; before: {{#before}}{{> review/incident}}{{^-last}}, {{/-last}}{{/before}}{{#before_more}} and {{before_more}}{{/before_more}}{{#before_promises}} ({{before_promises}}){{/before_promises}}{{/occurrence}}

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
{{#factors_without_whys}}
## Causes

{{/factors_without_whys}}
{{^factors_without_whys}}
## 5 Whys Analysis

{{/factors_without_whys}}
{{#problem}}
**Problem:** {{problem}}

{{/problem}}
{{#whys}}
{{number}}. **{{why}}**{{#because}} Because {{because}}{{/because}}
{{/whys}}

{{#root_cause}}
**Root Cause:** {{root_cause}}

{{/root_cause}}
{{^names_cause}}
{{#needs_review}}
**Root Cause:** Not recorded yet.

{{/needs_review}}
{{/names_cause}}
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
("review/internal-narrative.md", ##"""
{{#internal_narrative}}
## Internal Narrative

{{internal_narrative}}
{{/internal_narrative}}

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

{{#drawing}}
![{{drawing_summary}}]({{drawing}})

{{/drawing}}
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

{{> runbook/components}}

{{> runbook/phases}}

{{> runbook/known-incidents}}

{{> runbook/escalation}}

{{> runbook/review}}

{{> runbook/quick-reference}}

{{> runbook/maintenance}}

"""##),
("runbook/components.md", ##"""
{{#components}}
{{#-first}}
## Components

| Component | Group | Also called | What it does |
| --- | --- | --- | --- |
{{/-first}}
| {{name}} | {{group}} | {{also_called}} | {{description}} |
{{/components}}

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
  --raised: #ffffff;
  --ink: #1a1f26;
  --soft: #566170;
  --line: #dde2e8;
  --band: #f4f6f8;
  --link: #1f55b5;
  --accent: #b3421f;
  --shade: 0 1px 2px rgb(20 30 45 / 0.06), 0 4px 14px rgb(20 30 45 / 0.05);
  /* Severities from the most severe on: a ground, and words on it. */
  --s0: #fce4e1; --s0-ink: #951a11; --s0-line: #cf3b2f;
  --s1: #fdebd9; --s1-ink: #853b00; --s1-line: #d9730d;
  --s2: #fbf1c9; --s2-ink: #654d00; --s2-line: #c29a0a;
  --s3: #e9edf2; --s3-ink: #465264; --s3-line: #8290a2;
  --investigating: #c0392b; --identified: #c7660a; --monitoring: #2563c9; --resolved: #23804a;
  --good: #e0f2e6; --good-ink: #17603a;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "JetBrains Mono", Menlo, Consolas, monospace;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #101418;
    --raised: #171c22;
    --ink: #e3e8ee;
    --soft: #9ba8b6;
    --line: #2c343d;
    --band: #1a2027;
    --link: #86b4ff;
    --accent: #f0926e;
    --shade: none;
    --s0: #46150f; --s0-ink: #ffb9b0; --s0-line: #f0685c;
    --s1: #42240a; --s1-ink: #ffbd85; --s1-line: #ee9240;
    --s2: #382e08; --s2-ink: #f2d76e; --s2-line: #d9b632;
    --s3: #262e38; --s3-ink: #b9c4d0; --s3-line: #7d8b9b;
    --investigating: #f2776b; --identified: #f0a45c; --monitoring: #86b4ff; --resolved: #5fc98d;
    --good: #11331f; --good-ink: #8fdcae;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto;
  padding: 0 clamp(1rem, 4vw, 3rem) 4rem;
  max-width: 76rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.6 var(--sans);
  overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
[hidden] { display: none !important; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.4rem 0.8rem; background: var(--paper); z-index: 2; }

/* The frame */
header.site { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 2rem; padding: 1.1rem 0; margin-bottom: 2.2rem; border-bottom: 1px solid var(--line); }
header.site .name { color: var(--ink); font-weight: 700; font-size: 1.05rem; text-decoration: none; letter-spacing: -0.01em; margin-right: auto; }
header.site ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem; margin: 0 -0.7rem; padding: 0; }
header.site li { margin: 0; }
header.site li a { display: block; padding: 0.3rem 0.7rem; border-radius: 0.4rem; color: var(--soft); text-decoration: none; font-size: 0.94rem; }
header.site li a:hover { background: var(--band); color: var(--ink); }
header.site li a[aria-current] { color: var(--ink); font-weight: 600; background: var(--band); }
.page { padding-top: 0; }
body > .page:first-child { padding-top: 2.5rem; }
.with-side { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
aside h2 { font-size: 0.78rem; font-weight: 600; color: var(--soft); margin: 0 0 0.5rem; padding: 0; border: 0; text-transform: none; letter-spacing: 0; }
aside nav { font-size: 0.9rem; margin-bottom: 1.8rem; }
aside ul { list-style: none; margin: 0; padding: 0; }
aside li { margin: 0; padding: 0.14rem 0; }
aside a { color: var(--ink); text-decoration: none; }
aside a:hover { color: var(--link); text-decoration: underline; }
aside .note { color: var(--soft); font-size: 0.92em; white-space: nowrap; }
aside nav.list li { font-variant-numeric: tabular-nums; }
footer { margin-top: 3.5rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: 0.85rem; color: var(--soft); display: flex; flex-wrap: wrap; gap: 0 2rem; }
footer p { margin: 0 0 0.4rem; }
footer a { color: inherit; }
@media (min-width: 64rem) {
  .with-side { grid-template-columns: minmax(0, 1fr) 14rem; }
  .with-side > aside { position: sticky; top: 1.5rem; align-self: start; max-height: calc(100vh - 3rem); overflow-y: auto; padding-left: 1.2rem; border-left: 1px solid var(--line); }
}
@media screen and (max-width: 63.99rem) {
  .with-side > aside { order: -1; display: flex; flex-wrap: wrap; gap: 0 2.5rem; }
  .with-side > aside .contents { display: none; }
  .with-side > aside .list { order: 2; }
  .with-side > main { order: -2; }
}

/* Heads of pages */
.lead { margin-bottom: 1.6rem; }
.lead h1 { margin: 0 0 0.6rem; }
.kicker { margin: 0 0 0.5rem; font-size: 0.88rem; color: var(--soft); }
.kicker a { color: var(--soft); }
.badges { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 0.6rem; margin: 0; }
.badge { display: inline-flex; align-items: center; gap: 0.4em; padding: 0.08rem 0.55rem; border-radius: 1rem; font-size: 0.8rem; font-weight: 600; white-space: nowrap; border: 1px solid var(--line); }
.badge.severity-0 { background: var(--s0); color: var(--s0-ink); border-color: transparent; }
.badge.severity-1 { background: var(--s1); color: var(--s1-ink); border-color: transparent; }
.badge.severity-2 { background: var(--s2); color: var(--s2-ink); border-color: transparent; }
.badge.severity-3 { background: var(--s3); color: var(--s3-ink); border-color: transparent; }
.badge:is(.investigating, .identified, .monitoring, .resolved, .scheduled, .in_progress, .verifying, .completed, .cancelled)::before { content: ""; width: 0.55em; height: 0.55em; border-radius: 50%; background: currentColor; }
.badge.investigating::before { background: var(--investigating); }
.badge.identified::before { background: var(--identified); }
.badge.monitoring::before { background: var(--monitoring); }
.badge:is(.resolved, .completed)::before { background: var(--resolved); }
.badge:is(.scheduled, .in_progress, .verifying)::before { background: var(--monitoring); }
.badge.scheduled::before { background: none; border: 1.5px solid var(--monitoring); }
.badge.cancelled::before { background: none; border: 1.5px solid currentColor; }
.note, .when { color: var(--soft); font-size: 0.9rem; }

/* Facts of an incident */
.facts { border: 1px solid var(--line); border-radius: 0.7rem; padding: 1.1rem 1.3rem; margin-bottom: 2.2rem; background: var(--raised); box-shadow: var(--shade); font-size: 0.94rem; }
.facts:not(:has(> *)) { display: none; }
.facts dl { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.9rem 1.2rem; margin: 0 0 0.9rem; }
.facts dt { color: var(--soft); font-size: 0.78rem; font-weight: 600; }
.facts dd { margin: 0.1rem 0 0; font-weight: 600; text-wrap: balance; font-variant-numeric: tabular-nums; }
.facts dl:last-child { margin-bottom: 0; }
.facts .severity-0 dd { color: var(--s0-ink); }
.facts .severity-1 dd { color: var(--s1-ink); }
.facts .severity-2 dd { color: var(--s2-ink); }
.facts dl + p, .facts dl + .scroll, .facts dl + blockquote { border-top: 1px solid var(--line); padding-top: 0.9rem; }
.facts p { margin: 0 0 0.35rem; }
.facts .scroll { margin: 0.9rem 0 0; }
.facts blockquote { margin: 0 0 0.9rem; }
.facts > :last-child { margin-bottom: 0; }

/* Documents */
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 0.7em; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.2vw, 2.2rem); margin-top: 0; letter-spacing: -0.018em; }
h2 { font-size: 1.35rem; letter-spacing: -0.01em; }
.review > h2, main > h2 { padding-top: 1.6rem; border-top: 1px solid var(--line); }
.review > h2:first-child { margin-top: 0; padding-top: 0; border-top: 0; }
h3 { font-size: 1.1rem; }
h4, h5, h6 { font-size: 1rem; }
:is(main, .review) > :is(p, ul, ol, blockquote, pre, h3) { max-width: 46rem; }
/* Seen on the way to it, by pointer, finger or keyboard; never selected with the heading. */
a.permalink { color: var(--soft); font-weight: 400; text-decoration: none; opacity: 0; user-select: none; -webkit-user-select: none; }
:is(h2, h3, h4, h5, h6):hover > a.permalink, a.permalink:focus-visible { opacity: 1; }
@media (hover: none) { a.permalink { opacity: 0.6; } }
p, ul, ol, blockquote, pre, dl { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.5rem; }
/* The mark of an item is on the side on which its text begins. */
:is(ul, ol):has(> li:dir(rtl)) { padding-inline: 1.5rem; }
li + li { margin-top: 0.25rem; }
li.task { list-style: none; margin-inline-start: -1.5rem; padding-inline-start: 1.75rem; position: relative; }
li.task input { position: absolute; inset-inline-start: 0; top: 0.28em; width: 1.05rem; height: 1.05rem; margin: 0; accent-color: var(--link); }
code, pre, kbd { font-family: var(--mono); font-size: 0.875em; }
code { background: var(--band); border: 1px solid var(--line); border-radius: 0.25rem; padding: 0.05em 0.3em; }
td code { white-space: break-spaces; }
kbd { background: var(--band); border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 0.3rem; padding: 0.05em 0.4em; }
ins { text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
sub, sup { font-size: 0.75em; line-height: 0; }
pre { background: var(--band); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.8rem 1rem; overflow-x: auto; line-height: 1.5; }
pre code { background: none; border: 0; padding: 0; font-size: inherit; }
blockquote { border-inline-start: 3px solid var(--accent); margin-inline: 0; padding: 0.1rem 0; padding-inline-start: 1rem; color: var(--soft); }
blockquote > :last-child { margin-bottom: 0; }
.alert { border-inline-start-color: var(--alert); color: inherit; }
.alert-title { color: var(--alert); margin-bottom: 0.3rem; }
.alert-note { --alert: var(--monitoring); }
.alert-tip { --alert: var(--resolved); }
.alert-important { --alert: #8250df; }
.alert-warning { --alert: var(--identified); }
.alert-caution { --alert: var(--investigating); }
@media screen and (prefers-color-scheme: dark) { .alert-important { --alert: #b48cf2; } }
:is(main, .review, li, blockquote) > details { max-width: 46rem; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.6rem 1rem; margin: 0 0 1rem; }
:is(main, .review, li, blockquote) > details > summary { margin: 0; color: var(--ink); font-weight: 600; font-size: 1rem; }
:is(main, .review, li, blockquote) > details[open] > summary { margin-bottom: 0.6rem; }
:is(main, .review, li, blockquote) > details > :last-child:not(summary) { margin-bottom: 0; }
sup.footnote a { text-decoration: none; padding: 0 0.15em; }
sup.footnote a::before { content: "["; }
sup.footnote a::after { content: "]"; }
.footnotes { max-width: 46rem; border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; color: var(--soft); font-size: 0.9rem; }
.footnotes li > :last-child { margin-bottom: 0.3rem; }
.footnotes li:target, sup.footnote:has(:target) { background: var(--s2); color: var(--s2-ink); }
a.footnote-back { text-decoration: none; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 0.5rem; background: #ffffff; }
del { color: var(--soft); }
time { white-space: nowrap; }
time[title] { text-decoration: underline dotted var(--line); text-underline-offset: 0.2em; cursor: help; }
time.told::after { content: " (" attr(title) ")"; color: var(--soft); }
.scroll { overflow-x: auto; max-width: 100%; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; margin: 0; }
th, td { padding: 0.5rem 1rem 0.5rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); max-width: 28rem; }
th { color: var(--soft); font-weight: 600; font-size: 0.8rem; white-space: nowrap; }
td strong { font-weight: 650; }
tr > :last-child { padding-right: 0; }
/* A table of many columns scrolls sideways rather than squeeze its text. Numbers take the room that they need. */
tr:has(> :nth-child(4)) > :not(.align-right) { min-width: 6.6rem; }
tr:has(> :nth-child(4)) > :first-child { min-width: 3rem; }
h2 ~ .scroll tr:has(> :nth-child(4)) > td:nth-child(2):not(.align-right) { min-width: 9rem; }
h2 ~ .scroll tr:has(> :nth-child(5)) > td:nth-child(2):not(.align-right) { min-width: 14rem; }
tbody tr:last-child td { border-bottom: 0; }
tbody tr:hover td { background: var(--band); }
.align-right { text-align: right; }
:is(td, th).align-right + :not(.align-right) { padding-left: 1.5rem; }
.align-center { text-align: center; }

/* Updates and notices */
.announcement, .update, .latest { border-left: 3px solid var(--line); padding: 0.2rem 0 0.2rem 1.2rem; }
.announcement { max-width: 46rem; font-size: 1.02rem; }
.announcement > :last-child, .update > :last-child, .latest > :last-child { margin-bottom: 0; }
.update { margin: 0 0 1.6rem; max-width: 46rem; }
.update h3 { margin: 0 0 0.3rem; font-size: 1rem; }
.update h3 a { color: var(--ink); text-decoration: none; }
.update h3 a:hover { text-decoration: underline; }
.update h3 .when { font-weight: 400; margin-left: 0.5rem; }
:is(.announcement, .update).investigating { border-color: var(--investigating); }
:is(.announcement, .update).identified { border-color: var(--identified); }
:is(.announcement, .update).monitoring { border-color: var(--monitoring); }
:is(.announcement, .update):is(.resolved, .completed) { border-color: var(--resolved); }
:is(.announcement, .update):is(.in_progress, .verifying) { border-color: var(--monitoring); }
.pager { display: flex; flex-wrap: wrap; gap: 0.8rem; margin-top: 2.4rem; font-variant-numeric: tabular-nums; }
.pager a { border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.5rem 0.9rem; text-decoration: none; color: var(--ink); }
.pager a:hover { border-color: var(--link); }
.pager span { display: block; font-size: 0.78rem; color: var(--soft); }
.pager .after { margin-left: auto; text-align: right; }

/* The list of incidents */
.banner { display: flex; align-items: center; gap: 0.7rem; margin: 0.9rem 0 0; padding: 0.8rem 1.1rem; border-radius: 0.7rem; font-weight: 600; }
.banner::before { content: ""; width: 0.75rem; height: 0.75rem; border-radius: 50%; background: currentColor; flex: none; }
.indicator-none { background: var(--good); color: var(--good-ink); }
.indicator-maintenance { background: var(--s3); color: var(--s3-ink); }
.indicator-minor { background: var(--s2); color: var(--s2-ink); }
.indicator-major { background: var(--s1); color: var(--s1-ink); }
.indicator-critical { background: var(--s0); color: var(--s0-ink); }
section > h2 { margin: 0 0 1rem; font-size: 1.2rem; }
.active, .maintenance, .components, .incidents, .updates { margin: 2.4rem 0; }
.card { border: 1px solid var(--line); border-left: 4px solid var(--s3-line); border-radius: 0.7rem; padding: 1rem 1.2rem; background: var(--raised); box-shadow: var(--shade); }
.card + .card { margin-top: 1rem; }
.card.severity-0 { border-left-color: var(--s0-line); }
.card.severity-1 { border-left-color: var(--s1-line); }
.card.severity-2 { border-left-color: var(--s2-line); }
.card h3 { margin: 0 0 0.5rem; font-size: 1.1rem; }
.card h3 a { color: var(--ink); text-decoration: none; }
.card h3 a:hover { color: var(--link); text-decoration: underline; }
.card .latest { margin-top: 0.9rem; max-width: 46rem; }
.latest .when { margin: 0 0 0.2rem; font-size: 0.88rem; }
.latest p { margin-bottom: 0.4rem; }
.components { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); grid-auto-flow: row dense; gap: 0.7rem; align-items: start; }
.components > h2, .components > ul, .components > details[open] { grid-column: 1 / -1; }
.components > h2 { margin-bottom: 0.3rem; }
.components ul { list-style: none; margin: 0; padding: 0; }
.components > ul, .components > details { border: 1px solid var(--line); border-radius: 0.7rem; background: var(--raised); }
.components li { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding: 0.6rem 1.1rem; margin: 0; }
.components li + li, .components details > ul { border-top: 1px solid var(--line); }
.components li > :first-child, .components summary > :first-child { min-width: 0; overflow-wrap: anywhere; }
.components .about { display: block; font-size: 0.88rem; line-height: 1.45; color: var(--soft); }
.components summary { display: flex; align-items: baseline; gap: 0.7rem; margin: 0; padding: 0.6rem 1.1rem; font-size: 1rem; font-weight: 600; color: var(--ink); }
.components summary::-webkit-details-marker { display: none; }
.components summary::before { content: ""; flex: none; align-self: center; border: solid transparent; border-width: 0.28rem 0 0.28rem 0.42rem; border-left-color: var(--soft); }
.components details[open] > summary::before { transform: rotate(90deg); }
.components .state { flex: none; margin-left: auto; }
.state { font-size: 0.9rem; font-weight: 600; color: var(--s3-ink); }
.state.operational { color: var(--good-ink); }
.state.degraded_performance { color: var(--s2-ink); }
.state.partial_outage { color: var(--s1-ink); }
.state.major_outage { color: var(--s0-ink); }
.finder { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; margin-bottom: 1.6rem; }
.search { margin: 0; display: flex; align-items: center; gap: 0.7rem; }
.search label { font-size: 0.82rem; font-weight: 600; color: var(--soft); width: 5.5rem; flex: none; }
.search input { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--s3-line); border-radius: 0.5rem; padding: 0.4rem 0.8rem; width: 100%; max-width: 26rem; }
.search input::placeholder { color: var(--soft); opacity: 1; }
.filter { display: flex; align-items: baseline; gap: 0.7rem; }
.filter h3 { font-size: 0.82rem; margin: 0; color: var(--soft); width: 5.5rem; flex: none; }
.filter ul, .filter details { min-width: 0; max-width: 100%; }
.filter ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.35rem; margin: 0; padding: 2px; max-height: 9.4rem; overflow-y: auto; }
.filter li { margin: 0; max-width: 100%; }
.choices { display: flex; flex-wrap: wrap; gap: 0.35rem 1.1rem; min-width: 0; }
.choices > ul, .choices > details[open] { flex: 1 1 100%; }
.choices summary { overflow-wrap: anywhere; margin: 0; padding: 2px; font-size: 0.86rem; color: var(--ink); }
.choices details > ul { margin: 0.25rem 0 0.5rem; }
.filter a { display: inline-block; max-width: 100%; overflow-wrap: anywhere; unicode-bidi: isolate; padding: 0.1rem 0.65rem; border: 1px solid var(--line); border-radius: 1rem; font-size: 0.86rem; color: var(--ink); text-decoration: none; background: var(--raised); }
.filter a:hover { border-color: var(--link); }
.filter a[aria-current], .filter a[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.filter .count { unicode-bidi: isolate; color: var(--soft); font-variant-numeric: tabular-nums; }
.filter a[aria-current] .count, .filter a[aria-pressed="true"] .count { color: inherit; opacity: 0.8; }
.found { margin: 0; font-size: 0.9rem; color: var(--soft); }
.month { margin-top: 1.8rem; }
.month > h3 { margin: 0 0 0.3rem; font-size: 0.88rem; font-weight: 600; color: var(--soft); }
.rows { list-style: none; padding: 0; border-top: 1px solid var(--line); }
.row { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) 8.4rem 8rem 6.6rem 4.6rem; align-items: center; gap: 0 0.9rem; padding: 0.65rem 0.6rem; margin: 0; border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
.row + .row { margin-top: 0; }
.row:hover { background: var(--band); }
.row > a { color: var(--ink); text-decoration: none; grid-column: 1; font-weight: 550; }
.row > a::after { content: ""; position: absolute; inset: 0; }
.row:hover > a .title { text-decoration: underline; }
.row .id { color: var(--soft); font-weight: 400; margin-right: 0.5rem; white-space: nowrap; font-size: 0.9rem; }
.row .badge { justify-self: start; }
.rows { margin: 0 -0.6rem; }
.row .total { text-align: right; font-size: 0.9rem; }
.row > a, .row .parts { min-width: 0; overflow-wrap: anywhere; }
.row .parts { grid-column: 1; font-size: 0.85rem; color: var(--soft); }
.row .open { grid-column: 2 / -1; font-size: 0.85rem; color: var(--soft); text-align: right; }
.row .parts:empty, .row .when:empty { display: none; }
.older { margin: 1.6rem 0 0; }
.empty { color: var(--soft); }

/* Maintenance */
.maintenance > .note { margin: 0.9rem 0 0; }
.maintenance .late { color: var(--s1-ink); }
@media (min-width: 48.01rem) { .planned .row { grid-template-columns: minmax(0, 1fr) 8rem 21rem 4.6rem; } }

/* Insights */
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 45%), 1fr)); gap: 0.8rem; margin: 0 0 2.4rem; }
.tile { border: 1px solid var(--line); border-radius: 0.7rem; padding: 0.9rem 1.1rem; background: var(--raised); box-shadow: var(--shade); }
.tile dt { color: var(--soft); font-size: 0.85rem; }
.tile dd { margin: 0.2rem 0 0; font-size: 1.7rem; font-weight: 650; letter-spacing: -0.02em; line-height: 1.2; }
.tile .note { display: block; font-size: 0.85rem; font-weight: 400; letter-spacing: 0; }
.insight { margin: 0 0 2.8rem; }
.insight h2 { margin: 0 0 0.2rem; }
.insight .note { margin: 0 0 1rem; }
details > summary { cursor: pointer; color: var(--soft); font-size: 0.9rem; margin-bottom: 0.6rem; }
details > summary:hover { color: var(--ink); }
td.align-right, th.align-right { padding-right: 0; padding-left: 1.2rem; }

/* Drawings */
figure { margin: 0 0 1.4rem; }
.drawing { display: block; max-width: 100%; height: auto; font-family: var(--sans); }
figure .narrow { display: none; }
@media screen and (max-width: 40rem) {
  figure .wide { display: none; }
  figure .narrow { display: block; }
  figure .narrow .drawing { width: 100%; max-width: 34rem; }
}

@media screen and (max-width: 48rem) {
  header.site { margin-bottom: 1.5rem; }
  body > .page:first-child { padding-top: 1.5rem; }
  table { font-size: 0.9rem; }
  /* Rows with much to read: cells below each other, each with the head of its column. */
  table.stack, .stack tbody, .stack tr, .stack td { display: block; }
  .stack thead { display: none; }
  .stack tr { padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
  .stack tr:hover td { background: none; }
  /* Short words stand beside the head, long ones wrap below it. */
  .stack td, .facts .stack td { display: flex; flex-wrap: wrap; gap: 0 0.8rem; align-items: baseline; padding: 0.12rem 0; border: 0; max-width: none; min-width: 0 !important; }
  .stack td:has(> div:empty) { display: none; }
  .stack td::before { content: attr(data-label); flex: 0 0 6.2rem; color: var(--soft); font-size: 0.78rem; font-weight: 600; }
  .stack td > div { min-width: 0; }
  .stack td:first-child { white-space: normal; font-weight: 600; }
  .stack td:first-child::before { display: none; }
  .row { display: flex; flex-wrap: wrap; gap: 0.25rem 0.6rem; padding: 0.8rem 0.6rem; }
  .row > a { flex: 1 0 100%; }
  .row .parts { flex: 1 0 100%; order: 2; }
  .row .open { order: 3; text-align: left; flex: 1 0 100%; }
  .row .total { margin-left: auto; }
  .planned .row .total { margin-left: 0; }
  .filter, .search { display: block; }
  .filter h3, .search label { width: auto; display: block; margin-bottom: 0.3rem; }
  .facts { padding: 1rem; }
  .facts dl { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media screen and (max-width: 30rem) {
  .facts dl { grid-template-columns: minmax(0, 1fr); gap: 0.3rem; }
  .facts dl > div { display: flex; gap: 0.8rem; align-items: baseline; }
  .facts dt { flex: 0 0 6.2rem; }
  .facts dd { margin: 0; min-width: 0; }
}
@media print {
  :root { --soft: #444444; --line: #bbbbbb; --link: #000000; --accent: #000000; --shade: none; }
  @page { margin: 18mm 16mm; }
  body { padding: 0; max-width: none; font-size: 10pt; line-height: 1.5; }
  .with-side { display: block; }
  :is(main, .review) > * { max-width: none; }
  header.site, .with-side > aside, body > footer, a.permalink, .skip, .pager, .finder, .kicker { display: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; margin-top: 1.6em; }
  .facts { padding: 0.8rem 1rem; }
  .facts dl { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .card, .tile, tr, img, pre, figure, .update, .row { break-inside: avoid; }
  h1, h2, h3, h4 { break-after: avoid; }
  pre { white-space: pre-wrap; }
  .scroll { overflow: visible; }
  table { width: 100%; font-size: 9pt; }
  tr > *, tr:has(> :nth-child(4)) > * { min-width: 0 !important; padding-right: 0.8rem; }
  thead { display: table-header-group; }
  a[href^="http"] { text-decoration: underline; }
}

/* The drawing of open action items over time */
.open-items { margin: 1.6rem 0; max-width: 44rem; }
.open-items svg { display: block; width: 100%; height: auto; overflow: visible; }
.open-items text { font: 13px var(--sans); fill: var(--soft); font-variant-numeric: tabular-nums; }
.open-items .legend { fill: var(--ink); font-weight: 600; }
.open-items .grid { stroke: var(--line); stroke-width: 1; }
.open-items .open-area, .open-items .open-swatch { fill: var(--link); fill-opacity: 0.16; }
.open-items .open-line { fill: none; stroke: var(--link); stroke-width: 2; }
.open-items .overdue-area, .open-items .overdue-swatch { fill: var(--accent); fill-opacity: 0.55; }
.open-items .overdue-line { fill: none; stroke: var(--accent); stroke-width: 2; stroke-dasharray: 5 3; }
@media (max-width: 40rem) { .open-items text { font-size: 19px; } }

"""##),
("site.js", ##"""
"use strict";

// What scrolls sideways can be reached by keyboard.
(() => {
  const boxes = [...document.querySelectorAll(".scroll, pre")];
  const reach = () => {
    for (const box of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  };
  reach();
  addEventListener("resize", reach);
  addEventListener("toggle", reach, true);
})();

// Times in UTC say what a clock of the reader shows: on hover, and where they are tapped.
(() => {
  if (new Date().getTimezoneOffset() === 0 && new Date(2000, 6, 1).getTimezoneOffset() === 0) return;
  const own = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
  for (const time of document.querySelectorAll("time[datetime$='Z']")) {
    time.title = `${own.format(new Date(time.dateTime))} your time`;
    time.addEventListener("click", () => {
      if (!time.closest("a, summary, button")) time.classList.toggle("told");
    });
  }
})();

// Search and filters of the list of incidents. Without a script the filters are links to pages of their own. So they are
// where the list has the newest incidents alone: what was chosen holds for older ones, too.
(() => {
  const rows = [...document.querySelectorAll(".row")];
  const search = document.querySelector(".search");
  const found = document.querySelector(".found");
  // A page of one choice keeps its plain links: the rows of the other choices are not on it.
  if (!search || !found || document.querySelector(".filter [aria-current='true']")) return;

  const input = search.querySelector("input");
  const isNewest = document.querySelector(".incidents[data-newest]") !== null;
  const options = isNewest ? [] : [...document.querySelectorAll(".choices a")];
  const periods = [...document.querySelectorAll(".periods a")];
  const months = [...document.querySelectorAll(".month")];
  const texts = rows.map((row) => row.textContent.toLowerCase());
  const total = rows.length;

  // Within a group any choice will do, and every group has to be met.
  const chosen = () => {
    const groups = new Map();
    for (const option of options) {
      if (option.getAttribute("aria-pressed") !== "true") continue;
      const { key, value } = option.dataset;
      groups.set(key, [...(groups.get(key) || []), value]);
    }
    return groups;
  };

  const values = (row, key) => (key === "component" ? row.dataset.components.split(" ") : [row.dataset[key]]);

  const show = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const groups = [...chosen()];
    let count = 0;
    rows.forEach((row, index) => {
      const isShown =
        words.every((word) => texts[index].includes(word)) &&
        groups.every(([key, wanted]) => values(row, key).some((value) => wanted.includes(value)));
      row.hidden = !isShown;
      if (isShown) count += 1;
    });
    for (const month of months) month.hidden = !month.querySelector(".row:not([hidden])");
    const isNarrowed = words.length > 0 || groups.length > 0;
    found.hidden = !isNarrowed;
    found.textContent = isNewest
      ? `${count} of the newest ${total} incidents; a period below looks for older ones`
      : `${count} of ${total} incidents`;
    remember(groups);
  };

  // The address keeps what was chosen, so that it can be sent to somebody.
  const remember = (groups) => {
    const state = new URLSearchParams();
    if (input.value) state.set("q", input.value);
    for (const [key, wanted] of groups) for (const value of wanted) state.append(key, value);
    const hash = state.toString();
    history.replaceState(null, "", hash ? `#?${hash}` : location.pathname + location.search);
    // Another period is looked through for the same.
    for (const period of periods) period.hash = hash ? `?${hash}` : "";
  };

  const recall = () => {
    if (!location.hash.startsWith("#?")) return;
    const state = new URLSearchParams(location.hash.slice(2));
    input.value = state.get("q") || "";
    for (const option of options) {
      const isChosen = state.getAll(option.dataset.key).includes(option.dataset.value);
      option.setAttribute("aria-pressed", String(isChosen));
      const group = option.closest("details");
      if (isChosen && group) group.open = true;
    }
    show();
  };

  for (const option of options) {
    option.setAttribute("role", "button");
    option.setAttribute("aria-pressed", "false");
    const toggle = (event) => {
      event.preventDefault();
      option.setAttribute("aria-pressed", String(option.getAttribute("aria-pressed") !== "true"));
      show();
    };
    option.addEventListener("click", (event) => {
      // Whoever asks for a new tab wants the page.
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) toggle(event);
    });
    option.addEventListener("keydown", (event) => {
      if (event.key === " ") toggle(event);
    });
  }
  input.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input")) return;
    event.preventDefault();
    input.focus();
  });
  search.hidden = false;
  recall();
})();

"""##),
("status-update.md", ##"""
**[{{time}}] {{#product}}{{product}} {{/product}}{{noun}} Update - {{status}}**

Current Status: {{status}}

{{#scheduled}}
Scheduled: {{scheduled}}

{{/scheduled}}
{{#told}}
{{#maintenance}}Details{{/maintenance}}{{^maintenance}}What we know{{/maintenance}}:

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
{{#severity}}
{{noun}} ID: {{id}}  
Severity: {{severity}}
{{/severity}}
{{^severity}}
{{noun}} ID: {{id}}
{{/severity}}

"""##),
("status-update.txt", ##"""
[{{time}}] {{#product}}{{product}} {{/product}}{{noun}} Update - {{status}}

Current Status: {{status}}
{{#scheduled}}
Scheduled: {{scheduled}}
{{/scheduled}}

{{#told}}
{{#maintenance}}Details{{/maintenance}}{{^maintenance}}What we know{{/maintenance}}:
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
{{noun}} ID: {{id}}
{{#severity}}
Severity: {{severity}}
{{/severity}}

"""##),
  ]
}
