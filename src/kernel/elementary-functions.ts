/**
 * exp, log, pow, sin and cos that give the same bits in every JavaScript engine: the built-in ones may differ between
 * engines in the last bit, and one such bit would make two runs of one scenario part ways.
 *
 * Ported from fdlibm (e_exp.c, e_log.c, e_pow.c, k_sin.c, k_cos.c, e_rem_pio2.c):
 * Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc. business.
 * Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice is preserved.
 *
 * Only + − × ÷ and reads and writes of a number's bits are used; those are exact by IEEE 754. Errors are below 1 unit in
 * the last place.
 */

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);
/** Where the word with sign and exponent lies: 1 on little-endian machines. */
const HIGH = new Uint8Array(new Int32Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;
const TWO_53 = 9007199254740992;

function highWord(x: number): number {
  float[0] = x;
  return words[HIGH] ?? 0;
}

function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0];
}

function withoutLowWord(x: number): number {
  float[0] = x;
  words[LOW] = 0;
  return float[0];
}

/** 2 to the whole powers from −1022 to 1023: products with them are exact, and reading them is faster than making them from bits. */
const powersOfTwo = Float64Array.from({ length: 2046 }, (_, i) => {
  words[LOW] = 0;
  words[HIGH] = (i + 1) << 20;
  return float[0];
});

/** 2 to a whole power from −1022 to 1023. */
function powerOfTwo(k: number): number {
  return powersOfTwo[k + 1022];
}

/** y·2^k for y near 1, also where the result is subnormal or infinite. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return y * powerOfTwo(k);
}

/** e to the power x. */
export function exp(x: number): number {
  if (x !== x) return x;
  if (x > 709.782712893383973096) return Infinity;
  if (x < -745.13321910194110842) return 0;
  // The nearest whole number of ln 2, halves away from 0, found without a branch that nobody can foresee.
  const sign = highWord(x) >> 31;
  const k = (((INVERSE_LN2 * Math.abs(x) + 0.5) | 0) ^ sign) - sign;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const reduced = high - low;
  const t = reduced * reduced;
  const c = reduced - t * expPolynomial(t);
  return scale(1 + ((reduced * c) / (2 - c) - low + high), k);
}

function expPolynomial(t: number): number {
  return (
    1.66666666666666019037e-1 +
    t *
      (-2.77777777770155933842e-3 +
        t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8)))
  );
}

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  let scaled = x;
  if (x < 2.2250738585072014e-308) {
    k = -53;
    scaled = x * TWO_53;
  }
  const high = highWord(scaled);
  // Bring the argument between √½ and √2.
  const exponent = (high >> 20) - 1023 + ((((high & 0xfffff) + 0x95f64) & 0x100000) >> 20);
  k += exponent;
  const f =
    (exponent > 1022 ? scaled * powerOfTwo(-1000) * powerOfTwo(1000 - exponent) : scaled * powerOfTwo(-exponent)) - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + (even + odd)) + k * LN2_LOW) - f);
}

