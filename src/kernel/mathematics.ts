/**
 * The mathematics of the model. Everything that is simulated or estimated uses these functions and never the built-in
 * ones, which differ between engines in the last bit.
 */
export { cos, exp, log, pow, sin } from './elementary-functions.ts';
export {
  inverseNormal,
  logGamma,
  regularisedBeta,
  regularisedGamma,
  regularisedGammaAbove,
} from './special-functions.ts';
