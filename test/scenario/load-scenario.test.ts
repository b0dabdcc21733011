import { describe, expect, it } from 'vitest';
import { formatResolved } from '../../src/scenario/format-resolved.ts';
import { loadScenario } from '../../src/scenario/load-scenario.ts';
import { createMemoryReader } from '../../src/scenario/memory-reader.ts';
import type { BookingPlanEntry, Scenario, Unit } from '../../src/scenario/scenario.ts';
import { load, shipped } from './shipped-scenarios.ts';

const wave1 = 'extends: driftstart:waves/wave-1-pilot\n';

function unitOf(scenario: Scenario, id: string): Unit {
  const unit = scenario.sites.flatMap(({ units }) => units).find((one) => one.id === id);
  if (unit === undefined) throw new Error(`no unit ${id}`);
  return unit;
}

function bookingPlanOf(scenario: Scenario): BookingPlanEntry[] {
  return scenario.waves[0]?.bookingPlan ?? [];
}

describe('loadScenario: shipped scenarios', () => {
  for (const name of ['skane/ystad', 'waves/wave-1-pilot']) {
    it(`driftstart:${name} loads without problems or warnings`, async () => {
      const { warnings, scenario } = await loadScenario(`driftstart:${name}`, createMemoryReader({}, shipped));
      expect(warnings).toEqual([]);
      expect(scenario.sites.flatMap(({ units }) => units).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['emergency', 'ward', 'outpatient', 'primary-care', 'partner']),
      );
    });
  }

  it('wave 1 starts on 2024-11-04, goes live on 2025-03-25 and ends in whole weeks, 78 after that', async () => {
    const { scenario } = await load(wave1);
    expect(scenario.start).toBe('2024-11-04');
    expect(scenario.waves[0]?.goLiveDay).toBe(141);
    expect(scenario.warmUpDays).toBe(56);
    expect(scenario.days % 7).toBe(0);
    expect(scenario.days).toBeGreaterThanOrEqual(141 + 78 * 7);
    expect(scenario.days).toBeLessThan(141 + 78 * 7 + 7);
  });

  it('the booking plan of wave 1 averages a loss of 25 to 40 % over four weeks', async () => {
    const plan = bookingPlanOf((await load(wave1)).scenario);
    const shareOn = (day: number) => plan.findLast((entry) => entry.fromDay <= day && day < entry.toDay)?.share ?? 1;
    const shares = Array.from({ length: 28 }, (_, day) => shareOn(141 + day));
    const loss = 1 - shares.reduce((total, share) => total + share, 0) / 28;
    expect(loss).toBeGreaterThanOrEqual(0.25);
    expect(loss).toBeLessThanOrEqual(0.4);
  });
});

