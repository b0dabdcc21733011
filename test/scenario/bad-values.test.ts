import { describe, expect, it } from 'vitest';
import { messagesOf } from './shipped-scenarios.ts';

/** A plan that extends wave 1; the lines given begin at line 2. */
function plan(...lines: string[]): string {
  return ['extends: driftstart:waves/wave-1-pilot', ...lines, ''].join('\n');
}

describe('bad input: values', () => {
  it('an unknown key gets the nearest known one', async () => {
    expect(await messagesOf(plan('oertime: 3', 'horizon: {warmUpWeks: 3}'))).toEqual([
      'plan.yaml:2:1 oertime: the key oertime is not known; did you mean overtime?',
      'plan.yaml:3:11 horizon.warmUpWeks: the key warmUpWeks is not known; did you mean warmUpWeeks?',
    ]);
  });

  it('a date that does not exist gets the nearest that does', async () => {
    expect(await messagesOf(plan('waves:', '  - id: wave-1', '    goLive: 2025-02-30'))).toEqual([
      'plan.yaml:4:13 waves[0].goLive: 2025-02-30 does not exist; the nearest is 2025-02-28',
    ]);
    expect(await messagesOf(plan('waves:', '  - {id: wave-1, goLive: 2025-W53}'))).toEqual([
      'plan.yaml:3:26 waves[0].goLive: 2025-W53 does not exist; the nearest is 2025-W52',
    ]);
  });

  it('a date outside the horizon is refused with the horizon', async () => {
    const outside = 'lies outside the horizon; expected 2024-12-30 to';
    expect(await messagesOf(plan('waves:', '  - {id: wave-1, goLive: 2024-02-20}'))).toEqual([
      `plan.yaml:3:26 waves[0].goLive: 2024-02-20 ${outside} 2034-11-02`,
    ]);
    expect(await messagesOf(plan('waves:', '  - {id: wave-1, goLive: 2225-02-20}'))).toEqual([
      `plan.yaml:3:26 waves[0].goLive: 2225-02-20 ${outside} 2034-11-02`,
    ]);
    const entry = '    bookingPlan: [{from: 0w, to: 300w, share: 0.5}]';
    expect(await messagesOf(plan('waves:', '  - id: wave-1', entry))).toEqual([
      `plan.yaml:4:34 waves[0].bookingPlan[0].to: 300w ${outside} 2026-09-27`,
    ]);
  });

  it('an effect before the warm-up ends is refused with the first day that is allowed', async () => {
    const before = 'lies before the warm-up ends; expected 2024-12-30 or later';
    expect(await messagesOf(plan('waves:', '  - {id: wave-1, goLive: 2024-12-02}'))).toEqual([
      `plan.yaml:3:26 waves[0].goLive: 2024-12-02 ${before}`,
    ]);
    const entry = '    bookingPlan: [{from: -20w, to: -1w, share: 0.5}]';
    expect(await messagesOf(plan('waves:', '  - id: wave-1', entry))).toEqual([
      `plan.yaml:4:26 waves[0].bookingPlan[0].from: -20w ${before}`,
    ]);
  });

  it('a period or weeks that run backwards are refused', async () => {
    const lines = ['calendar:', '  beds: [{fromWeek: 30, toWeek: 20, factor: 1}]', 'waves:', '  - id: wave-1'];
    expect(await messagesOf(plan(...lines, '    bookingPlan: [{from: 4w, to: 1w, share: 0.5}]'))).toEqual([
      'plan.yaml:3:33 calendar.beds[0].toWeek: the period runs from 30 back to 20; swap them',
      'plan.yaml:6:34 waves[0].bookingPlan[0].to: the period runs from 4w back to 1w; swap them',
    ]);
  });

  it('negative staff and a share above 1 are refused with what is allowed and an example', async () => {
    const shift = '      shifts: [{start: "08:00", hours: 9, staff: -2}]';
    expect(await messagesOf(plan('defaults:', '  ward:', '    overbedShare: 1.5', '    physicians:', shift))).toEqual([
      'plan.yaml:4:19 defaults.ward.overbedShare: 1.5 is not allowed; expected 0 to 1, for example 0.15',
      'plan.yaml:6:50 defaults.ward.physicians.shifts[0].staff: -2 is not allowed; expected 0 to 200, for example 3',
    ]);
  });

  it('shares that do not add up are refused with their sum', async () => {
    const lines = ['defaults:', '  emergency:', '    triageShares: [0.5, 0.5, 0.5, 0, 0]'];
    expect(await messagesOf(plan(...lines))).toEqual([
      'plan.yaml:4:19 defaults.emergency.triageShares: the shares sum to 1.5; expected 1',
    ]);
    const unit = ['sites:', '  - id: ystad', '    units:', '      - id: ystad-emergency'];
    const admit = '        admitTo: [{unit: ystad-medicine-1, share: 0.5}, {unit: ystad-surgery, share: 0.4}]';
    const onward = '        onward: [{unit: sus-malmo-hospital, contact: physician-visit, share: 0.7}, *more]';
    const more = '        name: {sv: a, en: b}';
    expect(
      await messagesOf(
        plan(
          ...unit,
          admit,
          onward.replace('*more', '{unit: sus-lund-hospital, contact: physician-visit, share: 0.7}'),
          more,
        ),
      ),
    ).toEqual([
      'plan.yaml:6:18 sites[0].units[0].admitTo: the shares sum to 0.9; expected 1',
      'plan.yaml:7:17 sites[0].units[0].onward: the shares sum to 1.4; expected at most 1',
    ]);
  });

  it('a profile of the wrong length or mean is refused', async () => {
    const lines = ['defaults:', '  emergency:', '    arrivalFactorByWeekday: [1, 1]'];
    expect(await messagesOf(plan(...lines))).toContain(
      'plan.yaml:4:29 defaults.emergency.arrivalFactorByWeekday: the list has 2 values; expected 7',
    );
    expect(
      await messagesOf(plan('defaults:', '  emergency:', '    arrivalFactorByWeekday: [2, 2, 2, 2, 2, 2, 2]')),
    ).toEqual(['plan.yaml:4:29 defaults.emergency.arrivalFactorByWeekday: the factors have the mean 2; expected 1']);
  });

  it('a referral, an admission or a transfer to a unit that is not there gets the nearest one', async () => {
    const lines = [
      'sites:',
      '  - id: ystad',
      '    units:',
      '      - id: ystad-emergency',
      '        admitTo: [{unit: ystad-medicin-1, share: 1}]',
      '        transferTo: ystad-surgery-clinic',
      '        onward:',
      '          - {unit: ystad-surgery-clinc, contact: physician-visit, share: 0.1}',
      '          - {unit: ystad-surgery-clinic, contact: remote-contact, share: 0.1}',
      '          - {unit: ystad-surgery, contact: physician-visit, share: 0.1}',
    ];
    const unit = 'sites[0].units[0]';
    expect(await messagesOf(plan(...lines))).toEqual([
      `plan.yaml:6:26 ${unit}.admitTo[0].unit: there is no ystad-medicin-1; did you mean ystad-medicine-1?`,
      `plan.yaml:7:21 ${unit}.transferTo: ystad-surgery-clinic is of the kind outpatient; expected ward or partner`,
      `plan.yaml:9:20 ${unit}.onward[0].unit: there is no ystad-surgery-clinc; did you mean ystad-surgery-clinic?`,
      `plan.yaml:10:51 ${unit}.onward[1].contact: ystad-surgery-clinic offers no remote-contact; expected one of physician-visit, nurse-visit`,
      `plan.yaml:11:20 ${unit}.onward[2].unit: ystad-surgery is of the kind ward; expected outpatient or primary-care or theatre or partner; did you mean ystad-day-surgery?`,
    ]);
  });

  it('waves name sites that are there, once, and plans name their own clinics', async () => {
    const lines = [
      'waves:',
      '  - id: wave-1',
      '    sites: [ystadd, ystad]',
      '    bookingPlan: [{from: 0w, to: 1w, share: 0.5, units: [primary-care-ystad-centre, ystad-surgery-clinc]}]',
      '  - {id: wave-2, goLive: 2025-10-07, sites: [ystad]}',
    ];
    expect(await messagesOf(plan(...lines))).toEqual([
      'plan.yaml:4:13 waves[0].sites[0]: there is no ystadd; did you mean ystad?',
      'plan.yaml:5:58 waves[0].bookingPlan[0].units[0]: primary-care-ystad-centre does not belong to a site of this wave',
      'plan.yaml:5:85 waves[0].bookingPlan[0].units[1]: there is no ystad-surgery-clinc; did you mean ystad-surgery-clinic?',
      'plan.yaml:6:46 waves[1].sites[0]: ystad already goes live at waves[0].sites[1]; a site goes live once',
    ]);
  });

  it('ids are written in small letters and never twice', async () => {
    const lines = ['sites:', '  - {id: Öst Å, units: []}', '  - id: new', '    units:'];
    expect(
      await messagesOf(plan(...lines, '      - {id: sus-lund-hospital, kind: partner, recordSystem: melior}')),
    ).toEqual([
      'plan.yaml:3:10 sites[20].id: Öst Å is not an id; expected a to z, 0 to 9 and hyphens, for example ost-a',
      'plan.yaml:6:14 sites[21].units[0].id: sus-lund-hospital is already there at sites[18].units[0]; choose another or take one out',
    ]);
  });

  it('a roster too small for eleven hours of rest is refused with the least number of people', async () => {
    expect(await messagesOf(plan('defaults:', '  ward:', '    physicians: {people: 3}'))).toEqual([
      'plan.yaml:4:26 defaults.ward.physicians.people: 3 people cannot take the shifts with 11 hours of rest; expected at least 4, twice those on duty in a day',
    ]);
  });

  it('sources are checked: unknown keys, confidence, ranges that are reversed or miss their value', async () => {
    const lines = [
      'overtime:',
      '  minutesPerDay: {value: 60, sorce: x, confidence: verifed, range: [70, 50]}',
      '  hoursPerWeek: {value: 3, range: [4, 5]}',
    ];
    expect(await messagesOf(plan(...lines))).toEqual([
      'plan.yaml:3:30 overtime.minutesPerDay.sorce: the key sorce is not known; did you mean source?',
      'plan.yaml:3:52 overtime.minutesPerDay.confidence: verifed is not allowed; expected one of verified, estimate, assumption, recalled; did you mean verified?',
      'plan.yaml:3:68 overtime.minutesPerDay.range: the range runs from 70 down to 50; expected [50, 70]',
      'plan.yaml:4:35 overtime.hoursPerWeek.range: the value 3 lies outside its own range of 4 to 5; change range on the same line too',
    ]);
  });

  it('values of a wrong kind and values that are missing tell what was expected', async () => {
    expect(await messagesOf(plan('overtime: 3', 'horizon: {warmUpWeeks: 1.5, start: monday}', 'name: ""'))).toEqual([
      'plan.yaml:2:11 overtime: a number is not allowed here; expected keys with values',
      'plan.yaml:3:24 horizon.warmUpWeeks: 1.5 is not allowed; expected a whole number from 0 to 104, for example 8',
      'plan.yaml:3:36 horizon.start: monday is not allowed; expected a date such as 2025-03-25 or an ISO week such as 2025-W13, for example 2025-03-25',
      'plan.yaml:4:7 name: a value is missing; expected an id of a to z, 0 to 9 and hyphens, for example wave-1-pilot',
    ]);
    expect(
      await messagesOf('extends: driftstart:skane/base\nhorizon: {start: 2024-11-04, warmUpWeeks: 8}\n'),
    ).toContain(
      'plan.yaml:2:10 horizon.weeksAfterGoLive: a value is missing; expected a whole number from 1 to 520, for example 78',
    );
  });

  it('problems of several files come all at once, the asked-for file first, each default once', async () => {
    const files = {
      'plan.yaml': 'extends: base.yaml\noertime: 1\n',
      'base.yaml': plan('overtime: {restHours: 30}', 'defaults:', '  ward: {overbedShare: 2}'),
    };
    expect(await messagesOf(files)).toEqual([
      'plan.yaml:2:1 oertime: the key oertime is not known; did you mean overtime?',
      'base.yaml:2:23 overtime.restHours: 30 is not allowed; expected 0 to 24, for example 11',
      'base.yaml:4:24 defaults.ward.overbedShare: 2 is not allowed; expected 0 to 1, for example 0.15',
    ]);
  });

  it('mistakes in waveDefaults are told once, where they are written, however many waves have them', async () => {
    const shared = ['waveDefaults:', '  coexistence: {factor: 900}', '  bookingPlann: []'];
    const waves = [
      'waves:',
      '  - {id: second, goLive: 2025-05-06, sites: [sus-malmo]}',
      '  - {id: third, goLive: 2025-06-10, sites: [sus-lund]}',
    ];
    expect(await messagesOf(plan(...shared, ...waves))).toEqual([
      'plan.yaml:3:25 waveDefaults.coexistence.factor: 900 is not allowed; expected 0 to 10, for example 1',
      'plan.yaml:4:3 waveDefaults.bookingPlann: the key bookingPlann is not known; did you mean bookingPlan?',
    ]);
  });

  it('messages are Swedish on request', async () => {
    const files = plan('oertime: 1', 'waves:', '  - {id: wave-1, goLive: 2025-02-30}', 'overtime: {restHours: 30}');
    expect(await messagesOf(files, {}, 'sv')).toEqual([
      'plan.yaml:2:1 oertime: nyckeln oertime är okänd; menade du overtime?',
      'plan.yaml:4:26 waves[0].goLive: 2025-02-30 finns inte; närmast är 2025-02-28',
      'plan.yaml:5:23 overtime.restHours: 30 är inte tillåtet; väntade 0 till 24, till exempel 11',
    ]);
  });
});

describe('bad input: settings', () => {
  it('settings are checked like the file, and the option is their place', async () => {
    const set = [
      'waves[wave-2].goLive=2025-10-07',
      'waves[0].goLive=2025-02-30',
      'nonsense',
      'sites[ystad].units[ystad-surgery].beds=three',
      'defaults.ward.overbedShar=0.1',
      'overtime.restHours=.inf',
    ];
    expect(await messagesOf(plan(), { set })).toEqual([
      '--set waves[wave-2].goLive: there is no such path in the scenario; did you mean waves[wave-1].goLive?',
      '--set waves[0].goLive: 2025-02-30 does not exist; the nearest is 2025-02-28',
      '--set nonsense: nonsense is not a setting; expected path=value, for example waves[0].goLive=2025-10-07',
      '--set sites[ystad].units[ystad-surgery].beds: text is not allowed here; expected a whole number from 1 to 200, for example 24',
      '--set defaults.ward.overbedShar: the key overbedShar is not known; did you mean overbedShare?',
      '--set overtime.restHours: Infinity is not a finite number; expected a number such as 12.5',
    ]);
  });
});
