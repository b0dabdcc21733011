/** How far a statistic lies from what chance gives, in standard deviations. */
export interface Deviation {
  test: string;
  z: number;
}

/** Small tests of values between 0 and 1 that should be independent and uniform. */
export function deviations(values: Float64Array): Deviation[] {
  return [
    { test: 'equal shares of a line', z: cells(values, 1, 256) },
    { test: 'equal shares of a square', z: cells(values, 2, 64) },
    { test: 'equal shares of a cube', z: cells(values, 3, 16) },
    { test: 'no correlation with neighbours', z: serialCorrelation(values) },
    { test: 'runs above and below a half', z: runs(values) },
    { test: 'spacings of birthdays', z: birthdaySpacings(values) },
  ];
}

/** Pearson's statistic over cells of a cube whose points are successive values, none used twice. */
function cells(values: Float64Array, dimensions: number, sides: number): number {
  const counts = new Float64Array(sides ** dimensions);
  const points = Math.floor(values.length / dimensions);
  for (let point = 0; point < points; point += 1) {
    let cell = 0;
    for (let i = 0; i < dimensions; i += 1) {
      cell = cell * sides + Math.floor((values[point * dimensions + i] ?? 0) * sides);
    }
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const each = points / counts.length;
  const statistic = counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
  return chiSquaredDeviation(statistic, counts.length - 1);
}

/** Wilson and Hilferty's approximation. */
function chiSquaredDeviation(statistic: number, freedom: number): number {
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - 1 + spread) / Math.sqrt(spread);
}

/** The largest of the correlations at the distances at which the streams come back to a neighbouring key. */
function serialCorrelation(values: Float64Array): number {
  let worst = 0;
  for (const lag of [1, 2, 3, 4, 8, 16, 32, 60, 64, 128, 256]) {
    let sum = 0;
    for (let i = lag; i < values.length; i += 1) sum += ((values[i] ?? 0) - 0.5) * ((values[i - lag] ?? 0) - 0.5);
    const z = (12 * sum) / Math.sqrt(values.length - lag);
    if (Math.abs(z) > Math.abs(worst)) worst = z;
  }
  return worst;
}

/** Wald and Wolfowitz's test, the half known. */
function runs(values: Float64Array): number {
  let changes = 0;
  for (let i = 1; i < values.length; i += 1) {
    if ((values[i] ?? 0) < 0.5 !== (values[i - 1] ?? 0) < 0.5) changes += 1;
  }
  const pairs = values.length - 1;
  return (changes - pairs / 2) / Math.sqrt(pairs / 4);
}

/** Marsaglia's: 512 birthdays in a year of 2²⁴ days; equal spacings between them are Poisson with mean 512³ / 2²⁶. */
function birthdaySpacings(values: Float64Array): number {
  const birthdays = 512;
  const years = Math.floor(values.length / birthdays);
  let equal = 0;
  for (let year = 0; year < years; year += 1) {
    const days = Float64Array.from(values.subarray(year * birthdays, (year + 1) * birthdays), (value) =>
      Math.floor(value * 2 ** 24),
    ).sort();
    const spacings = days.map((day, i) => day - (i === 0 ? 0 : (days[i - 1] ?? 0))).sort();
    for (let i = 1; i < birthdays; i += 1) if (spacings[i] === spacings[i - 1]) equal += 1;
  }
  const expected = (years * birthdays ** 3) / 2 ** 26;
  return (equal - expected) / Math.sqrt(expected);
}

/** How often each bit of the second word differs from that of the first, in standard deviations; the largest. */
export function worstFlip(pairs: readonly (readonly [number, number])[]): number {
  let worst = 0;
  for (let bit = 0; bit < 32; bit += 1) {
    const flips = pairs.reduce((sum, [one, other]) => sum + (((one ^ other) >>> bit) & 1), 0);
    const z = (flips - pairs.length / 2) / Math.sqrt(pairs.length / 4);
    if (Math.abs(z) > Math.abs(worst)) worst = z;
  }
  return worst;
}
