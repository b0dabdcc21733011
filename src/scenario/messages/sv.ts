import type { Expected, ExpectedType, ProblemParams } from '../problem.ts';
import { type Messages, numberText } from './messages.ts';

const types: Record<ExpectedType, string> = {
  number: 'ett tal',
  'whole-number': 'ett heltal',
  text: 'text',
  id: 'ett id av a till z, 0 till 9 och bindestreck',
  list: 'en lista',
  mapping: 'nycklar med värden',
  'date-or-week': 'ett datum som 2025-03-25 eller en ISO-vecka som 2025-W13',
  day: 'ett datum som 2025-03-25, en ISO-vecka som 2025-W13 eller veckor eller dagar från driftstart som -2w eller +3d',
  'time-of-day': 'ett klockslag mellan "00:00" och "23:59"',
  choice: 'ett av orden som referensen räknar upp',
};

const values: Record<string, string> = {
  mapping: 'nycklar med värden',
  list: 'en lista',
  number: 'ett tal',
  text: 'text',
  boolean: 'true eller false',
  nothing: 'ingenting',
};

const yamlReasons: Record<string, string> = {
  BAD_INDENT: 'indraget stämmer inte med raderna ovanför',
  TAB_AS_INDENT: 'raden dras in med tabb; använd blanksteg',
  MISSING_CHAR: 'ett tecken saknas, som ett avslutande citattecken, en parentes eller blanksteget efter ett kolon',
  UNEXPECTED_TOKEN: 'ett tecken är oväntat här',
  MULTILINE_IMPLICIT_KEY: 'en nyckel löper över flera rader; saknas ett kolon?',
  BLOCK_AS_IMPLICIT_KEY: 'en nyckel står där ett värde väntas',
  BLOCK_IN_FLOW: 'ett indraget block står inom parenteser',
  BAD_ALIAS: 'aliaset nämner ett ankare som inte finns ovanför',
  DUPLICATE_KEY: 'nyckeln är skriven två gånger',
  MULTIPLE_DOCS: 'filen innehåller flera dokument; behåll ett',
  TAG_RESOLVE_FAILED: 'taggar som !namn används inte i scenarier',
};

/** What a line that is indented wrongly is often reported as. */
const slips = new Set(['MISSING_CHAR', 'UNEXPECTED_TOKEN', 'MULTILINE_IMPLICIT_KEY', 'BLOCK_AS_IMPLICIT_KEY']);

function bounds(low: number | null, high: number | null): string {
  if (low !== null && high !== null) return `${numberText(low)} till ${numberText(high)}`;
  if (low !== null) return `minst ${numberText(low)}`;
  return high === null ? '' : `högst ${numberText(high)}`;
}

function expectation({ type, low, high, example }: Expected): string {
  const limits = bounds(low, high);
  const isNumber = type === 'number' || type === 'whole-number';
  const what = isNumber && limits !== '' ? `${types[type]} från ${limits}` : types[type];
  return example === null ? what : `${what}, till exempel ${example}`;
}

function wanted(expected: Expected | null): string {
  return expected === null ? '' : `; väntade ${expectation(expected)}`;
}

/** What a part of a scenario lacks, by the unit that it is about and how many places lack it. */
const lacks: Record<ProblemParams['left-out-of-part']['lack'], (unit: string, count: number) => string> = {
  orders: (unit, count) => `beställningar hos ${unit} är utelämnade, eftersom den inte är med: ${count} i allt`,
  'turning-acute': (unit, count) =>
    `ingen som väntar blir akut sjuk och kommer till ${unit}, eftersom den inte är med; berörda väntelistor: ${count}`,
  overflow: (unit, count) =>
    `samtal som ${unit} skulle ta emot går till en annan vårdgivare, eftersom den inte är med; berörda vårdcentraler: ${count}`,
  transfers: (unit) => `${unit}, som inte är med, tar emot alla patienter som flyttas dit`,
  unit: (unit) => `${unit} är utelämnad, eftersom ingen som den betjänar är med`,
};

/** More names than this are not read. */
const mostNames = 20;

/** A share that was written as a number of per cent. */
function isPerCent(value: number, low: number | null, high: number | null): boolean {
  return low === 0 && high === 1 && value >= 5 && value <= 100;
}

function suggestion(nearest: string | null, known: readonly string[] = []): string {
  if (nearest !== null) return `; menade du ${nearest}?`;
  if (known.length === 0) return '';
  const shown = known.slice(0, mostNames).join(', ');
  return `; väntade något av ${shown}${known.length > mostNames ? ` och ${known.length - mostNames} till` : ''}`;
}

