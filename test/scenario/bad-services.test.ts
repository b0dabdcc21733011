import { describe, expect, it } from 'vitest';
import { messagesOf } from './shipped-scenarios.ts';

/** A plan that extends wave 1; the lines given begin at line 2. */
function plan(...lines: string[]): string {
  return ['extends: driftstart:waves/wave-1-pilot', ...lines, ''].join('\n');
}

/** A plan that changes one unit of Ystad; the lines given begin at line 6. */
function unit(id: string, ...lines: string[]): string {
  const head = ['sites:', '  - id: ystad', '    units:', `      - id: ${id}`];
  return plan(...head, ...lines.map((line) => `        ${line}`));
}

/** A plan that changes wave 1; the line given is line 4. */
function wave(line: string): string {
  return plan('waves:', '  - id: wave-1', `    ${line}`);
}

describe('bad input: theatres, services and the plan around go-live', () => {
  it('a theatre session that ends before it starts is refused', async () => {
    const session = '{room: room-1, weekdays: [mon], start: "16:00", end: "12:00", contact: inpatient-operation}';
    expect(await messagesOf(unit('ystad-theatre', `sessions: [${session}]`))).toEqual([
      'plan.yaml:6:73 sites[0].units[5].sessions[0].end: the session ends at 12:00, before it starts at 16:00; expected a later time on the same day',
    ]);
  });

  it('operations without a session, or to a ward that is not there, are refused', async () => {
    const session = '{room: room-1, weekdays: [mon], start: "08:00", end: "12:00", contact: day-operation}';
    const [message, ...rest] = await messagesOf(unit('ystad-theatre', `sessions: [${session}]`));
    expect(rest.length).toBeGreaterThan(0);
    expect(message).toContain('ystad-theatre offers no day-operation; expected one of inpatient-operation');
    expect(rest.join('\n')).toContain('no session is for inpatient-operation');
    const lines = '[{contact: inpatient-operation, ward: ystad-surgry}]';
    expect((await messagesOf(unit('ystad-theatre', `lines: ${lines}`))).join('\n')).toContain(
      'lines[0].ward: there is no ystad-surgry; did you mean ystad-surgery?',
    );
  });

  it('an emergency department that admits to no ward is refused', async () => {
    expect(await messagesOf(unit('ystad-emergency', 'admitTo: []'))).toEqual([
      'plan.yaml:6:18 sites[0].units[0].admitTo: the list has 0 values; expected at least 1',
    ]);
  });

  it('a ward without beds is refused', async () => {
    expect(await messagesOf(unit('ystad-surgery', 'beds: 0'))).toEqual([
      'plan.yaml:6:15 sites[0].units[3].beds: 0 is not allowed; expected 1 to 200, for example 24',
    ]);
  });

  it('a secretary pool for no unit, or for one that is not there, is refused', async () => {
    expect(await messagesOf(unit('ystad-secretariat', 'serves: []'))).toEqual([
      'plan.yaml:6:17 sites[0].units[15].serves: the list has 0 values; expected at least 1',
    ]);
    expect(await messagesOf(unit('ystad-secretariat', 'serves: [ystad-emergncy]'))).toEqual([
      'plan.yaml:6:18 sites[0].units[15].serves[0]: there is no ystad-emergncy; did you mean ystad-emergency?',
    ]);
  });

  it('a unit has its notes written by one secretary pool', async () => {
    const served = '[ystad-emergency, simrishamn-ward-1]';
    expect((await messagesOf(unit('ystad-secretariat', `serves: ${served}`))).join('\n')).toMatch(
      /simrishamn-ward-1 .*sites\[0\]\.units\[15\]\.serves\[1\]/,
    );
  });

  it('an order names a unit and a line that are there', async () => {
    const orders = (order: string) => unit('ystad-surgery', `orders: [${order}]`);
    expect(await messagesOf(orders('{unit: ystad-imagin, line: x-ray, share: 0.2}'))).toEqual([
      'plan.yaml:6:25 sites[0].units[3].orders[0].unit: there is no ystad-imagin; did you mean ystad-imaging?',
    ]);
    expect(await messagesOf(orders('{unit: ystad-imaging, line: xray, share: 0.2}'))).toEqual([
      'plan.yaml:6:46 sites[0].units[3].orders[0].line: there is no xray; did you mean x-ray?',
    ]);
  });

  it('a centre with a telephone line and no listed people is refused', async () => {
    const centre = [
      'sites:',
      '  - id: new-centre',
      '    name: {sv: Ny, en: New}',
      '    units:',
      '      - id: new-centre-centre',
      '        name: {sv: Ny, en: New}',
      '        kind: primary-care',
      '        phone: {callsPerYear: 9000}',
    ];
    expect((await messagesOf(plan(...centre))).join('\n')).toMatch(
      /plan\.yaml:9:\d+ sites\[\d+\]\.units\[0\]\.listedPeople: .*listed/,
    );
  });

  it('training that begins after go-live is refused', async () => {
    expect(await messagesOf(wave('training: {from: 1w, to: 3w}'))).toEqual([
      'plan.yaml:4:22 waves[0].training.from: the training starts at 1w, not before the go-live on 2025-03-25; expected an earlier week, for example -8w',
    ]);
  });

  it('training that takes more hours than its period has is refused', async () => {
    const training = 'training: {from: -2w, to: -1w, hours: [{role: nurse, kind: ward, hours: 81}]}';
    expect((await messagesOf(wave(training))).join('\n')).toMatch(
      /training\.hours\[0\]\.hours: 81 hours of training do not fit into the period, which has 80 working hours/,
    );
  });

  it('hours of training are counted by the working days of the calendar, without weekends and holidays', async () => {
    const told = async (from: string, to: string, hours: number, language: 'sv' | 'en' = 'en') => {
      const training = `training: {from: ${from}, to: ${to}, hours: [{role: nurse, kind: ward, hours: ${hours}}]}`;
      return (await messagesOf(wave(training), {}, language)).filter((line) => line.includes('.hours[0].hours'));
    };
    // Monday 6 January 2025 is a public holiday.
    expect(await told('2025-01-06', '2025-01-12', 32)).toEqual([]);
    expect(await told('2025-01-06', '2025-01-12', 33)).toEqual([
      'plan.yaml:4:91 waves[0].training.hours[0].hours: 33 hours of training do not fit into the period, which has 32 working hours; expected 32 at most, or an earlier from:',
    ]);
    expect(await told('2025-03-22', '2025-03-23', 1, 'sv')).toEqual([
      'plan.yaml:4:91 waves[0].training.hours[0].hours: 1 timmars utbildning ryms inte i perioden, som har 0 arbetstimmar; väntade högst 0, eller ett tidigare from:',
    ]);
  });

  it('a secondment names units of its wave, and may outlast the simulation by less than years', async () => {
    const people = (id: string) => `people: [{unit: ${id}, role: physician, share: 0.1}]`;
    expect(await messagesOf(wave(`secondment: {${people('ystad-medicine-clinik')}}`))).toEqual([
      'plan.yaml:4:34 waves[0].secondment.people[0].unit: there is no ystad-medicine-clinik; did you mean ystad-medicine-clinic?',
    ]);
    expect((await messagesOf(wave(`secondment: {${people('kristianstad-partner')}}`))).join('\n')).toContain(
      'kristianstad-partner',
    );
    expect(await messagesOf(wave('secondment: {to: 120w}'))).toEqual([]);
    expect((await messagesOf(wave('secondment: {to: 900w}'))).join('\n')).toContain('900w lies outside the horizon');
  });

  it('a range whose low is above its high is refused', async () => {
    expect(await messagesOf(plan('overtime: {hoursPerWeek: {value: 3, range: [5, 2]}}'))).toEqual([
      'plan.yaml:2:44 overtime.hoursPerWeek.range: the range runs from 5 down to 2; expected [2, 5]',
    ]);
  });

  it('many known names are cut short', async () => {
    const [message = ''] = await messagesOf(unit('ystad-secretariat', 'serves: [zzzzzzzzzz]'));
    expect(message).toMatch(/expected one of ystad-emergency, .* and \d+ more$/);
  });

  it('numbers as Swedes write them get the number that was meant', async () => {
    const entry = (share: string) => wave(`bookingPlan: [{from: 0w, to: 1w, share: ${share}}]`);
    expect((await messagesOf(entry('0,5'))).join('\n')).toContain('write decimals with a point: 0.5');
    expect((await messagesOf(entry('"0,5"'))).join('\n')).toContain('did you mean 0.5?');
    expect((await messagesOf(entry('60 %'))).join('\n')).toContain('did you mean 0.6?');
    expect((await messagesOf(entry('60'))).join('\n')).toContain('did you mean 0.6?');
    expect((await messagesOf(entry('60'), {}, 'sv')).join('\n')).toContain('menade du 0.6?');
  });

  it('an item whose id is misspelt gets the id that was meant', async () => {
    const misspelt = plan('waves:', '  - id: wave1', '    goLive: 2025-10-07');
    expect((await messagesOf(misspelt)).join('\n')).toContain('did you mean the id wave-1?');
    expect((await messagesOf(unit('ystad-surgry', 'beds: 20'))).join('\n')).toContain(
      'did you mean the id ystad-surgery?',
    );
  });

  it('an id that is new gets the only one of the extended file, be it far from it, and no other item of its own file', async () => {
    const other = plan('waves:', '  - id: vag-1', '    goLive: 2025-10-07');
    expect((await messagesOf(other)).join('\n')).toContain(
      'vag-1 becomes an item of its own; did you mean the id wave-1?',
    );
    expect((await messagesOf(other, {}, 'sv')).join('\n')).toContain('vag-1 blir en egen post; menade du id wave-1?');
    const own = [
      'waves:',
      '  - {id: first, goLive: 2025-03-25, sites: [ystad]}',
      '  - id: other',
      '    sites: [ystad]',
    ];
    const messages = await messagesOf(['extends: driftstart:skane/ystad', ...own, ''].join('\n'));
    expect(messages.join('\n')).toContain('a value is missing');
    expect(messages.join('\n')).not.toContain('did you mean the id');
  });
});
