import type { Locale } from '../report-input.ts';
import { en } from './en.ts';
import type { ReportText } from './report-text.ts';
import { sv } from './sv.ts';

/** The report's words by language. */
export const texts: Record<Locale, ReportText> = { sv, en };
