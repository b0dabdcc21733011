import { describe, expect, it } from 'vitest';
import { checkRollback } from '../../src/scenario/check/check-rollback.ts';
import { formatProblem } from '../../src/scenario/format-problem.ts';
import { parseTree } from '../../src/scenario/parse-tree.ts';
import { messagesOf } from './shipped-scenarios.ts';

/** Wave 1 with a rollback; the lines given begin at line 5. Its go-live is on 2025-03-25, with six hours on paper after midnight. */
function plan(...lines: string[]): string {
  const head = ['extends: driftstart:waves/wave-1-pilot', 'waves:', '  - id: wave-1', '    rollback:'];
  return [...head, ...lines.map((line) => `      ${line}`), ''].join('\n');
}

/** What the check itself says of a scenario, with faults unless said. */
function told(rollback: string, { faults = 'criticalShare: 0.1', beds = 10, hasFaults = true } = {}): string[] {
  const text = `
horizon: {start: 2025-01-06, warmUpWeeks: 4, weeksAfterGoLive: 10}
sites:
  - {id: harbour, units: [{id: ward, kind: ward, beds: ${beds}}]}
  - {id: village, units: [{id: other, kind: ward, beds: 900}]}
waves:
  - id: wave-1
    goLive: 2025-03-11
    sites: [harbour]
    defects: {${hasFaults ? `faults: {${faults}}` : ''}}
    rollback: ${rollback}
`;
  const { tree, problems } = parseTree(text, 'plan.yaml');
  if (tree === null) throw new Error('the text is a tree');
  expect(problems).toEqual([]);
  return checkRollback({ tree, path: '' }, null).map((problem) => formatProblem(problem, 'en'));
}

describe('bad input: ambulance diversion', () => {
  const diverted = (emergency: string, divertTo: string, period = 'from: 0w, to: 3w') =>
    messagesOf(
      [
        ...['extends: driftstart:waves/wave-1-pilot', 'waves:', '  - id: wave-1', '    ambulanceDiversion:'],
        `      {emergency: ${emergency}, divertTo: ${divertTo}, ${period},`,
        '      share: 0.5, ambulanceShares: [0.9, 0.5, 0.25, 0.1, 0], driveMinutes: 40}',
        '',
      ].join('\n'),
    );

  it('takes an emergency department of the wave and a partner', async () => {
    expect(await diverted('ystad-emergency', 'sus-lund-hospital')).toEqual([]);
  });

  it('refuses a department that is not there or no department, its own ambulances, and a period outside the horizon', async () => {
    expect(await diverted('ystad-emergensy', 'sus-lund-hospital')).toEqual([
      'plan.yaml:5:19 waves[0].ambulanceDiversion.emergency: there is no ystad-emergensy; did you mean ystad-emergency?',
    ]);
    expect(await diverted('ystad-emergency', 'ystad-theatre')).toEqual([
      'plan.yaml:5:46 waves[0].ambulanceDiversion.divertTo: ystad-theatre is of the kind theatre; expected emergency or partner',
    ]);
    expect(await diverted('ystad-emergency', 'ystad-emergency')).toEqual([
      'plan.yaml:5:46 waves[0].ambulanceDiversion.divertTo: ystad-emergency cannot take its own ambulances; expected one of sus-malmo-hospital, sus-lund-hospital, kristianstad-hospital',
    ]);
    expect(await diverted('ystad-emergency', 'sus-lund-hospital', 'from: 3w, to: 0w')).toEqual([
      'plan.yaml:5:79 waves[0].ambulanceDiversion.to: the period runs from 3w back to 0w; swap them',
    ]);
  });
});

