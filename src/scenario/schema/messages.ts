import { z } from 'zod';
import { areaReference } from './common.ts';
import { id, minutes, quantity, reference, share, text, variation } from './values.ts';

const boundary = z.strictObject({
  between: z
    .tuple([reference('Id of a record system'), reference('Id of a record system')])
    .meta({ description: 'The two systems, or one system twice for what its own messages take' }),
  sendMinutes: minutes(0, 120, 2, 'Handling minutes of a message at the end that sends'),
  receiveMinutes: minutes(0, 120, 3, 'Handling minutes of a message at the end that receives'),
  lossShare: share(0.003, 'Share of referrals, answers and final reports that are lost'),
});

/** Record systems of the region and what a message between two of them takes. */
export const recordSystems = z
  .strictObject({
    newSystem: reference('Id of the system that units have from their go-live on'),
    systems: z
      .array(z.strictObject({ id: id('Id of the system, never renamed'), name: text.optional() }))
      .min(1)
      .meta({ description: 'Record systems of the region, of partners too' }),
    boundaries: z
      .array(boundary)
      .meta({ description: 'What a message takes between two systems; every pair that one can cross is named' }),
    losses: z
      .strictObject({
        foundAfterDays: quantity(0, 365, 10, 'days', 'Mean days until a lost message is found out about'),
        foundVariation: variation(1, 'Spread of those days'),
        foundAfterHoursInEmergency: quantity(
          0,
          48,
          2,
          'hours',
          'The same for an answer that a patient waits for in an emergency department',
        ),
        repeatMinutes: minutes(0, 120, 6, 'Minutes to write a lost referral or final report again'),
      })
      .meta({ description: 'How a lost message comes to light' }),
  })
  .meta({ description: 'Record systems, and handling of messages that go from one to another' });

export const coexistence = z
  .strictObject({
    factor: quantity(0, 10, 1, 'factor', 'Factor on the minutes and losses of the boundaries; 0 for none'),
  })
  .meta({ description: 'Messages between sites with the new system and sites without' });

export const lostMessages = z
  .strictObject({
    shares: z
      .array(
        z.strictObject({
          kind: z.enum(['referral', 'answer', 'final-report']).meta({ description: 'Kind of message' }),
          share: share(0.02, 'Share that is lost on the day of the go-live'),
        }),
      )
      .min(1)
      .meta({ description: 'Share lost by kind of message' }),
    fadeWeeks: quantity(0.1, 520, 8, 'weeks', 'Weeks until the share has fallen to 1/e'),
    pressure: quantity(0, 20, 1, 'factor', 'How much likelier a loss is for each unit of load above 1'),
  })
  .meta({ description: 'Referrals, answers and final reports lost in the new system itself' });

/** Who gets a final report on patients who go home. */
export const finalReport = z
  .strictObject({
    to: z
      .array(
        z.strictObject({
          unit: reference('Id of a primary-care centre, clinic or partner').optional(),
          area: areaReference,
          share: share(0.1, 'Share of the patients whose report goes there'),
        }),
      )
      .min(1)
      .meta({ description: 'Receivers; shares sum to at most 1' }),
  })
  .meta({ id: 'FinalReport', description: "Final reports on patients who go home, to the patient's centre" })
  .optional();
