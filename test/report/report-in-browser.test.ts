import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/report/charts/text-width.ts';
import { renderReport } from '../../src/report/render-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { browserArguments, isLeftOut, requireBrowser } from '../browser.ts';
import { chartWordFaults } from '../chart-word-faults.ts';
import { syntheticAttribution } from './synthetic-attribution.ts';
import { syntheticRegion } from './synthetic-region.ts';

const widths = [1280, 390];

/** Ranked inputs, one of which stands for several numbers and says so beside its value. */
const ranking = {
  inputs: [
    { name: 'waves.slowDocumentation.curves.initialExcess', correlation: 0.62, confidence: { low: 0.56, high: 0.68 } },
    { name: 'waves.slowDocumentation.supportEffect', correlation: -0.2, confidence: { low: -0.29, high: -0.1 } },
  ],
  replications: 400,
  weeksOfStudy: 12,
  isCertain: true,
};

function withRanking(input: ReportInput): ReportInput {
  const [first] = input.assumptions;
  if (first === undefined) throw new Error('the input has assumptions');
  const alike = Array.from({ length: 13 }, (_, i) => ({
    ...first,
    path: `waves[0].slowDocumentation.curves[${i + 1}].initialExcess`,
  }));
  const attribution = syntheticAttribution('exact');
  return { ...input, ranking, attribution, assumptions: [...input.assumptions, ...alike] };
}

describe.skipIf(isLeftOut('browser'))('the report in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-report-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
    for (const locale of ['sv', 'en'] as const)
      writeFileSync(join(folder, `${locale}.html`), renderReport(withRanking(syntheticRegion(locale))));
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the report from disk, with the network off, and tells what it asked for and what it complained of. */
  async function open(locale: string, width: number, options: { bypassCSP?: boolean } = {}) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const address = pathToFileURL(join(folder, `${locale}.html`)).href;
    await page.goto(address);
    return { page, requests, complaints, address, close: () => context.close() };
  }

  async function openAllDetails(page: Page): Promise<void> {
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
  }

  it.each(['sv', 'en'])('opens from disk with the network off and asks for nothing else (%s)', async (locale) => {
    const { requests, complaints, address, close } = await open(locale, 1280);
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['sv', 'en'])('does not scroll sideways, folded or unfolded (%s)', async (locale) => {
    for (const width of widths) {
      const { page, close } = await open(locale, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await openAllDetails(page);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await close();
    }
  });

  it.each([
    { locale: 'sv', width: 390 },
    { locale: 'en', width: 1280 },
  ])('has no accessibility faults that axe finds ($locale, $width pixels)', async ({ locale, width }) => {
    const { page, close } = await open(locale, width, { bypassCSP: true });
    await openAllDetails(page);
    // Rows of one table are alike, and axe takes longer the more there are.
    await page.evaluate(
      "for (const table of document.querySelectorAll('table')) for (const row of [...table.querySelectorAll('tbody tr')].slice(12)) row.remove()",
    );
    await page.evaluate(axe.source);
    const faults = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
    );
    expect(faults).toEqual([]);
    await close();
  });

  it('shows each chart once, the one that fits the width', async () => {
    for (const [width, shown] of [
      [1280, 'for-wide'],
      [390, 'for-narrow'],
    ] as const) {
      const { page, close } = await open('sv', width);
      const classes = await page.evaluate(
        "[...document.querySelectorAll('.chart')].filter((chart) => chart.getBoundingClientRect().height > 0).map((chart) => chart.className)",
      );
      expect(new Set(classes as string[])).toEqual(new Set([`chart ${shown}`]));
      await close();
    }
  });

  it('measures text as Chromium does, so that charts are laid out as they are seen', async () => {
    const { page, close } = await open('sv', 1280);
    const measured = (await page.evaluate(
      `[...document.querySelectorAll('.for-wide text')].map((text) => ({
        content: text.textContent,
        width: text.getComputedTextLength(),
        size: Number.parseFloat(getComputedStyle(text).fontSize),
        isBold: getComputedStyle(text).fontWeight === '700',
      }))`,
    )) as { content: string; width: number; size: number; isBold: boolean }[];
    expect(measured.length).toBeGreaterThan(100);
    const wrong = measured.filter(({ content, width, size, isBold }) => {
      return Math.abs(textWidth(content, size, isBold ? 'bold' : 'regular') - width) > 0.02 * width + 1;
    });
    expect(wrong, 'the widths are those of Arial and Liberation Sans: apt-get install fonts-liberation').toEqual([]);
    await close();
  });

  it.each(['sv', 'en'])('has no words in charts that overlap or leave the chart (%s)', async (locale) => {
    for (const width of widths) {
      const { page, close } = await open(locale, width);
      const faults = await chartWordFaults(page, '.chart svg');
      expect(faults).toEqual([]);
      await close();
    }
  });

  it('prints on A4 without cutting anything off at the side', async () => {
    const { page, close } = await open('sv', 680);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(680);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await close();
  });
});
