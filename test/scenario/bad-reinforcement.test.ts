import { describe, expect, it } from 'vitest';
import { messagesOf } from './shipped-scenarios.ts';

/** A plan that reinforces wave 1; the line given is line 5, its first value at column 9. */
function plan(line: string): string {
  return [
    'extends: driftstart:waves/wave-1-pilot',
    'waves:',
    '  - id: wave-1',
    '    reinforcement:',
    `      ${line}`,
    '',
  ].join('\n');
}

function staff(changes: Record<string, string | number>): string {
  const entry = {
    from: '0w',
    to: '3w',
    unit: 'ystad-emergency',
    role: 'physician',
    people: 1,
    origin: 'agency',
    costSekPerHour: 1800,
    ...changes,
  };
  return plan(
    `staff: [{${Object.entries(entry)
      .map(([key, value]) => `${key}: ${value}`)
      .join(', ')}}]`,
  );
}

async function messageOf(text: string): Promise<string> {
  const messages = await messagesOf(text);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/^plan\.yaml:5:\d+ waves\[0\]\.reinforcement\./);
  return messages[0] ?? '';
}

describe('bad input: reinforcement', () => {
  it('a unit that is not there, of another wave or without staff of its own, is refused with the nearest', async () => {
    expect(await messageOf(staff({ unit: 'ystad-emergncy' }))).toContain(
      'staff[0].unit: there is no ystad-emergncy; did you mean ystad-emergency?',
    );
    expect(await messageOf(staff({ unit: 'ystad-theatre' }))).toContain('ystad-theatre is of the kind theatre');
  });

  it('a role that the unit does not have is refused, with those that it has', async () => {
    expect(await messageOf(staff({ role: 'secretary' }))).toContain(
      'staff[0].role: ystad-emergency has no secretary; expected one of physician, nurse',
    );
  });

  it('a unit with several groups of the role asks for the line, and refuses one that is not there', async () => {
    const centre = { unit: 'primary-care-ystad-centre', role: 'nurse' };
    expect(await messageOf(staff(centre))).toMatch(/has several groups with the role nurse; add line: .*phone/);
    expect(await messageOf(staff({ ...centre, line: 'phon' }))).toContain('primary-care-ystad-centre offers no phon');
    expect(await messagesOf(staff({ ...centre, line: 'phone' }))).toEqual([]);
  });

  it('staff who are lent need a lender who has the role, is another unit and may lend', async () => {
    const lent = (lender: string) => staff({ from: '-2w', to: '-1w', origin: 'lent', lender });
    expect(await messageOf(staff({ origin: 'lent' }))).toContain(
      'staff[0].origin: staff who are lent come from a unit',
    );
    expect(await messageOf(staff({ lender: 'ystad-medicine-clinic' }))).toContain('only for staff who are lent');
    expect(await messageOf(lent('ystad-medicin-clinic'))).toContain('did you mean ystad-medicine-clinic?');
    expect(await messageOf(lent('ystad-emergency'))).toContain('ystad-emergency cannot lend to itself');
    expect(await messageOf(lent('ystad-transports'))).toContain(
      'has nobody with the role physician to lend, only other; expected one of ',
    );
  });

  it('only units that may lend in the period are suggested; where there are none, the other origins are', async () => {
    const asked = (changes: Record<string, string>) =>
      staff({ unit: 'ystad-surgery', role: 'nurse', origin: 'lent', ...changes });
    const none =
      '; no unit of a site that is not live by then has the role nurse; expected an earlier end, or origin: own-pool or agency';
    const psychiatry = { lender: 'ystad-psychiatry-clinic' };
    expect(await messageOf(asked(psychiatry))).toMatch(
      new RegExp(`ystad-psychiatry-clinic has nobody with the role nurse to lend, only [a-z, ]+${none}$`),
    );
    expect(await messageOf(asked({ lender: 'ystad-surgery-clinc' }))).toMatch(
      new RegExp(`there is no ystad-surgery-clinc${none}$`),
    );
    expect(await messageOf(asked({ lender: 'ystad-surgery' }))).toContain(`cannot lend to itself${none}`);
    expect(await messageOf(asked({ ...psychiatry, from: '-2w', to: '-1w' }))).not.toContain(none);
    expect((await messagesOf(asked(psychiatry), {}, 'sv')).join()).toMatch(
      /att låna ut, bara [a-z, ]+; ingen enhet på ett ställe som inte har driftstartat innan dess har rollen nurse; ange ett tidigare slut, eller origin: own-pool eller agency$/,
    );
  });

  it('a lender that goes live in the same wave is refused from the go-live on, with what to write instead', async () => {
    const asked = (from: string, to: string) =>
      staff({ origin: 'lent', lender: 'ystad-medicine-clinic', shifts: '["12:00"]', from, to });
    expect(await messageOf(asked('0w', '3w'))).toContain(
      'staff[0].lender: ystad-medicine-clinic needs its staff itself: ystad goes live on 2025-03-25',
    );
    expect(await messageOf(asked('-2w', '0w'))).toContain('ystad goes live on 2025-03-25');
    expect(await messagesOf(asked('-2w', '-1w'))).toEqual([]);
    expect((await messagesOf(asked('0w', '3w'), {}, 'sv')).join()).toContain(
      'ystad-medicine-clinic behöver sin personal själv: ystad har driftstart 2025-03-25',
    );
  });

  it('a lender whose site is live through another wave is refused', async () => {
    const twoWaves = [
      'extends: driftstart:skane/ystad',
      'name: two-waves',
      'waves:',
      '  - {id: first, goLive: 2025-03-25, sites: [simrishamn]}',
      '  - id: second',
      '    goLive: 2025-05-13',
      '    sites: [ystad]',
      '    reinforcement:',
      '      staff:',
      '        - {from: FROM, to: TO, unit: ystad-emergency, role: physician, shifts: ["12:00"], people: 1, origin: lent, lender: simrishamn-medicine-clinic, costSekPerHour: 0}',
    ];
    const asked = (from: string, to: string) => messagesOf(twoWaves.join('\n').replace('FROM', from).replace('TO', to));
    expect((await asked('0w', '3w')).join('\n')).toMatch(
      /^plan\.yaml:10:\d+ .*staff\[0\]\.lender: simrishamn-medicine-clinic needs its staff itself: simrishamn goes live on 2025-03-25/,
    );
    expect(await asked('-10w', '-8w')).toEqual([]);
  });

  it('a lender whose site goes live in a later wave must have its staff back by then', async () => {
    const asked = (to: string) =>
      messagesOf(
        [
          'extends: driftstart:skane/ystad',
          'name: two-waves',
          'waves:',
          '  - id: first',
          '    goLive: 2025-03-25',
          '    sites: [simrishamn]',
          '    reinforcement:',
          '      staff:',
          `        - {from: 0w, to: ${to}, unit: simrishamn-ward-1, role: physician, people: 0, origin: lent, lender: ystad-medicine-clinic, costSekPerHour: 0}`,
          '  - {id: second, goLive: 2025-05-13, sites: [ystad]}',
        ].join('\n'),
      );
    expect(await asked('6w')).toEqual([]);
    expect((await asked('7w')).join()).toContain(
      'staff[0].lender: ystad-medicine-clinic needs its staff itself: ystad goes live on 2025-05-13',
    );
  });

  it('a shift that the unit does not have is refused, with those that it has', async () => {
    expect(await messageOf(staff({ shifts: '["13:00"]' }))).toContain('there is no 13:00');
    expect(await messagesOf(staff({ shifts: '["12:00"]' }))).toEqual([]);
  });

  it('a period outside the horizon, or one that runs backwards, is refused', async () => {
    expect(await messageOf(staff({ to: '900w' }))).toContain('lies outside the horizon');
    expect(await messageOf(staff({ from: '4w' }))).toContain('the period runs from 4w back to 3w');
  });

  it('evening sessions and bought care need a unit with lists', async () => {
    const evening = (unit: string) => plan(`evenings: [{from: 0w, to: 3w, units: [${unit}], share: 0.05}]`);
    expect(await messageOf(evening('ystad-surgery'))).toContain(
      'evenings[0].units[0]: ystad-surgery is of the kind ward; expected outpatient or primary-care',
    );
    expect(await messagesOf(evening('ystad-surgery-clinic'))).toEqual([]);
    const bought = (unit: string, contact: string) =>
      plan(`boughtCare: [{from: 0w, to: 3w, unit: ${unit}, contact: ${contact}, perWeek: 5, costSekEach: 3000}]`);
    expect(await messageOf(bought('ystad-theatre', 'physician-visit'))).toContain(
      'ystad-theatre offers no physician-visit',
    );
    expect(await messagesOf(bought('ystad-medicine-clinic', 'physician-visit'))).toEqual([]);
    expect(await messagesOf(bought('ystad-theatre', 'inpatient-operation'))).toEqual([]);
  });

  it('evening sessions at a theatre are refused, with what to write instead', async () => {
    const text = plan('evenings: [{from: 0w, to: 3w, units: [ystad-theatre], share: 0.05}]');
    expect(await messageOf(text)).toContain(
      'evenings[0].units[0]: ystad-theatre is a theatre, whose sessions are in the daytime; expected a clinic, or boughtCare: for operations',
    );
    expect((await messagesOf(text, {}, 'sv')).join()).toContain(
      'ystad-theatre är en operationsavdelning, med operationspass på dagtid; ange en mottagning, eller boughtCare: för operationer',
    );
  });
});
