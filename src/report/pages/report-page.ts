import { serviceSections } from '../text/report-text.ts';
import { renderAcute } from './acute-section.ts';
import { renderAssumptions } from './assumptions-section.ts';
import { renderCauses } from './causes-section.ts';
import { renderContents } from './contents.ts';
import { renderCosts } from './costs-section.ts';
import { renderCounterMeasures } from './counter-measures-section.ts';
import { renderDefects } from './defects-section.ts';
import { renderDocumentation } from './documentation-section.ts';
import { planWords, renderHeadline } from './headline.ts';
import { Html, html } from './html.ts';
import { renderKeyFigures } from './key-figures.ts';
import { renderLoss } from './loss-section.ts';
import { renderMessages } from './messages-section.ts';
import { renderMinutes } from './minutes-section.ts';
import { renderOrganisations } from './organisations-section.ts';
import { renderOtherUnits } from './other-units.ts';
import type { PageContext } from './page-context.ts';
import { renderProduction } from './production-section.ts';
import { renderRanking } from './ranking-section.ts';
import { renderReading, renderRun } from './reading-section.ts';
import { renderService } from './service-sections.ts';
import { renderSites } from './sites-section.ts';
import { styleSheet } from './style-sheet.ts';
import { renderWaiting } from './waiting-section.ts';
import { renderWaves } from './waves-section.ts';
import { renderWhere } from './where-section.ts';

/** The whole page. The content policy forbids scripts and every request, so that the file is what it seems, on any disk. */
export function renderReportPage(context: PageContext): string {
  const { input, locale, text, theme } = context;
  const title = input.title[locale];
  const plan = planWords(context);
  const sections = html`${renderWaves(context)}${renderKeyFigures(context)}${renderProduction(context)}${renderSites(context)}${renderLoss(context)}${renderCauses(context)}${renderWhere(context)}${renderWaiting(context)}${renderAcute(context)}${serviceSections.slice(0, -1).map((id) => renderService(id, context))}${renderOtherUnits(context)}${renderDocumentation(context)}${renderDefects(context)}${renderMessages(context)}${renderMinutes(context)}${renderService('staff', context)}${renderCounterMeasures(context)}${renderCosts(context)}${renderReading(context)}${renderRanking(context)}${renderOrganisations(context)}${renderAssumptions(context)}${renderRun(context)}`;
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – ${plan.mark}</title>
<style>
${new Html(styleSheet(theme))}</style>
</head>
<body>
<main>
${renderHeadline(context)}${renderContents(sections, context)}${sections}</main>
<footer><p>${plan.footer}</p><p>${text.facts.run} ${input.run.id} · ${text.facts.seed} ${input.run.seed} · ${text.facts.version} ${input.run.modelVersion}</p></footer>
</body>
</html>
`;
  return page.text;
}
