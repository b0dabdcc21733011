import type { HelpText } from './help-text.ts';

/** `--help` in Swedish. */
export const helpSv: HelpText = {
  titles: { 'Usage:': 'Används så:', 'Arguments:': 'Argument:', 'Options:': 'Val:', 'Commands:': 'Kommandon:' },
  usageOptions: '[val]',
  usageCommand: '[kommando]',
  program: 'Simulerar vad ett byte av journalsystem kostar i vård som inte blir av.',
  examples: 'Exempel',
  exitCodes:
    'Slutkoder: 0 klart, 1 misslyckat eller rött utfall, 2 fel i indata, 130 avbrutet (samma kommando fortsätter).',
  help: 'visa den här hjälpen',
  version: 'visa versionen',
  lang: 'språk (annars resultat på svenska och meddelanden efter datorns språk)',
  quiet: 'ingen förloppsrad och inga meddelanden utom fel',
  sites:
    'bara några verksamhetsställen, som ystad,area:lund,wave:wave-2 (förval: alla); dit de remitterar utanför tar emot patienter men simuleras inte',
  scenarioFile: 'scenariofil',
  run: {
    about: 'simulera ett scenario med och utan dess driftstarter och redovisa vad de kostar',
    replications: (standard) => `hur många körningar, var och en med sin slump (annars ${standard})`,
    seed: (standard) => `frö till slumpen; samma frö ger samma körning (annars ${standard})`,
    workers: 'processer att simulera på (annars en för varje processor)',
    out: (standard) => `mapp att lägga körningarnas mappar i (annars ${standard})`,
    set: 'jämför med en ändrad plan, till exempel "waves[0].goLive=2025-10-07"; kan upprepas',
    replace: 'tillsammans med --set: ändra själva planen i stället för att jämföra med den',
    horizon:
      'hur länge efter sista driftstarten simuleringen pågår, i veckor, till exempel 26w (om inget anges: som filen säger)',
    uncertainty:
      'chance: bara slumpen; parameters: varje körning drar också driftstartens indata ur deras spann (gäller om inget anges)',
    attribution:
      'vilka orsaker bortfallet kommer från. order: de läggs till en i taget (gäller om inget anges); shapley: vad var och en lägger till i medeltal över alla ordningar, exakt för en våg (upp till 128 alternativ), med slumpade ordningar för flera; none: berättas inte',
    attributionBudget: (standard) =>
      `tillsammans med shapley: antal par av slumpade ordningar i varje körning, högst 12 alternativ för varje par och 14 därutöver (annars inga för en våg, ${standard} för flera)`,
    daily: (standard) => `antal körningar med siffror för varje dag (annars ${standard})`,
    dryRun: 'berätta vad körningen skulle göra och ta i tid och disk, utan att simulera den',
    json: 'skriv ut summary.json i stället för resultatet i ord',
  },
  new: {
    about: 'skriv ett kommenterat scenario att utgå från',
    file: 'namn på den nya filen, till exempel min-plan.yaml',
  },
  check: {
    about: 'kontrollera en scenariofil och visa enheternas beläggning',
    set: 'ändra ett värde i filen före kontrollen; kan upprepas',
    all: 'skriv ut varje beläggning, också där de är många',
    json: 'skriv ut beläggningen som JSON',
  },
  show: {
    about: 'visa vad en scenariofil säger, med källor',
    resolved: 'varje värde efter `extends`, förval och --set, med den fil och rad det kommer från',
    diff: 'de värden som skiljer sig från ett annat scenario, med fil och rad för båda',
    set: 'ändra ett värde i filen innan den visas; kan upprepas',
    json: 'skriv ut som JSON',
  },
  runs: {
    about: 'lista körningarna i en mapp och vad de visade',
    out: (standard) => `mapp där körningarnas mappar ligger (annars ${standard})`,
    json: 'skriv ut listan som JSON',
  },
  report: {
    about: 'skriv report.html för en färdig körning på nytt, till exempel på det andra språket',
    run: 'körningens mapp',
  },
  validate: {
    about:
      'jämför simuleringen med kända svar och med det som är publicerat: theory, engines, baseline, evidence; slutkod 1 när något utfall är rött (baseline: när ett av modellens egna indata inte kommer tillbaka)',
    json: 'skriv utfallen som JSON',
    replications: (baseline, evidence) =>
      `baseline: hur många simulerade år (om inget anges: ${baseline}); evidence: körningar av varje driftstart (om inget anges: ${evidence})`,
    seed: (standard) => `var slumpen kommer ifrån (om inget anges: ${standard}; theory: radens eget namn)`,
    workers: 'evidence: processer att simulera på (annars en för varje processor)',
    page: 'baseline, evidence: rita också jämförelsen i en HTML-fil',
    scenario: 'baseline: scenariofil vars värld jämförs (om inget anges: våg 1)',
  },
  evidence: {
    about: 'lista publicerade driftstarter, eller visa en: evidence list, evidence show E05',
    which: 'med show: id för en rad eller en studie',
    folder: 'mapp med studiefiler (annars de som följer med programmet)',
    use: 'list: bara rader för calibration, validation, input eller context',
    measure: 'list: bara rader för ett mått, till exempel ed.visits',
    json: 'skriv raderna som JSON',
  },
  calibrate: {
    about:
      'sök det som ett vanligt år själv ska ge (tid till utskrivningsklar, besök som vårdcentralen inte hann med, akuta från vårdköer, vanlig övertid, extra tider), och spara det i filerna',
    replications: 'körningar i varje steg (annars 4)',
    seed: 'frö (annars driftstart)',
  },
};