describe('bad input: rollbacks', () => {
  it('a rollback on a day with the new system is taken, in days, weeks and dates', async () => {
    for (const on of ['+3d', '1w', '2025-04-01']) {
      expect(await messagesOf(plan(`on: ${on}`, 'typedBackShare: 0.5'))).toEqual([]);
    }
    expect(await messagesOf(plan('on: +0d', 'at: "18:00"', 'typedBackShare: 0.5'))).toEqual([]);
  });

  it('one without a day and a rule is refused, and a time without a day', async () => {
    expect(await messagesOf(plan('typedBackShare: 0.5'))).toEqual([
      'plan.yaml:5:7 waves[0].rollback: this rollback can never come: it has neither a day nor a rule; add on: +3d, for example, or a rule',
    ]);
    expect(told('{at: "18:00", rule: {criticalTicketsPerDay: 5, days: 2}}')).toEqual([
      'plan.yaml:11:20 waves[0].rollback.at: a time of day without a day; add on: +3d, for example',
    ]);
  });

  it('a day before the new system is in force, or after the horizon, is refused with the days that are allowed', async () => {
    const expected = 'is no day with the new system, so this rollback can never come; expected';
    expect(await messagesOf(plan('on: -1w', 'typedBackShare: 0.5'))).toEqual([
      `plan.yaml:5:11 waves[0].rollback.on: -1w ${expected} 2025-03-26 to 2026-09-27`,
    ]);
    expect(await messagesOf(plan('on: +0d', 'at: "05:00"', 'typedBackShare: 0.5'))).toEqual([
      `plan.yaml:5:11 waves[0].rollback.on: +0d ${expected} 2025-03-26 to 2026-09-27`,
    ]);
    expect(await messagesOf(plan('on: 2027-01-01', 'typedBackShare: 0.5'))).toEqual([
      `plan.yaml:5:11 waves[0].rollback.on: 2027-01-01 ${expected} 2025-03-26 to 2026-09-27`,
    ]);
  });

  it('a rule is refused where the wave has no faults, or none that are dangerous', () => {
    expect(told('{rule: {criticalTicketsPerDay: 10, days: 2}}', { hasFaults: false })).toEqual([
      'plan.yaml:11:22 waves[0].rollback.rule: this rule can never be met: the wave has no faults that raise tickets; add defects.faults, or on: with a day instead of the rule',
    ]);
    for (const key of ['criticalShare', 'perHundredClinicians', 'ticketsPerThousandContacts']) {
      expect(told('{rule: {criticalTicketsPerDay: 5, days: 2}}', { faults: `${key}: 0` })).toEqual([
        `plan.yaml:11:22 waves[0].rollback.rule: this rule can never be met: no dangerous ticket comes where waves[0].defects.faults.${key} is 0; expected more than 0, or on: with a day instead of the rule`,
      ]);
    }
    expect(told('{rule: {criticalTicketsPerDay: 5, days: 2}}')).toEqual([]);
  });

  it("a rule's limit above all contacts of each site is refused", () => {
    expect(told('{rule: {criticalTicketsPerDay: 99, days: 2}}')).toEqual([]);
    expect(told('{rule: {criticalTicketsPerDay: 100, days: 2}}')).toEqual([
      'plan.yaml:11:46 waves[0].rollback.rule.criticalTicketsPerDay: more than 100 dangerous tickets a day can never come; each site has fewer than 100 contacts a day',
    ]);
  });

  it('a site of another wave, or one that is not there, cannot go back', async () => {
    const back = (site: string) => messagesOf(plan(`sites: [ystad, ${site}]`, 'on: +3d', 'typedBackShare: 0.5'));
    expect(await back('simrishamn')).toEqual([]);
    expect(await back('simrisham')).toEqual([
      'plan.yaml:5:22 waves[0].rollback.sites[1]: simrisham does not go live in this wave, so it cannot go back; did you mean simrishamn?',
    ]);
    expect(await back('sus-malmo')).toHaveLength(1);
  });

  it("a rule's days that do not fit before a date, or before the horizon's end, are refused", () => {
    expect(told('{on: +3d, rule: {criticalTicketsPerDay: 5, days: 3}}')).toEqual([]);
    expect(told('{on: +3d, rule: {criticalTicketsPerDay: 5, days: 4}}')).toEqual([
      'plan.yaml:11:64 waves[0].rollback.rule.days: 4 days in a row can never pass with the new system in its first attempt; expected at most 3',
    ]);
  });

  it('a second attempt before the rollback is refused', async () => {
    const again = 'again: {on: +2d, keptLearning: 0.5}';
    expect(await messagesOf(plan('on: +3d', 'typedBackShare: 0.5', again))).toEqual([
      'plan.yaml:7:19 waves[0].rollback.again.on: the period runs from +3d back to +2d; swap them',
    ]);
  });
});
