import { causesTexts } from './causes-texts.ts';
import { effectTexts } from './effect-texts.ts';
import { lossTexts } from './loss-texts.ts';
import { planTexts } from './plan-texts.ts';
import { rankingTexts } from './ranking-texts.ts';
import { regionTexts } from './region-texts.ts';
import { reportGlossary } from './report-glossary.ts';
import type { ReportText } from './report-text.ts';
import { serviceTexts } from './service-texts.ts';

const weeks = (count: string): string => `${count} ${count === '1' ? 'vecka' : 'veckor'}`;

/** The report in Swedish. */
export const sv: ReportText = {
  planOf: planTexts.sv,
  noForecastTitle: 'Det här är ingen prognos',
  facts: {
    period: (from, to) => `Räknad tid ${from} till ${to}`,
    replications: (count) => `${count} ${count === '1' ? 'körning' : 'körningar'}`,
    goLive: 'Driftstart',
    seed: 'Frö',
    run: 'Körning',
    version: 'Modellversion',
  },

  headlineLost: (lost, share, from, to) =>
    `vård motsvarande ${lost.mean} läkarbesök hade inte blivit av under perioden ${from} till ${to}` +
    `${share === null ? '' : `, ${share.mean} av den planerade vården`}.`,
  headlineGained: (gained, from, to) =>
    `vård motsvarande ${gained.mean} läkarbesök mer hade hunnits med än utan driftstart under perioden ${from} till ${to}.`,
  headlineNone: (from, to) =>
    `lika mycket planerad vård hade hunnits med som utan driftstart under perioden ${from} till ${to}.`,
  headlineNeverBack: (weeks, isFromLast) =>
    `Produktionen var inte tillbaka i någon körning inom ${weeks} veckor${isFromLast ? ' från den sista driftstarten' : ''}.`,
  headlineNotBack: (share, weeks, isFromLast) =>
    `I ${share} av körningarna var produktionen inte tillbaka inom ${weeks} veckor${isFromLast ? ' från den sista driftstarten' : ''}.`,
  headlineBack: ({ mean, low, high }, isFromLast) =>
    `Produktionen var tillbaka ${isFromLast ? `${weeks(mean)} efter den sista driftstarten` : `efter ${weeks(mean)}`} (i 9 av 10 körningar ${low} till ${high}).`,
  headlineChosen: ({ mean, low, high }) =>
    `Av bortfallet väljer planen själv ${mean} läkarbesök (${low} till ${high}), genom färre öppna tider, utbildning och superanvändare.`,
  headlineMissing: 'körningen har inget samlat mått på hur mycket vård som inte blev av.',
  headlineRange: (lost) => `I 9 av 10 körningar blev bortfallet mellan ${lost.low} och ${lost.high} läkarbesök`,
  headlineShareRange: (share) => `, mellan ${share.low} och ${share.high} av den planerade vården`,
  fewRuns: (count) =>
    count === '1'
      ? 'Bara en körning har gjorts. Den visar inte hur olika det kan gå.'
      : `Bara ${count} körningar har gjorts. Så få visar inte hur olika det kan gå; spannen blir för smala.`,
  planDifference: (name, mean, range) =>
    `${name}: ${mean} läkarbesök som inte blir av, jämfört med planen${range === null ? '' : ` (i 9 av 10 körningar ${range})`}.`,
  followedFor: (plan, changed) =>
    `Planen följs i ${plan} veckor efter driftstarten och den ändrade i ${changed}, så de har inte hunnit hämta igen lika mycket.`,
  baselineUnchecked: 'Vården utan driftstart är inte prövad mot publicerade tal i den här versionen.',
  evidenceNote: (within, judged) =>
    `Driftstarter på andra håll: av ${judged} publicerade tal ligger ${within} i det spann som modellen ger. Spannen är alltså för smala; oftast har det gått sämre än modellen säger.`,
  baselineNote: (agree, all, world) =>
    `Vården utan driftstart är inte som i verkligheten: ${agree} av ${all} publicerade tal stämmer, av dem som inget i modellen är anpassat till (prövat för ${world === 'region' ? 'hela regionen' : 'området i våg 1'}).`,
  baselineBetter: (isCalmer, hasShorterWaits) => {
    const better = [
      ...(isCalmer ? ['akuten och avdelningarna lugnare'] : []),
      ...(hasShorterWaits ? ['väntetiderna kortare'] : []),
    ];
    const worse = [...(isCalmer ? ['akutvården'] : []), ...(hasShorterWaits ? ['väntelistorna'] : [])];
    return `I simuleringen är ${better.join(' och ')} än i verkligheten, så följderna för ${worse.join(' och ')} kan vara underskattade.`;
  },
  headlineWhere: (most, mostShare, least, leastShare) =>
    `Störst andel faller bort på ${most} (${mostShare}), minst på ${least} (${leastShare}).`,
  headlineUnclear: 'Med så här många körningar går bortfallet inte att skilja från ingen skillnad alls.',

  rangeName: 'I 9 av 10 körningar',
  confidenceName: 'Medelvärdet säkert inom',
  interval: (low, high) => `${low} till ${high}`,
  orMore: (low) => `${low} eller mer`,
  notAvailable: 'kan inte anges',
  notToldByOneRun: 'kräver flera körningar',

  contentsTitle: 'Innehåll',
  keyFiguresTitle: 'Nyckeltal',
  keyFiguresIntro:
    'Varje tal jämför samma simulerade patienter och personal med och utan driftstart. Det stora talet är medelvärdet av alla körningar.',
  keyFiguresRanges: {
    chance:
      '”I 9 av 10 körningar” visar hur mycket slumpen ensam gör: så olika kan det gå. ”Medelvärdet säkert inom” visar hur ' +
      'noga medelvärdet är känt (95 procents säkerhet) och krymper med fler körningar. Inget av dem visar hur fel antagandena kan vara.',
    'chance+parameters':
      '”I 9 av 10 körningar” visar hur olika det kan gå, av slump och för att ingen vet säkert hur det nya systemet verkar. ”Medelvärdet ' +
      'säkert inom” visar hur noga medelvärdet är känt (95 procents säkerhet) och krymper med fler körningar. Att vården före driftstart kan vara fel beskriven syns inte.',
  },
  keyFigureNames: {
    lost: 'Vård som inte blev av',
    recovery: 'Produktionen tillbaka efter',
    listExcess: 'Fler på väntelistan',
    depth: 'De fyra tyngsta veckorna',
    delayed: 'Försenad vård',
    listReturn: 'Väntelistan tillbaka efter',
    neverDelivered: 'Lämnade kön utan vård',
    documentation: 'Dokumentation per kontakt',
    edStay: 'Vistelsetid på akuten',
    lostShare: 'Andel av den planerade vården som inte blev av',
    caughtUp: 'Igenhämtad vård',
    listPeak: 'Väntelistan när den är som längst',
    cancelledLate: 'Sent inställda besök',
  },
  oneWeek: 'vecka',
  keyFigureUnits: {
    lost: 'läkarbesök',
    recovery: 'veckor',
    listExcess: 'patienter',
    depth: 'mindre vård',
    delayed: 'läkarbesök',
    listReturn: 'veckor',
    neverDelivered: 'läkarbesök',
    documentation: 'minuter',
    edStay: 'minuter',
    lostShare: '',
    caughtUp: 'läkarbesök',
    listPeak: 'patienter',
    cancelledLate: 'besök',
  },
  keyFigureNotes: {
    lost: 'Planerade besök och operationer av alla slag, omräknade till läkarbesök. Det som togs igen senare är avdraget.',
    recovery:
      'Första veckan då produktionen åter är minst 98 procent, liksom de fyra följande veckorna. De som väntar är inte med här.',
    listExcess: 'Fler som i medeltal väntar på ett första besök än utan driftstart.',
    depth: 'Under de fyra veckor i rad som var tyngst, mot samma veckor utan driftstart.',
    delayed: 'Det som fattades, vecka för vecka. En del av det togs igen senare.',
    listReturn:
      'Första veckan då listan är högst 2 procent längre än utan driftstart, liksom de fyra följande veckorna.',
    neverDelivered:
      'Patienter som lämnade en väntelista utan vård, utöver dem som gör det även utan driftstart. Omräknat till läkarbesök. Den som ger upp i telefonkön är inte med.',
    documentation: 'Längre tid att dokumentera en kontakt.',
    edStay: 'Längre tid från ankomst till hemgång eller vårdplats.',
    lostShare: 'Räknat på vården utan driftstart.',
    caughtUp: 'Det som i andra veckor låg över vården utan driftstart. Försenad vård minus det här är nettot.',
    listPeak:
      'Skillnaden mellan listornas längsta dag från driftstarten på. De kan infalla vid olika tid, så skillnaden kan vara större under andra veckor.',
    cancelledLate: 'Fler besök som ställdes in sedan tiden redan var bokad.',
  },
  moreFiguresTitle: 'Fler tal',
  meanName: 'Medelvärde',
  levels: (reference, arm) => `Utan driftstart ${reference}, med driftstart ${arm}.`,
  horizonTooShort: 'räkningen slutar för tidigt för att säga',
  notWithin: (weeks) => `Inte inom ${weeks} veckor`,
  neverReached: (count) => (count === '1' ? 'inte i den enda körningen' : `inte i någon av ${count} körningar`),
  notReached: (share) => `${share} av körningarna är inte tillbaka när perioden slutar.`,
  recoveredMedian: 'Hälften av körningarna är tillbaka efter så många veckor.',
  tooSmall: 'för få besök',
  firstWeeks: (count, isFromLast) =>
    `De första ${count} veckorna efter ${isFromLast ? 'den sista driftstarten' : 'driftstart'}`,
  noFall: 'Produktionen höll sig över gränsen från första veckan.',
  noExcess: 'Listan var aldrig mer än 2 procent längre.',
  wholePeriod: 'Hela perioden',
  otherPlans: 'Planerna jämförda',
  plan: 'Nyckeltal',

  goLiveMark: (date) => `Driftstart ${date}`,
  bandLabel: '9 av 10 körningar',
  showTable: 'Siffrorna bakom diagrammet',
  week: 'Vecka',
  difference: 'Skillnad',
  chartDescription: (what, from, to) =>
    `${what}, vecka för vecka från ${from} till ${to}. Siffrorna står i tabellen efter diagrammet.`,

  productionTitle: 'Vård vecka för vecka',
  productionIntro:
    'Det första diagrammet visar skillnaden mot samma vecka utan driftstart: under nollinjen blev mindre vård av, över den togs vård igen. ' +
    'Det andra visar hur mycket planerad vård som blev av. Semestrar och helger syns i båda linjerna.',
  productionDifferenceTitle: 'Skillnad mot samma vecka utan driftstart',
  productionDifferenceUnit: 'Läkarbesök i veckan, mer (+) eller mindre (−)',
  productionZero: 'Som utan driftstart',
  productionLevelTitle: 'Planerad vård som blev av',
  productionUnit: 'Läkarbesök i veckan, all planerad vård omräknad',

  region: regionTexts.sv,
  loss: lossTexts.sv,
  causes: causesTexts.sv,

  whereTitle: 'Var vården inte blev av',
  whereIntro:
    'Andelen är räknad av enhetens egen planerade vård under hela perioden. Tal under noll betyder att mer vård hanns med än utan driftstart. ' +
    'Akutmottagning och vårdavdelningar har ingen planerad vård i den meningen och visas för sig.',
  whereUnit: 'Andel av enhetens planerade vård som inte blev av',
  whereChartTitle: 'Bortfall per enhet',
  whereTableTitle: 'Bortfall per verksamhetsställe, slag av enhet och enhet',
  whereColumns: { scope: 'Var', lost: 'Blev inte av, läkarbesök', share: 'Andel' },
  whereLevels: { site: 'Verksamhetsställen', kind: 'Slag av enhet' },

  waitingTitle: 'Väntelistan',
  waitingIntro:
    'Listan räknar alla som väntar på ett första besök, också de som redan har fått en tid. Hur många som har väntat mer än 90 dagar ' +
    'visas i antal och för specialistmottagningarna. Andelen skulle vilseleda: den sjunker när många nya kommer till listan, fast ingen får vård fortare.',
  waitingLengthTitle: 'Hur många som väntar',
  waitingLengthUnit: 'Patienter som väntar på ett första besök',
  waitingOverTitle: 'Har väntat mer än 90 dagar, specialistmottagningar',
  waitingOverUnit: 'Patienter som väntar på ett första besök',

  guarantee: {
    title: 'Vårdgarantin',
    intro:
      'Andelen av dem som väntar säger inte detsamma som andelen av dem som fick vård. Den som fick vård kan ha gått före någon som väntar länge.',
  },

  acuteTitle: 'Akutmottagning och vårdavdelningar',
  acuteIntro: 'Oplanerad vård räknas för sig: ett akutbesök mer är ingen vård som vunnits.',
  acuteGroups: { arrivals: 'Ankomster', stay: 'Väntan och vistelse', wards: 'Vårdavdelningar' },
  percentagePoints: 'skillnad i procentenheter',
  measure: 'Mått',

  otherUnits: {
    title: 'Enheter utan planerad vård',
    intro:
      'Akutmottagning, vårdavdelningar och service, var för sig: hur mycket längre eller fullare det blir än utan driftstart.',
  },

  effects: effectTexts.sv,

  services: serviceTexts.sv,
  unsignedNotesTitle: 'Dikterade anteckningar som ännu inte är utskrivna',
  unsignedNotesUnit: 'Anteckningar vid dagens slut',

  documentationTitle: 'Tid för dokumentation',
  documentationIntro:
    'Minuter som en kontakt tar att dokumentera, både genast och senare. Tiden stiger vid driftstart och faller när var och en lär sig systemet.',
  documentationUnit: 'Minuter per kontakt',

  minutesTitle: 'En arbetsdag före och efter driftstart',
  minutesIntro:
    'Så används personalens tid i medeltal, omräknat till en arbetsdag på åtta timmar. Övertid kommer efter arbetsdagen. I diagrammet hör ' +
    'flytt av gamla anteckningar till dokumentation genast, inskrivning från papper till uppskjuten dokumentation, och utlåning till ' +
    'införandet och till andra enheter till utbildning och stöd. Annan tid är tid i tjänst utan något av det som modellen räknar, till exempel rast, möten och väntan.',
  minutesUnit: 'Minuter av en arbetsdag på 480 minuter, och övertid därefter',
  minutesBefore: (isFromLast) => `Åtta veckor före ${isFromLast ? 'den sista driftstarten' : 'driftstart'}`,
  minutesAfter: (count) => `De första ${count} veckorna efter`,
  minutesChartTitle: 'Vad arbetsdagen går till',
  withGoLive: 'Med driftstart',
  minutesCut:
    'Läs inte diagrammet som en lättnad. Under veckorna efter driftstart bokas färre patienter, så tiden med patienter minskar. Stängda ' +
    'tider används till utbildning, stöd och det som återstår att skriva; det som blir över är ”annan tid”.',
  minuteUses: {
    patient: 'Med patient',
    documentation: 'Dokumentation genast',
    backlog: 'Uppskjuten dokumentation',
    trouble: 'Fel, frågor och meddelanden',
    idle: 'Annan tid',
    programme: 'Utbildning och stöd',
    overtime: 'Övertid',
  },
  use: 'Vad tiden går till',

  assumptionsTitle: 'Vad räkningen bygger på',
  assumptionsIntro:
    'Alla tal som går in i körningen, hur säkra de är och var de kommer ifrån. Källor återges som de står i filen. Den som vill ändra ett tal hittar det i filen och på raden som anges.',
  assumptionsOfPlan: 'Planen och driftstartens verkan',
  assumptionsOfPlanIntro:
    'Planens tal, och hur det nya systemet antas verka. Mest betyder hur få tider som öppnas för bokning.',
  assumptionsOther: 'Vården som driftstarten möter',
  assumptionsOtherIntro: 'De minst säkra talen står först.',
  confidenceMarks: {
    assumption: { mark: '◇', name: 'Antagande', meaning: 'Ett val som behöver prövas; några har stöd i en källa.' },
    recalled: { mark: '◔', name: 'Känt tal', meaning: 'Allmänt känt, men källan är inte läst på nytt.' },
    estimate: { mark: '◑', name: 'Skattning', meaning: 'Härlett ur andra tal.' },
    verified: { mark: '●', name: 'Belagt', meaning: 'Läst i den källa som anges.' },
  },
  assumptionCount: (count) => `${count} tal`,
  assumptionColumns: {
    name: 'Tal',
    value: 'Värde',
    range: 'Möjligt mellan',
    confidence: 'Hur säkert',
    source: 'Källa och plats i filen',
  },

  ranking: rankingTexts.sv,

  readingTitle: 'Så läser du rapporten',
  reading: [
    'Varje körning räknar igenom samma period med samma patienter, en gång utan driftstart och en gång för varje plan. Skillnaden mot utan driftstart är planens verkan.',
    'Det skuggade fältet i diagrammen rymmer 9 av 10 körningar, vecka för vecka. Linjen är medelvärdet.',
    'Vård som inte blev av räknas netto: det som togs igen senare är avdraget. Försenad vård räknas innan något togs igen.',
    'De första veckorna i räkningen, innan köerna har kommit i balans, visas inte och räknas inte med.',
  ],
  readingSpread: {
    chance:
      'Spridningen kommer av slumpen: vem som söker, när, och hur lång tid det tar. Att antagandena kan vara fel ingår inte i den.',
    'chance+parameters':
      'Spridningen kommer av slumpen (vem som söker, när, och hur lång tid det tar) och av att varje körning drar talen om det nya systemets verkan ur sina spann. Planens egna tal och vården före driftstart är desamma i alla körningar.',
  },
  limitsTitle: 'Vad som inte är med',
  glossaryTitle: 'Ord som används',
  glossaryLink: (number, term) => `${number}: ordförklaring, ${term}`,
  glossary: reportGlossary.sv,

  runTitle: 'Om körningen',
  runIntro: 'Samma frö och samma filer ger samma siffror, på vilken dator som helst.',
  warningsTitle: 'Varningar',
  noWarnings: 'Körningen gav inga varningar.',
};
