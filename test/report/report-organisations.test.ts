import { describe, expect, it } from 'vitest';
import { reportOrganisations } from '../../src/cli/report-organisations.ts';
import { renderReport } from '../../src/report/render-report.ts';
import { load } from '../scenario/shipped-scenarios.ts';
import { parse, textOf } from './read-page.ts';
import { syntheticRegion } from './synthetic-region.ts';

const { scenario: rollout } = await load('extends: driftstart:rollout\n');
const organisations = reportOrganisations(rollout, rollout.waves);

describe('the report of the shipped rollout', () => {
  it.each(['sv', 'en'] as const)('names every organisation, record system and wave (%s)', (locale) => {
    const page = parse(renderReport({ ...syntheticRegion(locale), organisations }));
    const told = textOf(page, '#organisations');
    expect(organisations.length).toBe(rollout.sites.length);
    expect(rollout.sites.map(({ name }) => name[locale]).filter((name) => !told.includes(name))).toEqual([]);
    expect(rollout.waves.map(({ name }) => name[locale]).filter((name) => !told.includes(name))).toEqual([]);
    const { systems = [], newSystem } = rollout.recordSystems ?? {};
    const old = systems.filter(({ id }) => id !== newSystem);
    expect(old.length).toBeGreaterThanOrEqual(11);
    expect(old.map(({ name }) => name[locale]).filter((name) => !told.includes(name))).toEqual([]);
  });

  it('has them wave by wave, and last those that keep their systems', () => {
    const page = parse(renderReport({ ...syntheticRegion('sv'), organisations }));
    const headings = [...page.querySelectorAll('#organisations summary')].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' '),
    );
    expect(headings).toHaveLength(5 + 2);
    expect(headings[0]).toMatch(/^Våg 1 – Ystad, driftstart 25 mars 2025 \(\d+\)$/);
    expect(headings.slice(-2)).toEqual(['Simuleras, behåller sina system (9)', 'Simuleras inte (37)']);
    expect(textOf(page, '.contents')).toContain('Vilka som är med');
  });

  it('tells how many go live, keep their systems and are outside, and what the new system is', () => {
    const newSystem = { sv: 'Påhittat', en: 'Invented' };
    const told = (locale: 'sv' | 'en') =>
      textOf(parse(renderReport({ ...syntheticRegion(locale), organisations, newSystem })), '#organisations > p');
    expect(told('sv')).toContain('298 verksamheter: 252 med driftstart, 9 som simuleras');
    expect(told('sv')).toContain('Det nya systemet är Påhittat.');
    expect(told('en')).toContain('The new system is Invented.');
  });

  it('says nothing of organisations where they are not given', () => {
    expect(parse(renderReport(syntheticRegion('sv'))).querySelector('#organisations')).toBeNull();
  });
});
