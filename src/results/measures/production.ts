import type { ContactKind } from '../../scenario/scenario.ts';
import { defineMeasure, derived, sum, weighted, weightedAsVisit } from '../define-measure.ts';
import type { Measure } from '../measure.ts';
import { countedKinds } from './counted-kinds.ts';

const { care: everywhere } = countedKinds;
/** Kinds that have a production weight. */
const contactKinds: ContactKind[] = [
  ...countedKinds.visits,
  ...countedKinds.operations,
  'ed-visit',
  'inpatient-episode',
];
const compared = { scheduledOnly: true, byContactKind: true, contactKinds, hasLevel: false, daily: false };

/** Production: completed contacts weighted by what they cost relative to a physician visit. */
export const productionMeasures: Measure[] = [
  defineMeasure(
    {
      id: 'production.completed',
      unit: 'production',
      name: { sv: 'Produktion', en: 'Production' },
      definition: {
        sv: 'Genomförda vårdkontakter, vägda efter relativ kostnad (läkarbesök = 1). Alla kontaktslag tillsammans avser planerad vård; oplanerad vård redovisas för sig.',
        en: 'Completed contacts, weighted by relative cost (a physician visit is 1). All contact kinds together means planned care; unscheduled care has rows of its own.',
      },
      formula: sum([weighted('completed')]),
      goodDirection: 'up',
      unitKinds: everywhere,
    },
    { scheduledOnly: true, byContactKind: true, contactKinds, weekly: true },
  ),
  defineMeasure(
    {
      id: 'production.lost',
      unit: 'production',
      name: { sv: 'Förlorad produktion', en: 'Production lost' },
      definition: {
        sv: 'Jämförelsens produktion minus planens i samma period. Det som tas igen senare räknas av; ett positivt tal är en förlust.',
        en: "The reference's production less the arm's in the same period. What is caught up later is deducted; a positive figure is a loss.",
      },
      formula: sum([weighted('completed', -1)]),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    compared,
  ),
  defineMeasure(
    {
      id: 'production.lostShare',
      unit: 'share',
      name: { sv: 'Andel förlorad produktion', en: 'Share of production lost' },
      definition: {
        sv: 'Förlorad produktion delad med jämförelsens produktion i samma period.',
        en: "Production lost divided by the reference's production in the same period.",
      },
      formula: derived([weighted('completed')], 'all'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { ...compared, overUnits: 'ratio of sums', overTime: 'ratio of sums' },
  ),
  defineMeasure(
    {
      id: 'production.delayed',
      unit: 'production',
      name: { sv: 'Försenad produktion', en: 'Production delayed' },
      definition: {
        sv: 'Summan över veckor (sju dagar från verksamhetens driftstart) av det som planen då ligger under jämförelsen. Försenad minus förlorad produktion är det som tas igen.',
        en: "The sum over weeks (seven days from the scope's go-live) of what the arm then falls short of the reference. Delayed less lost is what is caught up.",
      },
      formula: derived([weighted('completed')], 'all'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { ...compared, overTime: 'sum' },
  ),
  defineMeasure(
    {
      id: 'production.caughtUp',
      unit: 'production',
      name: { sv: 'Produktion som tas igen', en: 'Production caught up' },
      definition: {
        sv: 'Försenad minus förlorad produktion: det som planen i andra veckor ligger över jämförelsen.',
        en: 'Production delayed less production lost: what the arm does above the reference in other weeks.',
      },
      formula: derived([weighted('completed')], 'all'),
      goodDirection: 'up',
      unitKinds: everywhere,
    },
    { ...compared, overTime: 'sum' },
  ),
  defineMeasure(
    {
      id: 'production.neverDelivered',
      unit: 'production',
      name: { sv: 'Vård som aldrig blir av', en: 'Care never delivered' },
      definition: {
        sv: 'Patienter som lämnat en väntelista till besök, återbesök eller operation utan att ha fått vård, utöver jämförelsens, vägda efter relativ kostnad. Den som gett upp i telefonkön står bara på telefonsamtalens egen rad, räknad som ett läkarbesök på vårdcentralen. Inte med: återbesök som skulle ha följt på det som uteblev, remisser som aldrig skrevs, den som ringer en annan vårdgivare eller söker akut i stället, och den som ännu väntar eller vars remiss är borttappad.',
        en: "Patients who left a list for visits, returns or operations unseen, above the reference's number, weighted by relative cost. Callers who gave up stand only in the row of phone calls, each taken for a physician visit at the centre. Not in it: returns that would have followed the one that was missed, referrals that were never written, those who turn to another provider or to emergency care instead, and those who still wait or whose referral is lost.",
      },
      formula: sum([weighted('left'), weightedAsVisit('givenUp')]),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { ...compared, contactKinds: [...contactKinds, 'phone-call'] },
  ),
  defineMeasure(
    {
      id: 'production.depth',
      unit: 'share',
      name: { sv: 'Djupaste nedgången', en: 'Depth' },
      definition: {
        sv: 'Den största andel av produktionen som går förlorad under fyra veckor i följd, storhelger och sommar inräknade.',
        en: 'The largest share of production lost over four weeks in a row, neutral weeks (summer and holidays) included.',
      },
      formula: derived([weighted('completed')], 'total'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    compared,
  ),
  defineMeasure(
    {
      id: 'production.recoveryWeek',
      unit: 'week',
      name: { sv: 'Vecka då produktionen är tillbaka', en: 'Week of recovery' },
      definition: {
        sv: 'Första veckan från driftstart (0 = de första sju dagarna) då fyra veckors produktion är minst 98 % av jämförelsens, även räknat från var och en av de följande fyra veckorna. Veckor med storhelg och sommarveckorna 24–35 räknas bort. Anges bara för verksamheter med minst 500 kontakter i veckan, i medeltal över körningarna.',
        en: 'The first week from go-live (0 is the first seven days) whose four-week production is at least 98 % of the reference, as is that of each of the next four weeks. Weeks touching ISO weeks 24–35, 51–2 or Easter week are left out. Only for scopes of at least 500 contacts a week in the mean over replications.',
      },
      formula: derived([weighted('completed')], 'total', 'contactsPerWeek'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    compared,
  ),
  defineMeasure(
    {
      id: 'production.recovered',
      unit: 'share',
      name: { sv: 'Produktionen tillbaka', en: 'Production back' },
      definition: {
        sv: 'Andelen körningar vars produktion är tillbaka (production.recoveryWeek) senast den sista veckan i perioden. Ges för de veckor som kan bedömas; alla körningar följs lika länge, så andelen är Kaplan–Meiers skattning.',
        en: "The share of replications whose production is back (production.recoveryWeek) by the window's last week. Given for the weeks that can be judged; all are followed equally long, so that the share is the Kaplan–Meier estimate.",
      },
      formula: derived([weighted('completed')], 'weekly', 'contactsPerWeek'),
      goodDirection: 'up',
      unitKinds: everywhere,
    },
    { ...compared, byContactKind: false },
  ),
  defineMeasure(
    {
      id: 'production.chosenLoss',
      unit: 'production',
      name: { sv: 'Valt bortfall', en: 'Chosen loss' },
      definition: {
        sv: 'Förlorad produktion när bara bokningsplan, utbildning, utlåning och superanvändare verkar, inte det nya systemet, en återgång eller förstärkning: det som planen själv väljer bort.',
        en: 'Production lost where only booking plan, training, secondment and super-users act, and not the new system, a rollback or reinforcement: what the plan itself chooses to give up.',
      },
      formula: derived([weighted('completed', -1)], 'all'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { ...compared, ofChosenPart: true, overUnits: 'sum', overTime: 'sum' },
  ),
  defineMeasure(
    {
      id: 'production.sufferedLoss',
      unit: 'production',
      name: { sv: 'Påtvingat bortfall', en: 'Suffered loss' },
      definition: {
        sv: 'Förlorad produktion minus det valda bortfallet: det som det nya systemet lägger till när tiderna redan är färre, minus det som en återgång ger tillbaka och en förstärkning lägger till. Kan vara under noll.',
        en: 'Production lost less the chosen loss: what the new system adds where slots are cut already, less what a rollback gives back and what reinforcement adds. It may be below zero.',
      },
      formula: derived([weighted('completed', -1)], 'all'),
      goodDirection: 'down',
      unitKinds: everywhere,
    },
    { ...compared, ofChosenPart: true, overUnits: 'sum', overTime: 'sum' },
  ),
];
