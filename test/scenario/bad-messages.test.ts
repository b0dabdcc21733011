import { describe, expect, it } from 'vitest';
import { messagesOf } from './shipped-scenarios.ts';

function plan(...lines: string[]): string {
  return ['extends: driftstart:waves/wave-1-pilot', ...lines, ''].join('\n');
}

/** A plan with other boundaries; they stand in line 3. */
function boundaries(...written: string[]): string {
  return plan('recordSystems:', `  boundaries: [${written.join(', ')}]`);
}

function boundary(one: string, other: string): string {
  return `{between: [${one}, ${other}], sendMinutes: 1, receiveMinutes: 1, lossShare: 0}`;
}

/** Boundaries that the messages of wave 1 cross, before the go-live and after it. */
const crossed = [
  ['melior', 'pmo'],
  ['melior', 'orbit'],
  ['melior', 'obstetrix'],
  ['pmo', 'obstetrix'],
  ['obstetrix', 'orbit'],
  ['pmo', 'orbit'],
  ['millennium', 'melior'],
];

describe('bad input: record systems and messages', () => {
  it('a pair of systems that a message can cross needs handling time, before the go-live and after it', async () => {
    expect(await messagesOf(boundaries(...crossed.map(([one, other]) => boundary(one, other))))).toEqual([]);
    const without = (pair: string) =>
      messagesOf(
        boundaries(...crossed.filter((names) => names.join('-') !== pair).map(([one, other]) => boundary(one, other))),
      );
    const [today, ...none] = await without('melior-pmo');
    expect(none).toEqual([]);
    expect(today).toMatch(
      /^plan\.yaml:3:15 recordSystems\.boundaries: messages from ystad-\S+ to primary-care-\S+ can go between melior and pmo, which has no handling time/,
    );
    const after = (await without('millennium-melior')).join('\n');
    expect(after).toContain('can go between millennium and melior, which has no handling time; add {between:');
  });

  it('an unknown system gets the nearest one, and a pair stands once', async () => {
    const all = crossed.map(([one, other]) => boundary(one, other));
    expect(await messagesOf(boundaries(...all, boundary('pmo', 'melior')))).toEqual([
      expect.stringContaining('melior – pmo is already there at recordSystems.boundaries[0]'),
    ]);
    expect((await messagesOf(boundaries(...all, boundary('melor', 'pasis')))).join('\n')).toContain(
      'there is no melor; did you mean melior?',
    );
    const unit = ['sites:', '  - id: ystad', '    units:', '      - {id: ystad-emergency, recordSystem: meliro}'];
    expect(await messagesOf(plan(...unit))).toEqual([
      'plan.yaml:5:45 sites[0].units[0].recordSystem: there is no meliro; did you mean melior?',
    ]);
  });

  it('a unit without a record system is refused where they are told apart', async () => {
    const site = ['sites:', '  - id: new', '    units:', '      - {id: new-hospital, kind: partner}'];
    expect(await messagesOf(plan(...site))).toEqual([
      expect.stringContaining('units[0].recordSystem: new-hospital has no record system; expected one of melior, pmo'),
    ]);
  });

  it('final reports go to units that are there, and their shares sum to at most 1', async () => {
    const to = (...receivers: string[]) =>
      plan(
        'sites:',
        '  - id: ystad',
        '    units:',
        `      - {id: ystad-emergency, finalReport: {to: [${receivers.join(', ')}]}}`,
      );
    expect((await messagesOf(to('{unit: primary-care-ystad-center, share: 0.5}'))).join('\n')).toContain(
      'there is no primary-care-ystad-center; did you mean primary-care-ystad-centre?',
    );
    const receiver = '{unit: primary-care-ystad-centre, share: 0.6}';
    expect((await messagesOf(to(receiver, receiver))).join('\n')).toContain(
      'the shares sum to 1.2; expected at most 1',
    );
  });

  it('the same minutes are claimed once by an effect', async () => {
    const duty = ['waves:', '  - id: wave-1', '    superUsers:'];
    const overlapping = '      duty: [{from: 0w, to: 2w, share: 0.1}, {from: 2w, to: 3w, share: 0.1}]';
    expect(await messagesOf(plan(...duty, overlapping))).toEqual([
      'plan.yaml:5:46 waves[0].superUsers.duty[1]: 2w – 3w takes the same minutes as waves[0].superUsers.duty[0]; take one of them out, or make the entries exclude each other',
    ]);
    const lost = '{shares: [{kind: answer, share: 0.1}, {kind: answer, share: 0.2}]}';
    expect((await messagesOf(plan('waves:', '  - id: wave-1', `    lostMessages: ${lost}`))).join('\n')).toContain(
      'answer takes the same minutes as waves[0].lostMessages.shares[0]',
    );
  });
});
