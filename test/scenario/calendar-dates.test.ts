import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  isEasterWeek,
  isoDate,
  isoWeek,
  isWorkday,
  month,
  parseIsoDate,
  parseIsoWeek,
  weekday,
  weeksInYear,
} from '../../src/scenario/calendar-dates.ts';
import { easterSunday, freeEves, publicHolidays } from '../../src/scenario/swedish-holidays.ts';

describe('calendar dates', () => {
  it('day numbers agree with the platform for every day of 2015 to 2040', () => {
    for (let day = dayNumber('2015-01-01'); day <= dayNumber('2040-12-31'); day += 1) {
      const platform = new Date(day * 86_400_000);
      const date = isoDate(day);
      expect(date).toBe(platform.toISOString().slice(0, 10));
      expect(dayNumber(date)).toBe(day);
      expect(weekday(day)).toBe((platform.getUTCDay() + 6) % 7);
      expect(month(day)).toBe(platform.getUTCMonth() + 1);
    }
  });

  it('a date that does not exist is refused', () => {
    expect(() => dayNumber('2025-02-29')).toThrow('date (= 2025-02-29) must be an existing date');
    expect(parseIsoDate('2025-04-31')).toBeNull();
    expect(parseIsoDate('2025-13-01')).toBeNull();
    expect(parseIsoDate('2025-4-1')).toBeNull();
    expect(parseIsoDate('1900-02-29')).toBeNull();
    expect(parseIsoDate('2024-02-29')).not.toBeNull();
  });

  it('ISO weeks follow ISO 8601 at the turn of the year', () => {
    expect(isoWeek(dayNumber('2024-12-29'))).toEqual({ year: 2024, week: 52 });
    expect(isoWeek(dayNumber('2024-12-30'))).toEqual({ year: 2025, week: 1 });
    expect(isoWeek(dayNumber('2027-01-03'))).toEqual({ year: 2026, week: 53 });
    expect(isoWeek(dayNumber('2025-03-25'))).toEqual({ year: 2025, week: 13 });
    expect(weeksInYear(2026)).toBe(53);
    expect(weeksInYear(2025)).toBe(52);
  });

  it('an ISO week is read as its Monday, and a week that does not exist is refused', () => {
    expect(parseIsoWeek('2025-W13')).toBe(dayNumber('2025-03-24'));
    expect(parseIsoWeek('2025-W53')).toBeNull();
    expect(parseIsoWeek('2025-W00')).toBeNull();
  });
});

describe('Swedish holidays', () => {
  const oracle = new Holidays('SE', { timezone: 'UTC' });
  const freeEveNames = ['midsommarafton', 'julafton', 'nyårsafton'];

  for (let year = 2015; year <= 2040; year += 1) {
    it(`public holidays and free eves of ${year} agree with date-holidays`, () => {
      const listed = oracle.getHolidays(year, 'sv').map(({ date, name, type }) => ({
        day: dayNumber(date.slice(0, 10)),
        name,
        type,
      }));
      const free = new Set(
        listed.filter(({ name, type }) => type === 'public' || freeEveNames.includes(name)).map(({ day }) => day),
      );
      expect([...new Set([...publicHolidays(year), ...freeEves(year)])].sort((a, b) => a - b)).toEqual(
        [...free].sort((a, b) => a - b),
      );
      for (let day = dayNumber(`${year}-01-01`); day <= dayNumber(`${year}-12-31`); day += 1) {
        expect(isWorkday(day)).toBe(weekday(day) < 5 && !free.has(day));
      }
    });
  }

  it('Maundy Thursday is a workday and Good Friday is not', () => {
    expect(isoDate(easterSunday(2025))).toBe('2025-04-20');
    expect(isWorkday(dayNumber('2025-04-17'))).toBe(true);
    expect(isWorkday(dayNumber('2025-04-18'))).toBe(false);
  });

  it('Easter week is the Monday to Sunday that hold Good Friday', () => {
    expect(isEasterWeek(dayNumber('2025-04-13'))).toBe(false);
    expect(isEasterWeek(dayNumber('2025-04-14'))).toBe(true);
    expect(isEasterWeek(dayNumber('2025-04-20'))).toBe(true);
    expect(isEasterWeek(dayNumber('2025-04-21'))).toBe(false);
  });
});
