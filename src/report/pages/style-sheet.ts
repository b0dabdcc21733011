import type { Theme } from '../charts/theme.ts';

/** The report's style sheet: one column, tables and charts that fit 390 pixels, and A4 in print. */
export function styleSheet({ color, fontFamily }: Theme): string {
  const accent = color.arms[0] ?? color.ink;
  return `:root { color-scheme: light; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: ${color.paper}; color: ${color.ink}; font: 17px/1.6 ${fontFamily}; overflow-wrap: break-word; }
main, footer { max-width: 948px; margin: 0 auto; padding: 0 24px; }
h1, h2, h3 { line-height: 1.2; margin: 0; letter-spacing: -0.01em; }
p, ul, dl { margin: 0; }
section > p, .reading { max-width: 68ch; }
a { color: ${accent}; text-underline-offset: 2px; }
code { font: 0.86em/1.4 'Liberation Mono', Menlo, Consolas, monospace; }
.contents { margin-top: 32px; }
.contents h2 { font-size: 16px; margin: 0 0 8px; }
.contents ul { columns: 3 200px; list-style: none; margin: 0; padding: 0; font-size: 15px; }
.contents li { break-inside: avoid; padding: 3px 0; }
small { font-size: 0.86em; color: ${color.muted}; }
th small { font-weight: 400; }
small code { font-size: 0.95em; }

.top { padding: 56px 0 0; }
.mark { display: inline-block; padding: 4px 12px; border: 1.5px solid ${color.ink}; border-radius: 999px; font-size: 14px; font-weight: 700; }
h1 { font-size: 40px; margin-top: 28px; }
.facts { margin-top: 10px; color: ${color.muted}; }
.facts span + span::before { content: ' · '; }
.sentence { font-size: 27px; line-height: 1.38; letter-spacing: -0.005em; margin-top: 36px; max-width: 32em; font-weight: 700; }
.sentence .lead { font-weight: 400; }
.sentence-range { font-size: 19px; line-height: 1.5; margin-top: 14px; max-width: 40em; }
.notice { margin-top: 36px; padding: 20px 24px; background: ${color.tint}; border-left: 5px solid ${color.ink}; }
.notice h2 { font-size: 18px; }
.notice p { margin-top: 6px; max-width: 72ch; font-size: 16px; }

section { margin-top: 76px; }
h2 { font-size: 28px; }
section > p { margin-top: 12px; }
h3 { font-size: 19px; margin-top: 32px; }

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 0 32px; margin-top: 20px; }
.card { padding: 20px 0 24px; border-top: 1px solid ${color.rule}; break-inside: avoid; }
.card h3 { font-size: 16px; margin: 0; letter-spacing: 0; }
.card .value { font-size: 34px; line-height: 1.15; font-weight: 700; margin-top: 8px; letter-spacing: -0.015em; font-variant-numeric: tabular-nums; }
.card .value.worded { font-size: 24px; line-height: 1.6; }
.card .unit { font-size: 16px; font-weight: 400; letter-spacing: 0; }
.card dl { margin-top: 10px; font-size: 13.5px; line-height: 1.45; }
.card dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 8px; }
.card dt { color: ${color.muted}; }
.card dd { margin: 0 0 0 auto; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.card .note { margin-top: 10px; font-size: 14.5px; line-height: 1.45; color: ${color.muted}; }

figure { margin: 36px 0 0; break-inside: avoid; }
figcaption { font-size: 19px; font-weight: 700; line-height: 1.3; margin-bottom: 14px; }
.chart svg { display: block; width: 100%; height: auto; }
.for-narrow { display: none; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 32px; }
.pair figcaption { font-size: 16px; }

details { margin-top: 12px; }
.folded { margin-top: 20px; }
.folded > .caption { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
summary { cursor: pointer; font-size: 15px; padding: 6px 0; color: ${accent}; }
.caption { font-weight: 700; font-size: 16px; line-height: 1.35; margin: 36px 0 8px; }
details .caption { font-size: 14.5px; margin-top: 8px; }
.scroll { overflow: auto; max-height: 420px; }
.scroll thead th { position: sticky; top: 0; background: ${color.paper}; }
table { border-collapse: collapse; width: 100%; font-size: 14.5px; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; padding: 8px 14px 8px 0; border-bottom: 1px solid ${color.rule}; font-weight: 400; }
thead th { color: ${color.muted}; border-bottom: 1.5px solid ${color.muted}; vertical-align: bottom; font-size: 13.5px; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding: 8px 0 8px 14px; }
thead .number { white-space: normal; }
td.number + td:not(.number), thead th.number + th:not(.number) { padding-left: 28px; }
tr.group th { font-weight: 700; padding-top: 22px; border-bottom-color: ${color.muted}; }

.assumptions { border-top: 1px solid ${color.rule}; margin: 0; padding: 8px 0; }
section > p + .assumptions { margin-top: 20px; }
.assumptions summary { color: ${color.ink}; padding: 10px 0; }
.confidence { display: inline-block; min-width: 140px; padding: 2px 12px; margin-right: 10px; border-radius: 999px; font-weight: 700; font-size: 14px; border: 1.5px solid ${color.ink}; }
.confidence.assumption { border-style: dashed; background: #fff3dc; }
.confidence.recalled { border-style: dotted; background: ${color.paper}; }
.confidence.estimate { background: ${color.tint}; border-color: ${color.muted}; }
.confidence.verified { background: ${color.ink}; color: ${color.paper}; }
.meaning { color: ${color.muted}; margin-left: 8px; }
.assumptions .caption { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); }
.assumptions tbody th { width: 36%; }
.assumptions td:last-child { width: 30%; }
.assumptions.plan { border-top: 0; padding: 0; }
.assumptions.assumption tbody th { border-left: 3px dashed ${color.ink}; padding-left: 10px; }
.one-line { white-space: nowrap; }
.note-mark { font-size: 12px; font-weight: 400; line-height: 0; margin-left: 3px; letter-spacing: 0; }

.reading { margin-top: 12px; padding-left: 22px; }
.reading li + li { margin-top: 6px; }
.words, .run { margin-top: 12px; max-width: 80ch; }
.words div, .run div { display: grid; grid-template-columns: 14em 1fr; gap: 16px; padding: 8px 0; border-top: 1px solid ${color.rule}; }
.words dt, .run dt { font-weight: 700; }
.words dd, .run dd { margin: 0; overflow-wrap: anywhere; }
footer { margin-top: 76px; padding: 24px 24px 56px; color: ${color.muted}; font-size: 14.5px; }
footer p:first-child { color: ${color.ink}; font-weight: 700; }
:focus-visible { outline: 3px solid ${accent}; outline-offset: 2px; }

@media screen and (max-width: 760px) {
  body { font-size: 16px; }
  .top { padding-top: 28px; }
  h1 { font-size: 30px; margin-top: 20px; }
  h2 { font-size: 24px; }
  section { margin-top: 56px; }
  .sentence { font-size: 22px; margin-top: 26px; }
  .sentence-range { font-size: 17px; }
  .notice { padding: 16px 18px; margin-top: 28px; }
  .for-wide { display: none; }
  .for-narrow { display: block; max-width: 480px; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .meaning { display: block; margin: 6px 0 0; }
  .words div, .run div { grid-template-columns: 1fr; gap: 2px; }
  .stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; width: auto; }
  .stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacked tr { padding: 10px 0; border-bottom: 1px solid ${color.rule}; }
  .stacked th, .stacked td, .stacked td.number + td:not(.number), .assumptions tbody th, .assumptions td:last-child { width: auto; border-bottom: 0; padding: 2px 0; }
  .stacked tbody th { font-weight: 700; }
  .stacked td[data-label]::before { content: attr(data-label) ': '; color: ${color.muted}; text-align: left; white-space: normal; }
  .stacked td.number { display: flex; justify-content: space-between; gap: 16px; }
  .stacked td.number > span { min-width: 0; white-space: normal; }
  .stacked tr.group { padding: 28px 0 6px; border-bottom-color: ${color.muted}; }
  .stacked tr.group th { font-size: 16px; padding: 0; }
}

@media print {
  @page { size: A4; margin: 16mm 15mm 18mm; }
  body { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  .top { padding-top: 0; }
  section { margin-top: 32px; }
  h1 { font-size: 24pt; }
  h2 { font-size: 16pt; break-after: avoid; }
  .sentence { font-size: 16pt; margin-top: 20px; }
  .sentence-range { font-size: 12pt; }
  .cards { grid-template-columns: 1fr 1fr; }
  .notice p, .facts { font-size: 10.5pt; }
  figcaption { font-size: 12.5pt; }
  figure > details { display: none; }
  .scroll { overflow: visible; max-height: none; }
  .assumptions:not(.on-screen)::details-content, .folded::details-content { content-visibility: visible; height: auto; }
  .folded.on-screen { display: none; }
  table, thead th, .card dl, .card .note, summary { font-size: 8.5pt; }
  tr, .card, figure { break-inside: avoid; }
  footer { margin-top: 24px; font-size: 9pt; }
}
`;
}
