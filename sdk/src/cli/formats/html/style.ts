/** The page's only style sheet. Colours are the desk's; each text colour has at least 4.5:1 on its ground. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f7f5f2, #16130f);
  --paper: light-dark(#ffffff, #201c17);
  --sunken: light-dark(#f1ede7, #2a251f);
  --line: light-dark(#e7e2da, #3a342c);
  --ink: light-dark(#1f1b16, #f2ede5);
  --muted: light-dark(#6b645a, #b3aa9c);
  --accent: light-dark(#a82c22, #ff8a73);
  --ok: light-dark(#2f8f62, #6fcf9c);
  --error: light-dark(#b3261e, #ff8a7a);
  --error-soft: light-dark(#fbe9e7, #40211c);
  --warn: light-dark(#c97f14, #f2b95c);
  --warn-ink: light-dark(#875000, #f2b95c);
  --warn-soft: light-dark(#fcf0db, #382b15);
  --info: light-dark(#4e7fc4, #93bdf5);
  --info-ink: light-dark(#2b5fa8, #93bdf5);
  --info-soft: light-dark(#e9f0fa, #1d2a3c);
  --none: light-dark(#8d857a, #7d7466);
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 32px 24px 48px; max-width: 1080px; background: var(--ground); color: var(--ink);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums;
}
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 19px; line-height: 1.3; }
h3 { font-size: 16px; }
p { overflow-wrap: anywhere; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px; border-radius: 4px; }
code { font: 0.86em ui-monospace, "SF Mono", Consolas, monospace; color: var(--muted); }
.muted { color: var(--muted); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.top { display: flex; gap: 16px; align-items: center; margin-bottom: 16px; }
.top > div { min-width: 0; }
.top .muted { margin-top: 4px; overflow-wrap: anywhere; }
.seal { flex: none; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 8px 0 20px; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px 24px; margin-bottom: 20px; }
section > .muted { margin: 2px 0 14px; }
#overview { background: none; border: 0; padding: 0; }
.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; }
.tile { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 16px 20px; }
.tile dt { color: var(--muted); font-size: 14px; }
.tile .value { font-size: 34px; line-height: 1.25; font-weight: 650; letter-spacing: -0.02em; }
.tile .note { color: var(--muted); font-size: 13px; line-height: 1.4; }
.severities { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 18px 20px 14px; margin-top: 16px; }
.severities .bar { height: 14px; }
.lead { margin: 14px 4px 0; font-size: 16px; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 24px; margin-top: 10px; }
.dot { display: inline-block; width: 10px; height: 10px; border-radius: 3px; margin-right: 8px; }
.f-error { fill: var(--error); background: var(--error); }
.f-warn { fill: var(--warn); background: var(--warn); }
.f-info { fill: var(--info); background: var(--info); }
.f-ok { fill: var(--ok); }
.f-none { fill: var(--none); }
.bar { display: block; border-radius: 3px; background: var(--sunken); overflow: hidden; }
.bar, .dot, .columns, .pill, .rank, .line p, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: start; vertical-align: bottom; padding: 9px 0 9px 20px; border-top: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
tr > :first-child { padding-inline-start: 0; }
thead th { word-break: keep-all; border-top: 0; padding-top: 0; color: var(--muted); font-size: 13px; overflow-wrap: normal; }
.figure { text-align: end; white-space: nowrap; width: 1%; }
thead .figure { white-space: normal; min-width: 5.5em; }
.name { display: block; margin-bottom: 5px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 20px; align-items: start; margin-bottom: 20px; }
.pair > section { margin: 0; height: 100%; min-width: 0; }
.pair > :only-child { grid-column: 1 / -1; }
.plot { display: flex; gap: 10px; }
.axis { flex: none; }
.columns { overflow: visible; min-width: 0; }
.plot text { fill: var(--muted); font-size: 12px; }
.plot .over { fill: var(--ink); font-size: 11px; }
.grid line { stroke: var(--line); }
.limit line { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.limit text { fill: var(--ink); font-weight: 600; }
.figures { margin-top: 14px; }
.figures summary { cursor: pointer; color: var(--accent); width: max-content; max-width: 100%; }
.figures table { margin-top: 10px; }
.quiet { columns: 2; column-gap: 32px; margin-top: 8px; }
.outcomes { display: flex; flex-wrap: wrap; gap: 8px 36px; }
.outcomes dt { color: var(--muted); font-size: 14px; }
.outcomes dd { font-size: 20px; font-weight: 600; }
.outcomes .muted { font-size: 14px; font-weight: 400; }
.talk { border-top: 1px solid var(--line); padding-top: 18px; margin-top: 22px; }
.talk > header { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 12px; }
.talk > header p { flex-basis: 100%; font-size: 14px; }
.talk h3 { display: flex; gap: 8px; overflow-wrap: anywhere; min-width: 0; }
.rank { flex: none; align-self: flex-start; min-width: 26px; padding: 0 7px; border-radius: 13px; background: var(--ink); color: var(--paper); text-align: center; line-height: 26px; font-size: 14px; }
.pills { display: flex; flex-wrap: wrap; gap: 6px; }
.pill { display: inline-block; border-radius: 10px; padding: 0 9px; font-size: 13px; line-height: 20px; white-space: nowrap; }
.pill.error { background: var(--error-soft); color: var(--error); }
.pill.warn { background: var(--warn-soft); color: var(--warn-ink); }
.pill.info { background: var(--info-soft); color: var(--info-ink); }
.scene { display: grid; grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 4px 24px; padding: 12px 0 12px 16px; border-inline-start: 3px solid var(--line); margin-top: 10px; }
.scene.error { border-color: var(--error); }
.scene.warn { border-color: var(--warn); }
.scene.info { border-color: var(--info); }
.lines { display: flex; flex-direction: column; gap: 8px; }
.line { max-width: 94%; align-self: flex-start; }
.line.shop { align-self: flex-end; }
.line p { width: fit-content; background: var(--sunken); border-radius: 10px; padding: 7px 12px; white-space: pre-line; unicode-bidi: isolate; }
.line.anchor p { background: var(--paper); box-shadow: inset 0 0 0 1px var(--none); }
.line.shop p { margin-inline-start: auto; }
.line.shop .who { text-align: end; }
.line.event { align-self: stretch; max-width: none; }
.line.event.anchor { font-weight: 600; }
.who { display: block; color: var(--muted); font-size: 13px; font-weight: 400; padding: 0 4px; overflow-wrap: anywhere; }
.notes { display: flex; flex-direction: column; gap: 8px; padding-top: 2px; }
.notes strong { font-weight: 600; }
.opinion { display: block; color: var(--muted); font-size: 14px; overflow-wrap: anywhere; }
.opinion.against { color: var(--ink); font-weight: 600; }
mark { color: inherit; text-decoration-line: underline; text-underline-offset: 3px; text-decoration-thickness: 2px; border-radius: 2px; padding: 0 1px; }
mark.error { background: var(--error-soft); text-decoration-style: wavy; text-decoration-thickness: 1.5px; text-decoration-color: var(--error); }
mark.warn { background: var(--warn-soft); text-decoration-color: var(--warn); }
mark.info { background: var(--info-soft); text-decoration-style: dotted; text-decoration-color: var(--info); }
footer { padding: 4px 4px 0; font-size: 14px; color: var(--muted); }
footer h2 { font-size: 15px; color: var(--ink); margin-bottom: 4px; }
footer li { padding-inline-start: 1em; text-indent: -1em; }
footer li::before { content: "· "; }
footer p { margin-top: 8px; }

@media (max-width: 860px) {
  .pair { grid-template-columns: minmax(0, 1fr); }
  .tiles { grid-template-columns: 1fr 1fr; }
}
@media (max-width: 600px) {
  body { padding: 20px 12px 32px; }
  h1 { font-size: 23px; }
  section { padding: 16px 16px 18px; }
  .tiles { gap: 10px; }
  .tile { padding: 12px 14px; }
  .tile .value { font-size: 27px; }
  .minor, .plot .over { display: none; }
  th, td { padding-inline-start: 12px; }
  thead .figure { min-width: 4em; }
  .scene { grid-template-columns: minmax(0, 1fr); gap: 12px; padding-inline-start: 12px; }
  .quiet { columns: 1; }
  .plot text { font-size: 11px; }
  .axis { width: 30px; }
}
@media print {
  @page { size: A4; margin: 14mm 13mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #6b645a; } }
  :root { color-scheme: light; --ground: #ffffff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .figures { display: none; }
  section, .tile, .severities { border-radius: 6px; }
  section { padding: 12px 16px 14px; margin-bottom: 12px; }
  #worst { border: 0; padding: 0; }
  .tiles { grid-template-columns: repeat(4, 1fr); gap: 10px; }
  .tile { padding: 10px 12px; }
  .tile .value { font-size: 22pt; }
  .pair { grid-template-columns: 1fr; gap: 12px; margin-bottom: 12px; }
  .scene { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); }
  h2, h3, .talk > header, section > .muted { break-after: avoid; }
  tr, .tile, .severities, .card, .drawing, .scene, .line, .notes li, footer { break-inside: avoid; }
  thead { display: table-header-group; }
  .minor, .plot .over { display: revert; }
}
`;