/**
 * Base to the power `exponent`, for base ≥ 0 (NaN below: the model has no use for it). The logarithm is carried in two
 * parts, as in fdlibm, so that large exponents lose nothing.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1;
  if (base !== base || exponent !== exponent || base < 0) return NaN;
  if (base === 0 || base === Infinity) return (base === 0) === exponent > 0 ? 0 : Infinity;
  if (exponent === Infinity || exponent === -Infinity) return base > 1 === exponent > 0 ? Infinity : 0;

  let n = 0;
  let x = base;
  if (x < 2.2250738585072014e-308) {
    x *= TWO_53;
    n = -53;
  }
  const high = highWord(x);
  const fraction = high & 0xfffff;
  n += (high >> 20) - 1023;
  let normal = fraction | 0x3ff00000;
  let nearThreeHalves = 0;
  if (fraction > 0x3988e) {
    if (fraction < 0xbb67a) nearThreeHalves = 1;
    else {
      n += 1;
      normal -= 0x100000;
    }
  }
  x = withHighWord(x, normal);
  const centre = nearThreeHalves === 1 ? 1.5 : 1;
  const centreLogHigh = nearThreeHalves === 1 ? 5.84962487220764160156e-1 : 0;
  const centreLogLow = nearThreeHalves === 1 ? 1.35003920212974897128e-8 : 0;

  // log2(x) = first + second, `first` with few bits.
  const u = x - centre;
  const v = 1 / (x + centre);
  const s = u * v;
  const sHigh = withoutLowWord(s);
  words[LOW] = 0;
  words[HIGH] = ((normal >> 1) | 0x20000000) + 0x80000 + (nearThreeHalves << 18);
  const sumHigh = float[0] ?? 0;
  const sumLow = x - (sumHigh - centre);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);
  const square = s * s;
  const r =
    square *
      square *
      (5.99999999999994648725e-1 +
        square *
          (4.28571428578550184252e-1 +
            square *
              (3.33333329818377432918e-1 +
                square *
                  (2.72728123808534006489e-1 +
                    square * (2.30660745775561754067e-1 + square * 2.06975017800338417784e-1))))) +
    sLow * (sHigh + s);
  const squareHigh = sHigh * sHigh;
  const factorHigh = withoutLowWord(3 + squareHigh + r);
  const factorLow = r - (factorHigh - 3 - squareHigh);
  const productHigh = sHigh * factorHigh;
  const productLow = sLow * factorHigh + factorLow * s;
  const pHigh = withoutLowWord(productHigh + productLow);
  const pLow = productLow - (pHigh - productHigh);
  const zHigh = 9.61796700954437255859e-1 * pHigh;
  const zLow = -7.02846165095275826516e-9 * pHigh + pLow * 9.61796693925975554329e-1 + centreLogLow;
  const first = withoutLowWord(zHigh + zLow + centreLogHigh + n);
  const second = zLow - (first - n - centreLogHigh - zHigh);

  return twoToTheProduct(exponent, first, second);
}

/** 2^(y·(first + second)), the second half of `pow`. */
function twoToTheProduct(y: number, first: number, second: number): number {
  const yHigh = withoutLowWord(y);
  const low = (y - yHigh) * first + y * second;
  let high = yHigh * first;
  const total = low + high;
  if (total >= 1024) return Infinity;
  if (total <= -1075) return 0;
  const k = Math.floor(total + 0.5);
  high -= k;
  const t = withoutLowWord(low + high);
  const u = t * 6.93147182464599609375e-1;
  const v = (low - (t - high)) * 6.93147180559945286227e-1 + t * -1.90465429995776804525e-9;
  const z = u + v;
  const w = v - (z - u);
  const square = z * z;
  const c = z - square * expPolynomial(square);
  const r = (z * c) / (c - 2) - (w + z * w);
  return scale(1 - (r - z), k);
}

/** Sine of x radians, for |x| below a million (NaN beyond: the reduction would lose accuracy). */
export function sin(x: number): number {
  const quarter = reduce(x);
  if ((quarter & 1) === 0) return (quarter & 2) === 0 ? sinKernel() : -sinKernel();
  return (quarter & 2) === 0 ? cosKernel() : -cosKernel();
}

/** Cosine of x radians, for |x| below a million (NaN beyond: the reduction would lose accuracy). */
export function cos(x: number): number {
  const quarter = reduce(x);
  if ((quarter & 1) === 0) return (quarter & 2) === 0 ? cosKernel() : -cosKernel();
  return (quarter & 2) === 0 ? -sinKernel() : sinKernel();
}

let reducedHigh = 0;
let reducedLow = 0;

/** Puts x − n·π/2 into reducedHigh + reducedLow and returns n; π/2 is subtracted in three parts of 33 bits. */
function reduce(x: number): number {
  if (!(x < 1e6 && x > -1e6)) {
    reducedHigh = NaN;
    reducedLow = NaN;
    return 0;
  }
  const n = Math.floor(x * 6.36619772367581382433e-1 + 0.5);
  const afterFirst = x - n * 1.57079632673412561417;
  const second = n * 6.0771005063039659766e-11;
  const afterSecond = afterFirst - second;
  const third = n * 2.0222662487111664558e-21;
  const afterThird = afterSecond - third;
  // What the roundings of the two subtractions left out, and the rest of π/2.
  const lost = afterFirst - afterSecond - second + (afterSecond - afterThird - third);
  const rest = n * 8.47842766036889956997e-32 - lost;
  reducedHigh = afterThird - rest;
  reducedLow = afterThird - reducedHigh - rest;
  return n;
}

function sinKernel(): number {
  const x = reducedHigh;
  const z = x * x;
  const v = z * x;
  const r =
    8.33333333332248946124e-3 +
    z *
      (-1.98412698298579493134e-4 +
        z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return x - (z * (0.5 * reducedLow - v * r) - reducedLow - v * -1.66666666666666324348e-1);
}

function cosKernel(): number {
  const x = reducedHigh;
  const z = x * x;
  const r =
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * reducedLow));
}
