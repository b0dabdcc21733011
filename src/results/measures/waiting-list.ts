import { cell, defineMeasure, derived, level, ratio } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const { clinics, visits: contactKinds } = countedKinds;

/** Those who wait for a first visit. */
export const waitingListMeasures: Measure[] = [
  defineMeasure(
    {
      id: 'waitingList.length',
      unit: 'patients',
      name: { sv: 'Väntande', en: 'Waiting list' },
      definition: {
        sv: 'Patienter som väntar på ett första besök vid dagens slut, bokade eller inte. Medelvärde över periodens dagar.',
        en: "Patients waiting for a first visit at the day's end, booked or not. Mean over the days of the period.",
      },
      formula: level([cell('waiting')]),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds, weekly: true },
  ),
  defineMeasure(
    {
      id: 'waitingList.peak',
      unit: 'patients',
      name: { sv: 'Flest väntande', en: 'Peak of the waiting list' },
      definition: {
        sv: 'Det största antalet väntande vid en dags slut från verksamhetens driftstart (den första där det finns flera) till periodens slut, i jämförelsen från samma dag. Skillnaden är mellan topparna, som kan ligga på olika dagar; hur mycket längre listan är i en period står i väntande.',
        en: "The largest number waiting at a day's end from the scope's go-live (the first of several) to the end of the period, in the reference from the same day. The difference is between peaks, which may lie on different days; how much longer the list is in a period is told by its length.",
      },
      formula: derived([cell('waiting')], 'total'),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds, overTime: 'maximum' },
  ),
  defineMeasure(
    {
      id: 'waitingList.returnWeek',
      unit: 'week',
      name: { sv: 'Vecka då väntelistan är tillbaka', en: 'Week when the list is back' },
      definition: {
        sv: 'Första veckan från driftstart, efter veckan med störst överskott, då väntelistan är högst 2 % längre än jämförelsens, liksom de följande fyra veckorna; 0 om den aldrig varit mer än 2 % längre. Anges bara för listor på minst 500 väntande, i medeltal över körningarna.',
        en: 'The first week from go-live, at or after the week of the largest excess, in which the list is at most 2 % longer than in the reference, as it is in the next four weeks; 0 where it never was more than 2 % longer. Only for lists of at least 500 in the mean over replications.',
      },
      formula: derived([cell('waiting')], 'total', 'listLength'),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds, hasLevel: false },
  ),
  defineMeasure(
    {
      id: 'waitingList.withinGuarantee',
      unit: 'share',
      name: { sv: 'Väntande inom 90 dagar', en: 'Waiting within 90 days' },
      definition: {
        sv: 'Andel av de väntande som har väntat högst 90 dagar (vårdgarantin för första besök).',
        en: 'Share of those waiting who have waited at most 90 days (the guarantee for first visits).',
      },
      formula: ratio([cell('waiting'), cell('waitingOver90', -1)], [cell('waiting')]),
      goodDirection: 'up',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds },
  ),
  defineMeasure(
    {
      id: 'waitingList.over90',
      unit: 'patients',
      name: { sv: 'Väntande mer än 90 dagar', en: 'Waiting more than 90 days' },
      definition: {
        sv: 'Patienter som vid dagens slut har väntat på ett första besök i mer än 90 dagar. Medelvärde över periodens dagar.',
        en: "Patients who at the day's end have waited more than 90 days for a first visit. Mean over the days of the period.",
      },
      formula: level([cell('waitingOver90')]),
      goodDirection: 'down',
      unitKinds: clinics,
    },
    { byContactKind: true, contactKinds, weekly: true },
  ),
  ...[
    { id: 'upTo30', low: 0, high: 30, of: [cell('waiting'), cell('waitingOver30', -1)] },
    { id: 'from31To60', low: 31, high: 60, of: [cell('waitingOver30'), cell('waitingOver60', -1)] },
    { id: 'from61To90', low: 61, high: 90, of: [cell('waitingOver60'), cell('waitingOver90', -1)] },
  ].map(({ id, low, high, of }) =>
    defineMeasure(
      {
        id: `waitingList.${id}`,
        unit: 'patients',
        name: { sv: `Väntande i ${low}–${high} dagar`, en: `Waiting ${low}–${high} days` },
        definition: {
          sv: `Patienter som vid dagens slut har väntat på ett första besök i ${low} till ${high} dagar. Medelvärde över periodens dagar.`,
          en: `Patients who at the day's end have waited ${low} to ${high} days for a first visit. Mean over the days of the period.`,
        },
        formula: level(of),
        goodDirection: null,
        unitKinds: clinics,
      },
      { contactKinds },
    ),
  ),
  defineMeasure({
    id: 'waitingList.overdueReturns',
    unit: 'patients',
    name: { sv: 'Försenade återbesök', en: 'Overdue returns' },
    definition: {
      sv: 'Patienter vars återbesök skulle ha varit av vid dagens slut och som inte har fått det. Medelvärde över periodens dagar.',
      en: "Patients whose return was due before the day's end and has not taken place. Mean over the days of the period.",
    },
    formula: level([cell('overdueReturns')]),
    goodDirection: 'down',
    unitKinds: clinics,
  }),
];