describe('loadScenario: what a file means', () => {
  it('mappings merge, lists with ids merge by id, other lists and values are replaced', async () => {
    const { scenario } = await load(
      `${wave1}sites:\n  - id: ystad\n    units:\n      - {id: ystad-surgery, beds: 22}\nwaves:\n  - id: wave-1\n    bookingPlan: [{from: 0w, to: 0w, share: 0.5}]\n`,
    );
    expect(unitOf(scenario, 'ystad-surgery')).toMatchObject({ kind: 'ward', beds: 22, directShare: 0.1 });
    expect(unitOf(scenario, 'ystad-medicine-1')).toMatchObject({ beds: 26 });
    expect(scenario.sites).toHaveLength(20);
    expect(bookingPlanOf(scenario)).toHaveLength(1);
    expect(scenario.waves[0]?.slowDocumentation).not.toBeNull();
  });

  it('of several extended files the later one holds, and the file itself above them', async () => {
    const files = {
      'plan.yaml': 'extends: [driftstart:waves/wave-1-pilot, a.yaml, b.yaml]\novertime: {restHours: 9}\n',
      'a.yaml': 'overtime: {restHours: 7, minutesPerDay: 10, hoursPerWeek: 1}\n',
      'b.yaml': 'overtime: {restHours: 8, minutesPerDay: 20}\n',
    };
    expect((await load(files)).scenario.overtime).toEqual({ restHours: 9, minutesPerDay: 20, hoursPerWeek: 1 });
  });

  it('a wave takes what waveDefaults say unless it says otherwise, and a setting there acts on every such wave', async () => {
    const file = `${wave1}waveDefaults:\n  incidents: {perYear: 9, startFactor: 1, settleWeeks: 1, hours: 1, variation: 1, paperFactor: 1, typingShare: 1}\n  bookingPlan: [{from: 0w, to: 3w, share: 0.5}]\nwaves:\n  - {id: second, goLive: 2025-05-06, sites: [sus-malmo]}\n  - {id: third, goLive: 2025-06-10, sites: [sus-lund], bookingPlan: []}\n`;
    const { scenario, resolvedTree } = await load(file, { set: ['waveDefaults.incidents.perYear=5'] });
    const [first, second, third] = scenario.waves;
    expect(first?.incidents?.perYear).toBe(2);
    expect(second).toMatchObject({
      incidents: { perYear: 5 },
      bookingPlan: [{ share: 0.5, fromDay: second?.goLiveDay }],
    });
    expect(third).toMatchObject({ incidents: { perYear: 5 }, bookingPlan: [] });
    expect(resolvedTree).not.toHaveProperty('waveDefaults');
  });

  it('a unit takes the defaults of its kind and a line those of its contact, unless it says otherwise', async () => {
    const { scenario } = await load(
      `${wave1}defaults:\n  ward: {overbedShare: 0.3}\nsites:\n  - id: ystad\n    units:\n      - {id: ystad-surgery, overbedShare: 0.1}\n`,
    );
    expect(unitOf(scenario, 'ystad-surgery')).toMatchObject({ overbedShare: 0.1 });
    expect(unitOf(scenario, 'ystad-medicine-2')).toMatchObject({ overbedShare: 0.3 });
    const centre = unitOf(scenario, 'primary-care-tomelilla-centre');
    expect(centre).toMatchObject({ lines: [{ productionWeight: 0.6 }, { productionWeight: 0.45, onward: [] }] });
  });

  it('days are read as dates, ISO weeks and weeks from go-live, the last one included', async () => {
    const entries = [
      '{from: -2w, to: -1w, share: 0.9}',
      '{from: 0w, to: +1w, share: 0.8}',
      '{from: 2025-W20, to: 2025-W21, share: 0.7}',
      '{from: 2025-06-02, to: 2025-06-04, share: 0.6}',
    ];
    const { scenario } = await load(`${wave1}waves:\n  - id: wave-1\n    bookingPlan: [${entries.join(', ')}]\n`);
    expect(bookingPlanOf(scenario).map(({ fromDay, toDay }) => [fromDay, toDay])).toEqual([
      [127, 141],
      [141, 155],
      [189, 203],
      [210, 213],
    ]);
  });

  it('a booking plan holds for the units and kinds it names, by default for all clinics and theatres of the wave', async () => {
    const entries = [
      '{from: 0w, to: 1w, share: 0.5, kinds: [primary-care]}',
      '{from: 0w, to: 1w, share: 0.5, units: [ystad-surgery-clinic]}',
      '{from: 0w, to: 1w, share: 0.5}',
    ];
    const { scenario } = await load(
      `${wave1}waves:\n  - id: wave-1\n    sites: [ystad, primary-care-ystad]\n    bookingPlan: [${entries.join(', ')}]\n`,
    );
    expect(bookingPlanOf(scenario).map(({ units }) => units)).toEqual([
      ['primary-care-ystad-centre'],
      ['ystad-surgery-clinic'],
      scenario.sites.flatMap(({ id, units }) =>
        ['ystad', 'primary-care-ystad'].includes(id)
          ? units.filter(({ kind }) => ['outpatient', 'primary-care', 'theatre'].includes(kind)).map((unit) => unit.id)
          : [],
      ),
    ]);
  });

  it('times of day become minutes after midnight', async () => {
    const { scenario } = await load(`${wave1}defaults:\n  ward: {roundStart: "08:45"}\n`);
    expect(unitOf(scenario, 'ystad-surgery')).toMatchObject({
      roundStartMinutes: 525,
      dischargeFromMinutes: 360,
      dischargeToMinutes: 1020,
    });
  });

  it('the horizon reaches 78 weeks after the latest go-live of any arm that is compared', async () => {
    const later = await load(wave1, { latestGoLiveDay: 400 });
    expect(later.scenario.days).toBe(Math.ceil((400 + 546) / 7) * 7);
    expect((await load(wave1, { latestGoLiveDay: 10 })).scenario.days).toBe((await load(wave1)).scenario.days);
  });

  it('the resolved tree does not change with comments, sources or the order of layers', async () => {
    const plain = await load(`${wave1}overtime: {restHours: 10}\n`);
    const sourced = await load(
      `# a comment\n${wave1}overtime:\n  restHours: {value: 10, source: a book, confidence: verified, range: [8, 11]}\n`,
    );
    expect(sourced.resolvedTree).toEqual(plain.resolvedTree);
    expect(JSON.stringify(plain.resolvedTree)).not.toContain('skane.csv');
  });
});

