/**
 * Carries out calls on so many lanes. A lane begins its next call when the last one's result is taken over, so that results do not
 * pile up. Resolves when all are done or, after `signal` aborts, when no lane runs any more; rejects with the first error, which stops the other
 * lanes after their calls.
 */
export async function inLanes<Call>(
  lanes: number,
  calls: readonly Call[],
  carryOut: (call: Call) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  let next = 0;
  let failed = false;
  const lane = async (): Promise<void> => {
    while (next < calls.length && !failed && !signal?.aborted) {
      try {
        await carryOut(calls[next++]);
      } catch (error) {
        if (signal?.aborted) return;
        failed = true;
        throw error;
      }
    }
  };
  const results = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}
