import type { Text } from '../../scenario/scenario.ts';

/** Names of steps on the way to the numbers of rollback and diversion, as in `groupNames`. */
export const counterMeasureGroups: Record<string, Text> = {
  ambulanceDiversion: { sv: 'Omstyrda ambulanser', en: 'Ambulances diverted' },
  rollback: { sv: 'Återgång till det gamla systemet', en: 'Rollback to the old system' },
  rule: { sv: 'regel', en: 'rule' },
  again: { sv: 'nytt försök', en: 'second attempt' },
};

/** Names of those numbers, as in `valueNames`. */
export const counterMeasureValues: Record<string, Text> = {
  'floorWalkers.people': { sv: 'personer i tjänst en dag', en: 'people on duty on a day' },
  hoursPerDay: { sv: 'timmar om dagen för var och en', en: 'hours a day of each' },
  whenWaiting: {
    sv: 'väntande på läkare som får ambulanser att styras om',
    en: 'waiting for a physician that start it',
  },
  'ambulanceDiversion.share': { sv: 'andel av ambulanserna', en: 'share of ambulances' },
  ambulanceShares: {
    sv: 'andel som kommer med ambulans, från röd till blå',
    en: 'share who come by ambulance, from red to blue',
  },
  driveMinutes: { sv: 'körtid dit', en: 'drive' },
  'rollback.at': { sv: 'klockslag', en: 'time of day' },
  criticalTicketsPerDay: {
    sv: 'farliga ärenden om dagen som är för många',
    en: 'dangerous tickets a day that are too many',
  },
  'rule.days': { sv: 'dagar i rad med fler än så', en: 'days in a row with more than that' },
  typedBackShare: {
    sv: 'del av det skrivna som förs över till det gamla systemet',
    en: 'part of what was written that is typed into the old system',
  },
  keptLearning: { sv: 'del av det inlärda som finns kvar', en: 'part of what was learned that is kept' },
};
