/**
 * Carries out calls on so many lanes. A lane begins its next call when the last one's result is taken over, so that results do not
 * pile up. Resolves when all are done or, after `signal` aborts, when no lane runs any more. The first error stops the rest: it calls `onError`, which
 * may end calls that run, and is what the promise rejects with.
 */
export async function inLanes<Call>(
  lanes: number,
  calls: readonly Call[],
  carryOut: (call: Call) => Promise<void>,
  { signal, onError }: { signal?: AbortSignal; onError: () => void },
): Promise<void> {
  let next = 0;
  const errors: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (next < calls.length && errors.length === 0 && !signal?.aborted) {
      try {
        await carryOut(calls[next++]);
      } catch (error) {
        if (signal?.aborted) return;
        errors.push(error);
        onError();
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  if (errors.length > 0) throw errors[0];
}
