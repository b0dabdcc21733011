import type { AttributionPlan } from '../results/attribution-plan.ts';

/** Ids of the two references that coalitions are held against. */
export const coalitionReferences = { answered: 'reference', unanswered: 'reference-without-feedback' } as const;

/** The members of a coalition given as the sum of 2^player. */
export function coalitionMembers({ planned }: Pick<AttributionPlan, 'planned'>, members: number): string[] {
  return planned.filter((_, player) => (members & (1 << player)) !== 0);
}

/** Id of a coalition by its members, such as `booking-plan+defects`, or `none`. */
export function coalitionId(plan: Pick<AttributionPlan, 'planned'>, members: number): string {
  return coalitionMembers(plan, members).join('+') || 'none';
}

/** Whether care answers to what happens in a coalition: always, where nobody could tell the difference. */
export function isAnswered(plan: Pick<AttributionPlan, 'planned'>, members: number): boolean {
  return !plan.planned.includes('feedback') || coalitionMembers(plan, members).includes('feedback');
}