/** Who may lend in the period; a unit that is live by then would be the next problem. */
function lenders(role: string, nearest: string | null, known: readonly string[]): string {
  if (known.length > 0) return suggestion(nearest, known);
  return `; ingen enhet på ett ställe som inte har driftstartat innan dess har rollen ${role}; ange ett tidigare slut, eller origin: own-pool eller agency`;
}

/** Swedish words for problems of scenarios. */
export const swedish: Messages = {
  'file-unreadable': ({ address, nearest }) => `${address} kan inte läsas${suggestion(nearest)}`,
  'yaml-invalid': ({ reason }) =>
    `det här är inte giltig YAML: ${yamlReasons[reason] ?? `tolken meddelar ${reason}`}${slips.has(reason) ? '; kontrollera indraget på raden och på dem ovanför' : ''}`,
  'file-empty': () => 'filen är tom; väntade nycklar med värden, till exempel extends: driftstart:skane/ystad',
  'not-a-mapping': ({ found }) => `filen innehåller ${values[found] ?? found}; väntade nycklar med värden`,
  'key-forbidden': ({ key }) => `nyckeln ${key} är inte tillåten; välj ett annat namn`,
  'key-duplicate': ({ key }) => `nyckeln ${key} är skriven två gånger; behåll en`,
  'key-not-text': () => 'nyckeln är inte text; väntade ett ord följt av kolon',
  'nesting-too-deep': ({ most }) => `värdena ligger för djupt i varandra; väntade högst ${most} nivåer`,
  'aliases-too-many': ({ most }) => `alias vecklas ut till mer än ${most} värden; skriv ut värdena`,
  'alias-circle': ({ alias }) => `aliaset *${alias} står inuti sitt eget ankare; skriv ut värdet`,
  'number-not-finite': ({ value }) => `${value} är inte ett ändligt tal; väntade ett tal som 12.5`,
  'extends-not-text': () => 'väntade adressen till ett scenario, till exempel base.yaml eller driftstart:skane/base',
  'extends-circle': ({ chain }) => `scenarier bygger på varandra i en cirkel: ${chain}; ta bort ett av dem`,
  'extends-outside-root': ({ address, root }) =>
    `${address} ligger utanför scenariernas rot ${root}; kopiera in den i roten`,
  'set-malformed': ({ setting }) =>
    `${setting} är ingen inställning; väntade sökväg=värde, till exempel waves[0].goLive=2025-10-07`,
  'set-unknown-path': ({ nearest }) => `sökvägen finns inte i scenariot${suggestion(nearest)}`,
  'key-unknown': ({ key, nearest, known }) => `nyckeln ${key} är okänd${suggestion(nearest, known)}`,
  'value-missing': ({ expected, newId }) =>
    `ett värde saknas${wanted(expected)}${newId === null ? '' : `; ${newId.written} blir en egen post; menade du id ${newId.nearest}?`}`,
  'value-wrong-type': ({ found, expected, meant }) =>
    `${values[found] ?? found} passar inte här${wanted(expected)}${meant === null ? '' : `; menade du ${meant}?`}`,
  'decimal-comma': ({ key }) => `skriv decimaler med punkt: 0.${key}`,
  'value-out-of-range': ({ value, expected: { low, high, example } }) =>
    `${value} är inte tillåtet; väntade ${bounds(low, high)}${example === null ? '' : `, till exempel ${example}`}${isPerCent(value, low, high) ? `; menade du ${value / 100}?` : ''}`,
  'value-not-listed': ({ value, nearest, known }) =>
    `${value} är inte tillåtet; väntade något av ${known.join(', ')}${suggestion(nearest)}`,
  'value-malformed': ({ value, expected }) => `${value} är inte tillåtet${wanted(expected)}`,
  'list-wrong-length': ({ length, low, high }) =>
    `listan har ${length} värden; väntade ${low === high ? low : bounds(low, high)}`,
  'provenance-value-missing': () => 'en källa utan värde; väntade {value: 24, source: …}',
  'range-malformed': () => 'väntade ett intervall av två tal kring ett tal, till exempel [20, 28]',
  'source-missing': ({ confidence }) => `värdet är märkt ${confidence} men nämner ingen källa; lägg till source: …`,
  'range-reversed': ({ low, high }) => `intervallet går från ${low} ner till ${high}; väntade [${high}, ${low}]`,
  'value-outside-own-range': ({ value, low, high }) =>
    `värdet ${value} ligger utanför sitt eget intervall ${low} till ${high}; ändra range på samma rad också`,
  'date-not-existing': ({ value, nearest }) => `${value} finns inte; närmast är ${nearest}`,
  'outside-horizon': ({ value, from, to }) => `${value} ligger utanför horisonten; väntade ${from} till ${to}`,
  'before-warm-up-end': ({ value, earliest }) =>
    `${value} ligger före uppvärmningens slut; väntade ${earliest} eller senare`,
  'period-reversed': ({ from, to }) => `perioden går från ${from} tillbaka till ${to}; byt plats på dem`,
  'sum-not-one': ({ sum }) => `andelarna summerar till ${numberText(sum)}; väntade 1`,
  'sum-above-one': ({ sum }) => `andelarna summerar till ${numberText(sum)}; väntade högst 1`,
  'mean-not-one': ({ mean }) => `faktorerna har medelvärdet ${numberText(mean)}; väntade 1`,
  'id-malformed': ({ value, nearest }) =>
    `${value} är inget id; väntade a till z, 0 till 9 och bindestreck, till exempel ${nearest}`,
  'id-duplicate': ({ value, first }) => `${value} finns redan i ${first}; välj ett annat eller ta bort ett`,
  'reference-unknown': ({ value, nearest, known }) => `${value} finns inte${suggestion(nearest, known)}`,
  'reference-wrong-kind': ({ value, found, expected, nearest }) =>
    `${value} är av slaget ${found}; väntade ${expected.join(' eller ')}${suggestion(nearest)}`,
  'contact-not-offered': ({ value, unit, known }) => `${unit} har inga ${value}; väntade något av ${known.join(', ')}`,
  'wave-unit-elsewhere': ({ value, nearest }) =>
    `${value} hör inte till något verksamhetsställe i vågen${suggestion(nearest)}`,
  'roster-too-small': ({ people, needed }) =>
    `${people} personer räcker inte för passen med 11 timmars vila; väntade minst ${needed}, dubbelt så många som tjänstgör en dag`,
  'site-in-two-waves': ({ site, first }) =>
    `${site} driftstartar redan i ${first}; ett verksamhetsställe driftstartar en gång`,
  'session-reversed': ({ start, end }) =>
    `operationspasset slutar ${end}, innan det börjar ${start}; väntade en senare tid samma dag`,
  'session-missing': ({ value }) =>
    `inget operationspass är för ${value}; väntade minst ett under sessions, eller att raden tas bort`,
  'ward-missing': () =>
    'inneliggande behöver en avdelning efter operationen; lägg till ward: med id för en avdelning på sjukhuset',
  'listed-people-missing': () =>
    'en vårdcentral med telefon behöver listade personer; lägg till till exempel listedPeople: 8900',
  'served-twice': ({ value, first }) => `${value} får redan sina diktat skrivna i ${first}; en enhet har en skrivenhet`,
  'training-after-go-live': ({ value, goLive }) =>
    `utbildningen börjar ${value}, inte före driftstarten ${goLive}; väntade en tidigare vecka, till exempel -8w`,
  'diverted-to-itself': ({ value, known }) =>
    `${value} kan inte ta emot sina egna ambulanser${suggestion(null, known) || '; lägg till en annan akutmottagning eller en extern vårdgivare'}`,
  'transfer-within-site': ({ value, known }) =>
    `${value} är en avdelning på samma verksamhetsställe, som tar emot före all överflyttning${suggestion(null, known) || '; lägg till en avdelning på ett annat verksamhetsställe eller en extern vårdgivare'}`,
  'transfer-beyond-partner': ({ value, partner }) =>
    `ingen skickas någonsin till ${value}, eftersom ${partner} före den är en extern vårdgivare som alltid tar emot; ställ ${partner} sist`,
  'partner-never-receives': ({ partner }) =>
    `${partner} skickar patienter, men ingen remitterar, rapporterar, flyttar eller styr om någon dit; lägg till den i exempelvis ett onward:, eller ta bort sends:`,
  'rollback-without-trigger': () =>
    'återgången kan aldrig ske: den har varken dag eller regel; lägg till exempelvis on: +3d, eller en regel',
  'rollback-time-without-day': () => 'ett klockslag utan dag; lägg till exempelvis on: +3d',
  'rollback-without-new-system': ({ value, earliest, latest }) =>
    `${value} är ingen dag med det nya systemet, så återgången kan aldrig ske; väntade ${earliest} till ${latest}`,
  'rollback-site-elsewhere': ({ value, nearest, known }) =>
    `${value} driftstartar inte i den här vågen och kan därför inte gå tillbaka${suggestion(nearest, known)}`,
  'rollback-rule-without-faults': () =>
    'regeln kan aldrig uppfyllas: vågen har inga fel som ger ärenden; lägg till defects.faults, eller on: med en dag i stället för regeln',
  'rollback-rule-without-danger': ({ key }) =>
    `regeln kan aldrig uppfyllas: inget farligt ärende kommer när ${key} är 0; väntade mer än 0, eller on: med en dag i stället för regeln`,
  'training-hours-too-many': ({ value, most }) =>
    `${value} timmars utbildning ryms inte i perioden, som har ${most} arbetstimmar; väntade högst ${most}, eller ett tidigare from:`,
  'rollback-limit-too-high': ({ value, most }) =>
    `fler än ${value} farliga ärenden om dagen kan aldrig komma; varje verksamhet har färre än ${most} kontakter om dagen`,
  'rollback-days-too-many': ({ value, most }) =>
    `${value} dagar i rad kan aldrig gå med det nya systemet i första försöket; väntade högst ${most}`,
  'record-systems-missing': ({ effect }) =>
    `${effect} behöver journalsystem; lägg till recordSystems: överst i filen och recordSystem: till varje enhet`,
  'record-system-missing': ({ unit, known }) => `${unit} har inget journalsystem${suggestion(null, known)}`,
  'boundary-missing': ({ one, other, from, to }) =>
    `meddelanden från ${from} till ${to} kan gå mellan ${one} och ${other}, som saknar hanteringstid; lägg till exempelvis {between: [${one}, ${other}], sendMinutes: 2, receiveMinutes: 3, lossShare: 0.003}`,
  'claimed-twice': ({ value, first }) =>
    `${value} tar samma minuter som ${first}; ta bort en av dem, eller låt dem inte överlappa`,
  'fault-repair-missing': () =>
    'ingen tar hand om frågor och fel; lägg till faultRepair: med commandCentre och vendor bredvid waves',
  'floor-walkers-short': ({ people, needed, days, date }) =>
    `vågorna begär upp till ${numberText(Math.ceil(needed))} stödpersoner utifrån (${date}), och det finns ${numberText(people)}; under ${days} dagar får alla enheter samma del av vad de begär, ${numberText(Math.round((100 * people) / needed))} % den värsta dagen`,
  'hours-reversed': ({ from, to }) =>
    `dagen slutar ${numberText(to)}, inte efter att den börjar ${numberText(from)}; väntade en senare timme, högst 24`,
  'arrivals-while-closed': ({ hour, open, close }) =>
    `patienter kommer dygnets timme ${hour}, när akutmottagningen är stängd; väntade 0 utanför ${open} till ${close}, eller andra öppettider`,
  'staff-role-missing': ({ unit, role, known }) =>
    `${unit} har ingen med rollen ${role}; ange en av ${known.join(', ')}`,
  'staff-line-missing': ({ unit, role, known }) =>
    `${unit} har flera grupper med rollen ${role}; lägg till line: med en av ${known.join(', ')}`,
  'lender-missing': () => 'utlånad personal kommer från en enhet; lägg till lender: med enhetens id',
  'lender-unasked': ({ origin }) =>
    `en långivare anges bara för utlånad personal, inte för ${origin}; skriv origin: lent eller ta bort raden`,
  'lender-unknown': ({ value, role, nearest, known }) => `${value} finns inte${lenders(role, nearest, known)}`,
  'lender-is-receiver': ({ value, role, known }) =>
    `${value} kan inte låna ut till sig själv${lenders(role, null, known)}`,
  'lender-without-role': ({ value, role, roles, nearest, known }) =>
    `${value} har ingen med rollen ${role} att låna ut${roles.length === 0 ? '' : `, bara ${roles.join(', ')}`}${lenders(role, nearest, known)}`,
  'population-without-centre': ({ catchment }) =>
    `ingen i ${catchment} är listad någonstans; lägg till publicCentres: eller privateCentres: med ett antal, eller centres: med id för verksamhetsställen`,
  'centres-named-and-counted': ({ catchment }) =>
    `${catchment} nämner sina vårdcentraler och säger också hur många som ska skapas; ta bort det ena`,
  'catchments-overlap': ({ value, first }) =>
    `${value} står redan vid ${first}; ett upptagningsområde hör till ett område, och en vårdcentral till ett upptagningsområde`,
  'centre-template-missing': ({ catchment }) =>
    `det finns inget att skapa vårdcentralerna i ${catchment} av; lägg till centreTemplate: bredvid areas`,
  'part-empty': () =>
    'inget av detta kan simuleras ensamt: det är externa vårdgivare, eller betjänar bara enheter som inte är med; lägg till ett sjukhus eller en vårdcentral',
  'left-out-of-part': ({ lack, unit, count }) => lacks[lack](unit, count),
  'unit-and-area': ({ unit, area }) => `både enheten ${unit} och området ${area} är nämnda; ta bort det ena`,
  'lender-live': ({ value, site, goLive }) =>
    `${value} behöver sin personal själv: ${site} har driftstart ${goLive}; ange en enhet på ett ställe som inte har driftstartat än, ett tidigare slut, eller origin: own-pool eller agency`,
  'evenings-at-theatre': ({ value }) =>
    `${value} är en operationsavdelning, med operationspass på dagtid; ange en mottagning, eller boughtCare: för operationer`,
};
