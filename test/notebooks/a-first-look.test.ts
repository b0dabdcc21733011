import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, isLeftOut, requireBrowser } from '../browser.ts';
import { chartWordFaults } from '../chart-word-faults.ts';
import { driftstart, smallScenario } from '../cli/driftstart.ts';
import { runNotebooks } from './notebook-command.ts';
import { type OpenPage, openPage } from './open-page.ts';
import { serveFolder } from './serve-folder.ts';
import { regionWeeks } from './weekly-figures.ts';

const replications = 3;
const widths = [1280, 390];
const replicationCharts = [
  'production-replications',
  'difference-replications',
  'visit-wait',
  'list-length',
  'emergency-stay',
  'documentation-minutes',
  'documentation-backlog',
];

/** How many elements of a figure a selector finds. */
function count(page: Page, figure: string, selector: string): Promise<number> {
  return page.locator(`#${figure} .chart ${selector}`).count();
}

/** The first cells of a week's row in the folded table of a figure. */
async function weekRow(page: Page, figure: string, week: string): Promise<string[]> {
  const row = page.locator(`#${figure} tbody tr`, { has: page.getByText(week, { exact: true }) });
  const cells = await row.locator('td').allTextContents();
  return cells.map((cell) => cell.replace(/,/g, '').replace('−', '-'));
}

describe.skipIf(isLeftOut('browser'))('the first notebook in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftstart-notebook-'));
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  let address = '';
  let run = '';
  /** The page as it opens, for all tests that only look. */
  let opened: OpenPage;

  beforeAll(async () => {
    const out = join(folder, 'runs');
    await driftstart(['run', smallScenario, '--replications', String(replications), '--out', out, '--quiet']);
    run = join(out, readdirSync(out)[0] ?? '');
    const { code, messages } = await runNotebooks(['build'], folder);
    expect(code, messages).toBe(0);
    server = await serveFolder(join(folder, 'dist', 'notebooks'));
    address = `${server.address}/a-first-look.html`;
    browser = await chromium.launch({ executablePath: requireBrowser(), args: browserArguments });
    opened = await openPage(browser, address);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens without a request to any other computer and without a complaint', async () => {
    const { page, outside, complaints, close } = await openPage(browser, address);
    for (const part of ['kind:emergency', 'region']) await page.locator('select').selectOption(part);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lets no cell fetch from another computer', async () => {
    const { page, outside, close } = await openPage(browser, address);
    const fetched = await page.evaluate(
      "Promise.allSettled([fetch('https://example.org/'), import('https://example.org/d3.js')]).then((all) => all.map(({ status }) => status))",
    );
    expect(fetched).toEqual(['rejected', 'rejected']);
    expect(outside).toEqual([]);
    await close();
  });

  it('draws each replication of each arm as a thin line, and over them the mean and the range', async () => {
    const { page } = opened;
    for (const figure of replicationCharts) {
      const arms = figure.startsWith('difference') ? 1 : 2;
      expect(await count(page, figure, '.replications path'), figure).toBe(arms * replications);
      expect(await count(page, figure, '.mean path'), figure).toBe(arms);
      expect(await count(page, figure, '.range path'), figure).toBe(arms);
    }
  });

  it("draws the report's own charts, with a band for each line and a dot for each kind of unit that produces", async () => {
    const { page } = opened;
    expect(await count(page, 'production', 'g[clip-path] path[fill-opacity]')).toBe(2);
    expect(await count(page, 'documentation-difference', 'g[clip-path] path[fill-opacity]')).toBe(1);
    expect(await count(page, 'loss-by-kind', 'circle')).toBe(2);
  });

  it('shows the figures that weekly.parquet holds, the difference taken within each replication', async () => {
    const { page } = opened;
    // Week 11 of 2025 holds the go-live; it is the tenth of the horizon, which begins with week 2.
    const week = 'week\u00a011, 2025';
    const reference = (await regionWeeks(run, 'production.completed', 'reference')).get(9) ?? [];
    const golive = (await regionWeeks(run, 'production.completed', 'golive')).get(9) ?? [];
    expect(reference.length).toBe(replications);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const differences = golive.map((value, index) => value - (reference[index] ?? 0));
    const levels = await weekRow(page, 'production', week);
    expect(Number(levels[0])).toBeCloseTo(mean(reference), 0);
    expect(Number(levels[3])).toBeCloseTo(mean(golive), 0);
    const [difference = '', range = ''] = await weekRow(page, 'difference-replications', week);
    expect(Number(difference)).toBeCloseTo(mean(differences), 0);
    const [low, high] = range.split(' to ').map((bound) => Number(bound.replace('−', '-')));
    expect(low).toBeGreaterThanOrEqual(Math.floor(Math.min(...differences)));
    expect(high).toBeLessThanOrEqual(Math.ceil(Math.max(...differences)));
    expect(mean(differences)).toBeLessThan(-10);
  });

  it('follows the part of the care that is chosen, and says what is not counted there', async () => {
    const { page, close } = await openPage(browser, address);
    const whole = await weekRow(page, 'production', 'week\u00a010, 2025');
    await page.locator('select').selectOption('kind:primary-care');
    await page.locator('#emergency-stay .nothing').waitFor();
    const part = await weekRow(page, 'production', 'week\u00a010, 2025');
    expect(Number(part[0])).toBeGreaterThan(0);
    expect(Number(part[0])).toBeLessThan(Number(whole[0]));
    expect(await count(page, 'documentation-minutes', '.replications path')).toBe(2 * replications);
    expect(await page.locator('#totals').textContent()).toContain('Primary-care centres');
    await close();
  });

  it('says in both languages that it is a simulation of the plan of 2023 and no forecast', async () => {
    const { page } = opened;
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('[lang=sv]').textContent()).toMatch(/planen från 2023.*ingen prognos/);
    expect(await page.locator('.notice:not([lang])').textContent()).toMatch(/not a forecast.*plan of 2023/);
    expect(await page.locator('.run').textContent()).toContain('What differs between themchance');
    expect(await page.locator('.few').textContent()).toContain(`only ${replications} replications`);
  });

  it('gives each total its range and the interval of its mean', async () => {
    const { page } = opened;
    const rows = await page.locator('table[aria-labelledby=totals] tbody tr').all();
    expect(rows.length).toBeGreaterThanOrEqual(6);
    for (const row of rows) {
      const [mean, range, confidence] = await row.locator('td').allTextContents();
      expect(mean).toMatch(/\d/);
      expect(range).toMatch(/\d to /);
      expect(confidence).toMatch(/\d to /);
    }
  });

  it('tells the figures of the week that is pointed at', async () => {
    const { page, close } = await openPage(browser, address);
    const chart = page.locator('#production-replications .chart');
    await chart.scrollIntoViewIfNeeded();
    const box = await chart.boundingBox();
    if (box === null) throw new Error('the chart must be on the page');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.4);
    await expect.poll(() => chart.locator('.tip').textContent()).toMatch(/week.*Without go-live: .* to /);
    await close();
  });

  it.each(widths)(
    'has no accessibility faults that axe finds and does not scroll sideways (%d pixels)',
    async (width) => {
      const { page, close } = await openPage(browser, address, width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.evaluate(axe.source);
      const faults = await page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
      );
      expect(faults).toEqual([]);
      await close();
    },
  );

  it.each(widths)('has no words in charts that overlap or leave the chart (%d pixels)', async (width) => {
    const { page, close } = await openPage(browser, address, width);
    const faults = await chartWordFaults(page, '.chart > svg');
    expect(faults).toEqual([]);
    await close();
  });
});
