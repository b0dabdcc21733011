import type { ReportText } from './report-text.ts';

/** The report in Swedish. */
export const sv: ReportText = {
  noForecastMark: 'Räknar på 2023 års plan · ingen prognos',
  noForecastTitle: 'Det här är ingen prognos',
  noForecast:
    'Rapporten räknar på planen från 2023, som aldrig genomfördes. Den visar vad planen hade kostat i en simulerad ' +
    'region med de antaganden som står längst ned. Den säger inte vad som kommer att hända, och den beskriver inte något nu gällande beslut.',
  footer: 'Simulering av 2023 års plan, som aldrig genomfördes. Ingen prognos.',
  facts: {
    period: (from, to) => `Simulerad tid ${from} till ${to}`,
    replications: (count) => `${count} körningar`,
    goLive: 'Driftstart',
    seed: 'Frö',
    run: 'Körning',
    version: 'Modellversion',
  },

  headlineLead: 'Om planen från 2023 hade genomförts:',
  headlineLost: (lost, share) =>
    `vård motsvarande ${lost.mean} läkarbesök hade uteblivit${share === null ? '' : `, ${share.mean} av den planerade vården`}.`,
  headlineGained: (gained) => `vård motsvarande ${gained.mean} läkarbesök mer hade hunnits med än utan driftstart.`,
  headlineMissing: 'körningen har inget samlat mått på hur mycket vård som uteblev.',
  headlineRange: (lost) => `I 9 av 10 körningar blev bortfallet mellan ${lost.low} och ${lost.high} läkarbesök`,
  headlineShareRange: (share) => `, mellan ${share.low} och ${share.high} av den planerade vården`,
  fewRuns: (count) =>
    `Bara ${count} körningar har gjorts. Så få visar inte hur olika det kan gå; spannen blir för smala.`,
  headlineUnclear: 'Med så här många körningar går bortfallet inte att skilja från ingen skillnad alls.',

  rangeName: 'I 9 av 10 körningar',
  confidenceName: 'Medelvärdet säkert inom',
  interval: (low, high) => `${low} till ${high}`,
  orMore: (low) => `${low} eller mer`,
  notAvailable: 'kan inte anges',
  notToldByOneRun: 'kräver flera körningar',

  keyFiguresTitle: 'Nyckeltal',
  keyFiguresIntro:
    'Varje tal jämför samma simulerade patienter och personal med och utan driftstart. Det stora talet är medelvärdet av alla ' +
    'körningar. ”I 9 av 10 körningar” visar hur mycket slumpen ensam gör: så olika kan det gå. ”Medelvärdet säkert inom” visar hur ' +
    'noga medelvärdet är känt (95 procents säkerhet) och krymper med fler körningar. Inget av dem visar hur fel antagandena kan vara.',
  keyFigureNames: {
    lost: 'Vård som uteblev',
    lostShare: 'Andel av den planerade vården',
    recovery: 'Tillbaka efter',
    depth: 'De fyra tyngsta veckorna',
    listPeak: 'Väntelistan som längst',
    cancelledLate: 'Sent inställda besök',
    documentation: 'Dokumentation per kontakt',
    edStay: 'Vistelsetid på akuten',
  },
  keyFigureUnits: {
    lost: 'läkarbesök',
    lostShare: '',
    recovery: 'veckor',
    depth: '',
    listPeak: 'patienter',
    cancelledLate: 'besök',
    documentation: 'minuter',
    edStay: 'minuter',
  },
  keyFigureNotes: {
    lost: 'Alla slags planerade besök, omräknade till läkarbesök.',
    lostShare: 'Så stor del av vården utan driftstart som uteblev.',
    recovery: 'Första veckan då produktionen åter är minst 98 procent och förblir det.',
    depth: 'Så mycket mindre vård under de fyra veckor i rad som var tyngst.',
    listPeak: 'Fler som väntar när listan är som längst.',
    cancelledLate: 'Fler besök som ställdes in sedan tiden redan var bokad.',
    documentation: 'Längre tid att dokumentera en kontakt.',
    edStay: 'Längre tid från ankomst till hemgång eller vårdplats.',
  },
  levels: (reference, arm) => `Utan driftstart ${reference}, med driftstart ${arm}.`,
  notReached: (share) => `${share} av körningarna är inte tillbaka när perioden slutar.`,
  recoveredMedian: 'Hälften av körningarna är tillbaka efter så många veckor.',
  tooSmall: 'för få besök',
  firstWeeks: (count) => `De första ${count} veckorna efter driftstart`,
  noFall: 'Produktionen föll aldrig under gränsen fyra veckor i rad.',
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
    'Det första diagrammet visar skillnaden mot samma vecka utan driftstart: under nollinjen uteblev vård, över den togs vård igen. ' +
    'Det andra visar hur mycket planerad vård som blev av. Semestrar och helger syns i båda linjerna.',
  productionDifferenceTitle: 'Skillnad mot samma vecka utan driftstart',
  productionDifferenceUnit: 'Läkarbesök i veckan, mer (+) eller mindre (−)',
  productionZero: 'Som utan driftstart',
  productionLevelTitle: 'Planerad vård som blev av',
  productionUnit: 'Läkarbesök i veckan, alla slags besök omräknade',

  whereTitle: 'Var vården uteblev',
  whereIntro:
    'Andelen är räknad av enhetens egen planerade vård under hela perioden. Tal under noll betyder att mer vård hanns med än utan driftstart. ' +
    'Akutmottagning och vårdavdelningar har ingen planerad vård i den meningen och visas för sig.',
  whereUnit: 'Andel av enhetens planerade vård som uteblev',
  whereChartTitle: 'Bortfall per enhet',
  whereTableTitle: 'Bortfall per verksamhetsställe, slag av enhet och enhet',
  whereColumns: { scope: 'Var', lost: 'Uteblev, läkarbesök', share: 'Andel' },
  whereLevels: { site: 'Verksamhetsställen', kind: 'Slag av enhet', unit: 'Enheter' },

  waitingTitle: 'Väntelistan',
  waitingIntro: 'Listan räknar alla som väntar på ett första besök, också de som redan har fått en tid.',
  waitingLengthTitle: 'Hur många som väntar',
  waitingLengthUnit: 'Patienter som väntar på ett första besök',
  waitingShareTitle: 'Andel som har väntat högst 90 dagar',
  waitingShareUnit: 'Andel av de väntande',

  acuteTitle: 'Akutmottagning och vårdavdelningar',
  acuteIntro: 'Oplanerad vård räknas för sig: ett akutbesök mer är ingen vård som vunnits.',
  acuteMeasures: {
    'ed.visits': { name: 'Besök på akuten', unit: 'besök' },
    'ed.lengthOfStay.mean': { name: 'Vistelsetid, medel', unit: 'minuter' },
    'ed.lengthOfStay.median': { name: 'Vistelsetid, hälften är kortare än', unit: 'minuter' },
    'ed.lengthOfStay.p90': { name: 'Vistelsetid, 9 av 10 är kortare än', unit: 'minuter' },
    'ed.within4h': { name: 'Klara inom fyra timmar', unit: '' },
    'beds.occupancy': { name: 'Beläggning på vårdplatser', unit: '' },
    'beds.overbedsPer100': { name: 'Överbeläggningar per 100 vårdplatser', unit: '' },
    'beds.offService': { name: 'Patienter på annan avdelning', unit: 'patienter' },
  },
  percentagePoints: 'skillnad i procentenheter',
  measure: 'Mått',

  documentationTitle: 'Tid för dokumentation',
  documentationIntro:
    'Minuter som en kontakt tar att dokumentera, både genast och senare. Tiden stiger vid driftstart och faller när var och en lär sig systemet.',
  documentationUnit: 'Minuter per kontakt',

  minutesTitle: 'En arbetsdag före och efter driftstart',
  minutesIntro:
    'Så används tiden för läkare och sjuksköterskor i medeltal, omräknat till en arbetsdag på åtta timmar. Övertid kommer efter ' +
    'arbetsdagen. Annan tid är tid i tjänst utan något av det som modellen räknar, till exempel rast, möten och väntan.',
  minutesUnit: 'Minuter av en arbetsdag på 480 minuter, och övertid därefter',
  minutesPeriod: 'Period',
  minutesValue: 'Minuter',
  minutesBefore: 'Åtta veckor före driftstart',
  minutesAfter: (count) => `De första ${count} veckorna efter`,
  minutesChartTitle: 'Vad arbetsdagen går till',
  minuteUses: {
    patient: 'Med patient',
    documentation: 'Dokumentation genast',
    backlog: 'Uppskjuten dokumentation',
    idle: 'Annan tid',
    overtime: 'Övertid',
  },
  use: 'Vad tiden går till',

  assumptionsTitle: 'Vad räkningen bygger på',
  assumptionsIntro:
    'Alla tal som går in i körningen, med var de kommer ifrån. De minst säkra står först. Den som vill ändra ett tal hittar det i filen och på raden som anges. Källor och anteckningar återges som de står där.',
  confidenceMarks: {
    assumption: { mark: '◇', name: 'Antagande', meaning: 'Ingen källa. Ett val som behöver prövas.' },
    recalled: { mark: '◔', name: 'Känt tal', meaning: 'Allmänt känt, men källan är inte läst på nytt.' },
    estimate: { mark: '◑', name: 'Skattning', meaning: 'Härlett ur andra tal. Anteckningen säger hur.' },
    verified: { mark: '●', name: 'Belagt', meaning: 'Läst i den källa som anges.' },
  },
  assumptionCount: (count) => `${count} tal`,
  assumptionColumns: { path: 'Tal', value: 'Värde', range: 'Möjligt mellan', source: 'Källa', place: 'Fil och rad' },

  readingTitle: 'Så läser du rapporten',
  reading: [
    'Varje körning räknar samma period två gånger med samma patienter: en gång utan driftstart och en gång med. Skillnaden mellan dem är driftstartens verkan.',
    'Det skuggade fältet i diagrammen rymmer 9 av 10 körningar, vecka för vecka. Linjen är medelvärdet.',
    'Spridningen kommer av slumpen: vem som söker, när, och hur lång tid det tar. Att antagandena kan vara fel ingår inte i den.',
    'Vård som uteblev räknas netto: det som togs igen senare är avdraget.',
  ],
  limitsTitle: 'Vad som inte är med',
  glossaryTitle: 'Ord som används',
  glossaryLink: (number, term) => `${number}: ordförklaring, ${term}`,
  glossary: {
    run: {
      term: 'Körning',
      meaning: 'En genomräkning av hela perioden med egna slumptal. Kallas replikation i de tekniska filerna.',
    },
    production: {
      term: 'Läkarbesök, omräknade',
      meaning:
        'Besök av olika slag läggs ihop efter vad de kostar. Ett läkarbesök på en mottagning räknas som 1, andra besök som mer eller mindre. Bara planerad vård räknas.',
    },
    reference: {
      term: 'Utan driftstart',
      meaning: 'Samma simulerade region där de gamla systemen används hela tiden. Det är den som allt jämförs med.',
    },
    mean: {
      term: 'Medelvärdet säkert inom',
      meaning: 'Med 95 procents säkerhet ligger medelvärdet av oändligt många körningar i det angivna spannet.',
    },
    recovery: {
      term: 'Tillbaka',
      meaning:
        'Första veckan då fyra veckors vård är minst 98 procent av den utan driftstart och de följande fyra veckorna också är det. Semester- och helgveckor räknas inte.',
    },
    week: {
      term: 'Veckor efter driftstart',
      meaning: 'Räknas i sju dagar från driftstartens datum. Veckonummer i tabellerna är kalenderns.',
    },
  },

  runTitle: 'Om körningen',
  runIntro: 'Samma frö och samma filer ger samma siffror, på vilken dator som helst.',
  warningsTitle: 'Varningar',
  noWarnings: 'Körningen gav inga varningar.',
};
