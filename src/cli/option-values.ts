import { nearest } from '../scenario/nearest.ts';
import type { CliText } from './text/cli-text.ts';

/**
 * Reads the values of options. Complaints are collected rather than thrown, so that they can be told together with what is
 * wrong in the scenario file.
 */
export class OptionValues {
  readonly complaints: string[] = [];
  private readonly text: CliText;

  constructor(text: CliText) {
    this.text = text;
  }

  /** A whole number from `low` to `high`; gives `fallback` where the option is absent or wrong. */
  wholeNumber(
    option: string,
    value: string | undefined,
    fallback: number,
    limits: { low: number; high: number; example: number },
  ): number {
    if (value === undefined) return fallback;
    const number = /^[+-]?\d{1,15}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (number >= limits.low && number <= limits.high) return number;
    this.complain(option, value, this.text.wholeNumber(limits.low, limits.high, limits.example));
    return fallback;
  }

  /** A number of whole weeks such as `12w`; `null` where the option is absent or wrong. */
  weeks(
    option: string,
    value: string | undefined,
    limits: { low: number; high: number; example: number },
  ): number | null {
    if (value === undefined) return null;
    const number = Number(/^(\d{1,4})w$/.exec(value.trim())?.[1] ?? Number.NaN);
    if (number >= limits.low && number <= limits.high) return number;
    this.complain(option, value, this.text.weeks(limits.low, limits.high, limits.example));
    return null;
  }

  /** One of a few words. */
  oneOf<T extends string>(option: string, value: string | undefined, fallback: T, known: readonly T[]): T {
    if (value === undefined) return fallback;
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    const close = nearest(value, known);
    this.complain(option, value, this.text.oneOf(known) + (close === null ? '' : this.text.meant(close)));
    return fallback;
  }

  /** A text that is not empty and not longer than `most` characters. */
  someText(option: string, value: string | undefined, fallback: string, most: number): string {
    if (value === undefined) return fallback;
    if (value.trim() !== '' && value.length <= most) return value;
    this.complain(option, value, this.text.someText(most));
    return fallback;
  }

  /** Names in a list with commas between them; undefined, which stands for all there is, where the option is absent or wrong. */
  names(option: string, value: string | undefined): string[] | undefined {
    if (value === undefined) return undefined;
    const names = value.split(',').map((name) => name.trim());
    if (names.every((name) => name !== '')) return names;
    this.complain(option, value, this.text.names);
    return undefined;
  }

  private complain(option: string, value: string, expected: string): void {
    this.complaints.push(this.text.notAllowed(option, value === '' ? "''" : value, expected));
  }
}
