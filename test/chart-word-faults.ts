import type { Page } from 'playwright-core';

/** Words of the charts shown that overlap others or leave their chart, each told in a line. */
export function chartWordFaults(page: Page, charts: string): Promise<unknown> {
  return page.evaluate(`(() => {
    const faults = [];
    for (const svg of document.querySelectorAll(${JSON.stringify(charts)})) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const texts = [...svg.querySelectorAll('text')].map((text) => ({ content: text.textContent, box: text.getBoundingClientRect() }));
      texts.forEach(({ content, box }, index) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1 || box.top < frame.top - 1) faults.push(svg.id + ' outside: ' + content);
        for (const other of texts.slice(index + 1)) {
          const overlapX = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const overlapY = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (overlapX > 1 && overlapY > 4) faults.push(svg.id + ' overlap: ' + content + ' / ' + other.content);
        }
      });
    }
    return faults;
  })()`);
}
