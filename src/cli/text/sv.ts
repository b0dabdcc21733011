import type { CliText } from './cli-text.ts';
import { helpSv } from './help-sv.ts';

const runs = (number: number): string => `${number} ${number === 1 ? 'körning' : 'körningar'}`;

/** The command line in Swedish. */
export const sv: CliText = {
  help: helpSv,

  notAllowed: (option, value, expected) => `${option}: ${value} är inte tillåtet; väntade ${expected}`,
  weeks: (low, high, example) => `${low} till ${high} veckor, till exempel ${example}w`,
  wholeNumber: (low, high, example) => `ett heltal från ${low} till ${high}, till exempel ${example}`,
  oneOf: (values) => `något av ${values.join(', ')}`,
  someText: (most) => `en text på 1 till ${most} tecken`,
  meant: (nearest) => `; menade du ${nearest}?`,
  unknownOption: (option, command) => `${option}: ${command} har inget sådant val`,
  unknownCommand: (command, known) =>
    `${command}: det finns inget sådant kommando; väntade något av ${known.join(', ')}`,
  valueMissing: (option) => `${option}: ett värde saknas`,
  argumentMissing: (argument) => `${argument} saknas`,
  optionOfOthers: (option, command, having) =>
    `${option}: ${command} har inget sådant val; det hör till ${having.join(', ')}`,
  argumentsTooMany: (command) => `för många argument till ${command}`,
  commandMissing: 'ett kommando saknas',
  seeHelp: (command) => `Hjälp: ${command} --help`,

  names: 'väntade namn med kommatecken emellan, till exempel ystad,area:ystad',
  horizonChanged: (setting) =>
    `--set ${setting} ger den ändrade planen en annan period än filens plan; lägg till --replace eller låt perioden vara`,
  outputNotWritable: (folder, reason) =>
    `--out: det går inte att skriva i ${folder} (${reason}); väntade en mapp där det går, till exempel ~/driftstart`,
  reasons: {
    notAFolder: 'en fil är i vägen',
    notAllowed: 'behörighet saknas',
    noSpace: 'disken är full',
    gone: 'mappen finns inte längre',
    other: (code) => code,
  },
  replaceWithoutSet: '--replace: det finns inget att ersätta; väntade minst ett --set path=value bredvid',
  budgetWithoutShapley:
    '--attribution-budget: det finns inga ordningar att slumpa; väntade --attribution shapley bredvid',
  locked: (folder, process, host, lock) =>
    `${folder} används av process ${process} på ${host}; är den körningen slut, ta bort ${lock}, eller välj en annan mapp med --out`,
  runNotWritable: (folder, reason) => `det går inte att skriva i ${folder} (${reason}); väntade en mapp där det går`,
  noRun: (folder) =>
    `${folder} har ingen manifest.json och är alltså ingen färdig körning; väntade en mapp som driftstart run har gjort klar`,
  runUnreadable: (folder, file) => `${folder} har en ${file} som inte går att läsa; samma run-kommando gör om den`,
  runOfOtherVersion: (folder, file) =>
    `${folder} har en ${file} som inte är skriven av den här versionen; väntade en körning av den här versionen`,
  runDamaged: (folder, files) =>
    `${folder} har filer som saknas eller inte är som körningen skrev dem: ${files.join(', ')}; samma run-kommando gör om dem`,
  failed: (reason) => `misslyckades: ${reason}`,

  inOrder: (file) => `${file}: i sin ordning`,
  problems: (count) => `${count} fel; inget skrevs`,
  warning: (message) => `varning: ${message}`,

  endingIn: (ending, example) => `ett namn som slutar på ${ending}, till exempel ${example}`,
  otherName: (example) =>
    `ett annat namn, eftersom driftstart.yaml markerar scenariernas översta mapp, till exempel ${example}`,
  fileExists: (file, free) => `FILE: ${file} finns redan; väntade ett nytt namn, till exempel ${free}`,
  folderMissing: (file, folder) =>
    `FILE: det går inte att skriva ${file}, eftersom mappen ${folder} inte finns; väntade en mapp som finns`,
  fileNotWritable: (file, reason) =>
    `FILE: det går inte att skriva ${file} (${reason}); väntade en plats i en mapp där det går`,
  starterFile: 'min-plan',
  starterWritten: (file) => `${file}: ett scenario att utgå från är skrivet`,
  starterNext: (file) => `Nästa steg: öppna filen i en textredigerare, ändra en rad och kör

  driftstart check ${file}
  driftstart run ${file} --dry-run
  driftstart run ${file}`,

  noDifference: (a, b) => `ingen skillnad mellan ${a} och ${b}`,
  differences: (count) => `${count} ${count === 1 ? 'skillnad' : 'skillnader'}`,
  onlyInOther: (other) => `finns bara i ${other}`,

  folderOfRuns: 'en mapp med körningar, till exempel runs',
  noRuns: (folder) => `inga körningar i ${folder}; driftstart run gör en`,
  runsColumns: {
    run: 'mapp',
    state: 'läge',
    goLive: 'driftstart',
    replications: 'körningar',
    model: 'modell',
    lost: 'bortfall (läkarbesök)',
    seed: 'frö',
    title: 'rubrik',
  },
  runStates: {
    finished: 'klar',
    interrupted: 'avbruten',
    running: 'pågår',
    otherVersion: 'annan version',
    damaged: 'skadad',
  },
  damagedFiles: (files) => `skadade filer: ${files.join(', ')}`,
  keptReplications: (count) =>
    `${count} ${count === 1 ? 'färdig körning sparad' : 'färdiga körningar sparade'}; samma run-kommando fortsätter`,

  dryRun: {
    labels: {
      folder: 'Mapp',
      arms: 'Alternativ',
      replications: 'Körningar',
      events: 'Händelser',
      time: 'Tid',
      disk: 'Disk',
    },
    folderNew: 'skapas av körningen',
    folderExists: (finished) =>
      `finns redan, med ${finished} ${finished === 1 ? 'färdig körning' : 'färdiga körningar'}`,
    arm: (name, goLives, from, to) =>
      `${name}${goLives === '' ? '' : `, driftstart ${goLives}`}: simuleras från ${from} till ${to}`,
    attribution: (arms, from, to) =>
      `för att visa vad bortfallet beror på, ${arms} alternativ till: simuleras tidigast från ${from} till ${to}`,
    replications: (total, finished, toDo) =>
      `${total}, varav ${finished} klara och ${toDo} att simulera (${toDo} ${toDo === 1 ? 'skärva' : 'skärvor'})`,
    about: (number) => `ungefär ${number}`,
    time: (low, high, processes) =>
      `${low === high ? `ungefär ${low}` : `ungefär ${low} till ${high}`} på ${processes === 1 ? 'en process' : `${processes} processer`}`,
    disk: (size, free) => `ungefär ${size} när körningen är klar; ${free} ledigt`,
    locked: 'Mappen används av en annan körning. Den måste bli klar först.',
    diskFull: 'Disken har för lite plats för körningen.',
    byFirstWeeks:
      'Händelser, tid och disk är uppskattade. Uppskattningen bygger på de första veckorna utan driftstart, simulerade på den här datorn. Vad datorn gör i övrigt spelar också in.',
    byFinishedRun:
      'Händelser, tid och disk är uppskattade. Uppskattningen bygger på körningarna i mappen och hur lång tid de tog.',
    nothingWritten: 'Inget är skrivet. Samma kommando utan --dry-run gör jobbet.',
  },
  andElsewhere: (others) => `; likadant vid ${others} till som har det här värdet`,
  utilisationFolded: (shown, all) =>
    `De ${shown} av varje slag som är närmast sina gränser, av ${all} i allt; --all skriver ut varje.`,
  utilisationTitle: 'Beläggning ett vanligt år',
  utilisationColumns: { unit: 'enhet', contact: 'kontakt', of: 'av', load: 'beläggning', band: 'tillåtet' },
  utilisationOf: {
    list: 'tider för nybesök',
    overdueReturns: 'tider för återbesök',
    beds: 'vårdplatser',
    physicians: 'läkare',
    nurses: 'sjuksköterskor',
    phone: 'telefonlinje',
    staff: 'personal',
    secretaries: 'sekreterare',
    sessions: 'operationspass',
  },
  worldProblems: {
    utilisation: (value, low, high) => `beläggningen är ${value}; väntade ${low} till ${high}`,
    'admissions-exceed': (value, high) =>
      `inläggningar från akuten, förlossningar och planerade operationer blir ${value} vårdtillfällen om året, fler än de publicerade ${high}; sänk akutmottagningens admissionShare eller höj antalet vårdtillfällen`,
    'lent-exceeds': (value, _, high, together) =>
      `enheten skulle låna ut ${value} timmar på en vecka${together.length === 0 ? '' : `, tillsammans med ${together.join(' och ')}`}, fler än de ${high} som den kan avvara när den sista på varje pass stannar; ange färre personer eller en större enhet`,
    'list-too-short': (value, low) =>
      `en lista på ${value} är kortare än 14 dagars remisser och skulle ta slut; väntade minst ${low}`,
    'list-too-long': (value, _, high) =>
      `en lista på ${value} är längre än vad simuleringen kan börja med; väntade högst ${high}`,
    'list-runs-dry': (value, low) => `en lista på ${value} tar slut under året; väntade minst ${low}`,
    'returns-exceed': (value, _, high) => `varje besök skulle följas av ${value} återbesök; väntade högst ${high}`,
    'referrals-exceed': (value, _, high) =>
      `de andra enheterna remitterar ${value} patienter om året, fler än de ${high} som besöken räcker till`,
    'partners-send-more': (value, _, high, together) =>
      `externa vårdgivare skickar ${value} remisser om året${together.length === 0 ? '' : `, tillsammans med ${together.join(' och ')}`}, fler än de ${high} som besöken tar emot utifrån`,
    'tickets-exceed': (value, _, high) =>
      `frågor och fel ger ${value} ärenden per kontakt på verksamhetsstället med flest medarbetare; väntade högst ${high}`,
  },

  progress: (done, total, { percent, speed, left }) =>
    [
      `${done} av ${total} ${total === '1' ? 'körning' : 'körningar'}${percent === null ? '' : ` (${percent})`}`,
      ...(speed === null ? [] : [`${speed} händelser i sekunden`]),
      ...(left === null ? [] : [`${left} kvar`]),
    ].join(', '),
  mergeProgress: (done, total, left) =>
    `Sammanställer körningar: ${done} av ${total}${left === null ? '' : `, ${left} kvar`}`,
  startOfRun: (replications, arms, workers) =>
    `Simulerar ${runs(replications)} av ${arms} alternativ på ${workers === 1 ? 'en process' : `${workers} processer`}`,
  startOfAttribution: 'Planen simuleras också med bara några av sina delar, för att visa vad bortfallet beror på',
  moreFinished: (total, wanted) =>
    `Mappen har redan färdiga körningar till och med nummer ${total}; alla används, inte bara ${wanted}`,
  workerEnded:
    'En process slutade innan dess körning var färdig; oftast räcker datorns minne inte till. Färdiga körningar finns kvar: samma kommando med färre --workers fortsätter.',
  interrupted: (folder) => `Avbrutet. Färdiga körningar finns kvar i ${folder}; samma kommando fortsätter.`,
  runFolder: 'Mapp',
  report: 'Rapport',

  chosenPart: (plan) => `${plan} utan det nya systemets verkan (delar upp bortfallet)`,
  arms: { reference: 'Utan driftstart', golive: 'Planen', 'what-if': 'Ändrad plan' },
  headlineOf: (replications, seed) => `${runs(replications)}, frö ${seed}`,

  startOfBaseline: (replications) => `Simulerar ${replications} år utan driftstart`,
  baselinePage: (path) => `Sida: ${path}`,
  startOfEvidence: (replications) =>
    `Simulerar publicerade driftstarter, ${replications} ${replications === 1 ? 'körning' : 'körningar'} av varje`,
  evidenceSetting: (name) => `  ${name}`,
  folderOfStudies: 'en mapp som har en mapp studies med studiefiler',
  knownMeasure: 'ett mått som någon rad har',
  knownStudy: 'id för en rad eller en studie, som evidence list visar dem',
  pageNotWritable: (path, reason) =>
    `--page: ${path} kan inte skrivas (${reason}); väntade en fil i en mapp som går att skriva i`,

  startOfTheory: (rows) => `Simulerar ${rows} köer med känd teori. Det tar någon minut`,
  theoryTitle: 'Simuleringskärnan mot köteorin',
  theoryColumns: { row: 'kö', formula: 'formel', theory: 'teori', simulated: 'simulerat', verdict: 'utfall' },
  theoryExplained:
    'Med 99 procents säkerhet ligger det sanna värdet i intervallet, för alla rader på en gång. Avvikelsen är den största skillnaden\nmot teorin i andelen värden upp till någon punkt (Kolmogorov–Smirnov) och bedöms med samma säkerhet.',
  littlesLaw: (runs, isKept) =>
    isKept
      ? `Littles lag: i alla ${runs} körningar är antalet i systemet, summerat över tiden, lika med kundernas tider på sekunden.`
      : `Littles lag är BRUTEN: antalet i systemet, summerat över tiden, är inte kundernas tider. ${runs} körningar gjordes.`,
  green: 'grön',
  red: 'RÖD',

  startOfEngines: 'Kör våg 1 och fem könätverk i simuleringskärnan och i simjs: tar ungefär en minut',
  enginesTitle: (version) => `Simuleringskärnan mot en annan simulator, simjs ${version}`,
  enginesColumns: { comparison: 'jämförelse', compared: 'lika', verdict: 'utfall' },
  enginesLevels: {
    order: 'Ordning: hela modellen körd med tidshändelser i simjs, händelse för händelse',
    independent: 'Oberoende: betjänare och köer från simjs, start och slut för varje betjäning',
  },
  events: (count) => `${count} händelser`,
  services: (count) => `${count} betjäningar`,
  eventsDiffer: (name, number) => `${name}: händelse ${number} är den första som skiljer`,
  servicesDiffer: (name, customer, station) =>
    `${name}: kund ${customer} vid station ${station} är den första som skiljer`,
  ofReferee: (what) => `simjs:  ${what}`,
  ofKernel: (what) => `kärnan: ${what}`,
  event: ({ time, priority, kind, a, b }) =>
    `sekund ${time}, prioritet ${priority}, slag ${kind}, värden ${a} och ${b}`,
  noEvent: 'inga fler händelser',
  service: (start, end) => `från sekund ${start} till sekund ${end}`,
  noService: 'aldrig betjänad',
  simjsMissing: (command) =>
    `simjs är inte installerat. Det behövs bara för den här jämförelsen. Installera det och kör igen:\n  ${command}`,

  iteration: (number, open, all) =>
    open === 0
      ? `Steg ${number}: alla ${all} värden ligger stilla`
      : `Steg ${number}: ${open} av ${all} värden rör sig ännu`,
  notConverged: (path, iterations, value, asked) =>
    `${path}: inget värde funnet på ${iterations} steg; med ${value} ger simuleringen ${asked}. Filerna är som de var`,
  calibrated: (file, changes) =>
    changes === 0
      ? `${file}: inget att ändra`
      : `${file}: ${changes} ${changes === 1 ? 'värde sparat' : 'värden sparade'}`,
  calibratedRow: (path, before, after) => `${path}: ${before} → ${after}`,
};