describe('loadScenario: settings', () => {
  it('a setting changes a value by position, id or contact, above files and defaults', async () => {
    const set = [
      'waves[wave-1].goLive=2025-10-07',
      'defaults.ward.overbedShare=0.2',
      'sites[0].units[ystad-surgery].physicians.people=9',
      'sites[ystad].units[ystad-medicine-clinic].lines[physician-visit].visitsPerYear=20000',
    ];
    const { scenario, places } = await load(wave1, { set });
    expect(scenario.waves[0]?.goLiveDay).toBe(337);
    expect(unitOf(scenario, 'ystad-surgery')).toMatchObject({ overbedShare: 0.2, physicians: { people: 9 } });
    expect(unitOf(scenario, 'ystad-medicine-1')).toMatchObject({ physicians: { people: 8 } });
    expect(unitOf(scenario, 'ystad-medicine-clinic')).toMatchObject({
      lines: [{ visitsPerYear: 20_000 }, { visitsPerYear: 9000 }, { visitsPerYear: 2500 }],
    });
    expect(places.get('waves[0].goLive')).toEqual({ file: '--set waves[wave-1].goLive', line: 0, column: 0 });
  });
});

describe('loadScenario: provenance', () => {
  it('a number keeps its source, confidence and range, and one without is an assumption', async () => {
    const { provenance } = await load(
      `${wave1}overtime:\n  restHours: {value: 10, source: a book, confidence: verified, range: [8, 11], note: n}\n  minutesPerDay: 30\n`,
    );
    expect(provenance).toContainEqual({
      path: 'overtime.restHours',
      value: 10,
      unit: 'hours',
      source: 'a book',
      confidence: 'verified',
      range: [8, 11],
      note: 'n',
      file: 'plan.yaml',
      line: 3,
      column: 22,
    });
    expect(provenance.find(({ path }) => path === 'overtime.minutesPerDay')).toMatchObject({
      value: 30,
      source: '',
      confidence: 'assumption',
    });
  });

  it('a new value does not inherit the source of the one it replaces, but a range alone is laid over it', async () => {
    const { provenance } = await load(
      `${wave1}sites:\n  - id: ystad\n    units:\n      - id: ystad-emergency\n        visitsPerYear: {value: 21000}\n        admissionShare: {range: [0.2, 0.22]}\n`,
    );
    const entry = (key: string) => provenance.find(({ path }) => path === `sites[0].units[0].${key}`);
    expect(entry('visitsPerYear')).toMatchObject({ value: 21_000, source: '', confidence: 'assumption' });
    expect(entry('admissionShare')).toMatchObject({ value: 0.21, confidence: 'estimate', range: [0.2, 0.22] });
  });

  it('a default that several units share is listed once, a profile as one value', async () => {
    const { provenance } = await load(wave1);
    expect(provenance.filter(({ path }) => path.endsWith('overbedShare')).map(({ path }) => path)).toEqual([
      'defaults.ward.overbedShare',
    ]);
    const triage = provenance.find(({ path }) => path === 'defaults.emergency.triageShares');
    expect(triage).toMatchObject({ value: [0.04, 0.18, 0.47, 0.26, 0.05], confidence: 'verified' });
    expect(new Set(provenance.map(({ path }) => path)).size).toBe(provenance.length);
  });

  it('a value that claims to be verified without a source is a warning', async () => {
    const { warnings } = await load(`${wave1}overtime:\n  restHours: {value: 10, confidence: verified}\n`);
    expect(warnings).toMatchObject([{ code: 'source-missing', line: 3, path: 'overtime.restHours' }]);
  });
});

describe('formatResolved', () => {
  it('shows each value with the file and line that it comes from', async () => {
    const loaded = await load(`${wave1}overtime: {restHours: 10}\n`, { set: ['waves[0].goLive=2025-10-07'] });
    const lines = formatResolved(loaded).split('\n');
    expect(lines).toContain('overtime.restHours: 10  # plan.yaml:2');
    expect(lines).toContain('waves[0].goLive: 2025-10-07  # --set waves[0].goLive');
    expect(lines).toContainEqual(
      expect.stringMatching(/^sites\[0\]\.units\[1\]\.stayVariation: 1\.3 {2}# driftstart:skane\/base:\d+$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/\.targetMinutes: \[15, 60, 150, 240\] {2}# driftstart:/));
  });
});
