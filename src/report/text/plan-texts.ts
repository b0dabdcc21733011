import type { Locale, PlanOrigin } from '../report-input.ts';

/** What a report calls the plan that it calculates. All say that it is a simulation and no forecast. */
export interface PlanText {
  mark: string;
  notice: string;
  footer: string;
  /** Opens the sentence on the loss. */
  lead: string;
}

export const planTexts: Record<Locale, Record<PlanOrigin, PlanText>> = {
  sv: {
    'plan-of-2023': {
      mark: 'Räknar på 2023 års plan · ingen prognos',
      notice:
        'Rapporten räknar på planen från 2023, som aldrig genomfördes. Den visar vad planen hade kostat i en simulerad ' +
        'region med de antaganden som står längst ned. Den säger inte vad som kommer att hända, och den beskriver inte något nu gällande beslut.',
      footer: 'Simulering av 2023 års plan, som aldrig genomfördes. Ingen prognos.',
      lead: 'Om planen från 2023 hade genomförts:',
    },
    variant: {
      mark: 'Räknar på en variant av 2023 års plan · ingen prognos',
      notice:
        'Rapporten räknar på en variant av Region Skånes plan från 2023. Planen genomfördes aldrig, och något i den är ändrat här. Den visar vad ' +
        'varianten hade kostat i en simulerad region med de antaganden som står längst ned. Den säger inte vad som kommer att hända, och den beskriver inte något nu gällande beslut.',
      footer: 'Simulering av en variant av 2023 års plan, som aldrig genomfördes. Ingen prognos.',
      lead: 'Med en variant av planen från 2023:',
    },
    're-created': {
      mark: 'Återskapar en driftstart någon annanstans · ingen prognos',
      notice:
        'Rapporten räknar på en driftstart som har skett någon annanstans, återskapad efter det som är publicerat om den, och inte på Region Skånes plan från 2023, ' +
        'som aldrig genomfördes. Den visar vad modellen räknar fram för vård som i Skåne, med de antaganden som står längst ned. Den säger inte hur det gick där, ' +
        'och inte vad som kommer att hända.',
      footer: 'Simulering av en återskapad driftstart, inte av 2023 års plan, som aldrig genomfördes. Ingen prognos.',
      lead: 'I den återskapade driftstarten:',
    },
    own: {
      mark: 'Egen plan, inte den från 2023 · ingen prognos',
      notice:
        'Rapporten räknar på en egen plan, inte på Region Skånes plan från 2023, som aldrig genomfördes. Den visar vad planen hade kostat i en ' +
        'simulerad region med de antaganden som står längst ned. Den säger inte vad som kommer att hända.',
      footer: 'Simulering av en egen plan, inte av 2023 års, som aldrig genomfördes. Ingen prognos.',
      lead: 'Med den här planen:',
    },
  },
  en: {
    'plan-of-2023': {
      mark: 'Simulates the 2023 plan · not a forecast',
      notice:
        'The report works through the plan of 2023, which was never carried out. It shows what the plan would have cost in a ' +
        'simulated region, with the assumptions listed at the end. It does not say what will happen, and it does not describe any decision now in force.',
      footer: 'Simulation of the 2023 plan, which was never carried out. Not a forecast.',
      lead: 'Had the plan of 2023 been carried out:',
    },
    variant: {
      mark: 'Simulates a variant of the 2023 plan · not a forecast',
      notice:
        'The report works through a variant of Region Skåne’s plan of 2023. The plan was never carried out, and something in it is changed here. It shows what ' +
        'the variant would have cost in a simulated region, with the assumptions listed at the end. It does not say what will happen, and it does not describe any decision now in force.',
      footer: 'Simulation of a variant of the 2023 plan, which was never carried out. Not a forecast.',
      lead: 'With a variant of the plan of 2023:',
    },
    're-created': {
      mark: 'Re-creates a go-live elsewhere · not a forecast',
      notice:
        'The report works through a go-live that took place elsewhere, re-created from what is published on it, and not through Region Skåne’s plan of 2023, ' +
        'which was never carried out. It shows what the model gives for care as in Skåne, with the assumptions listed at the end. It does not say how things went there, ' +
        'nor what will happen.',
      footer: 'Simulation of a re-created go-live, not of the 2023 plan, which was never carried out. Not a forecast.',
      lead: 'In the re-created go-live:',
    },
    own: {
      mark: 'A plan of your own, not that of 2023 · no forecast',
      notice:
        'This report calculates a plan of your own, not that of Region Skåne of 2023, which was never carried out. It shows what the plan would ' +
        'have cost in a simulated region, with the assumptions listed at the end. It does not say what will happen.',
      footer: 'Simulation of a plan of your own, not of that of 2023, which was never carried out. No forecast.',
      lead: 'With this plan:',
    },
  },
};
