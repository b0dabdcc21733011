import type { Browser, Page } from 'playwright-core';

/** A page, what it asked for outside its own server, and what it complained of. */
export interface OpenPage {
  page: Page;
  outside: string[];
  complaints: string[];
  close(): Promise<void>;
}

/** Opens a notebook with everything blocked but its own server, and waits until its last chart is drawn. */
export async function openPage(browser: Browser, address: string, width = 1280): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(address);
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`)) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() !== 'debug') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.waitForSelector('#loss-by-kind .chart svg');
  await page.waitForSelector('#weekly-measures', { state: 'attached' });
  return { page, outside, complaints, close: () => context.close() };
}
