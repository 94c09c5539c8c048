import type { Voice } from "./synth";

/** An instrument of the public tracks. */
export const pluck: Voice = {
  partials: [1, 0.45, 0.2, 0.1, 0.05],
  attackSeconds: 0.004,
  decaySeconds: 0.35,
  releaseSeconds: 0.25,
};
/** An instrument of the public tracks. */
export const nylon: Voice = { ...pluck, partials: [1, 0.3, 0.22, 0.06, 0.04], decaySeconds: 0.6 };
/** An instrument of the public tracks. */
export const zither: Voice = {
  partials: [1, 0.6, 0.42, 0.26, 0.16, 0.08],
  spread: 0.0006,
  attackSeconds: 0.002,
  decaySeconds: 0.8,
  releaseSeconds: 0.6,
};
/** An instrument of the public tracks. */
export const bell: Voice = {
  partials: [1, 0.12, 0.25, 0.05],
  spread: 0.012,
  attackSeconds: 0.002,
  decaySeconds: 0.7,
  releaseSeconds: 0.5,
};
/** An instrument of the public tracks. */
export const mallet: Voice = {
  partials: [1, 0.02, 0.01, 0.22],
  attackSeconds: 0.002,
  decaySeconds: 0.18,
  releaseSeconds: 0.15,
};
/** An instrument of the public tracks. */
export const pad: Voice = {
  partials: [1, 0.35, 0.16, 0.06],
  attackSeconds: 0.5,
  decaySeconds: 6,
  releaseSeconds: 1.2,
};
/** An instrument of the public tracks. */
export const piano: Voice = {
  partials: [1, 0.5, 0.22, 0.16, 0.07, 0.03],
  spread: 0.0003,
  attackSeconds: 0.003,
  decaySeconds: 0.9,
  releaseSeconds: 0.4,
};
/** An instrument of the public tracks. */
export const bass: Voice = {
  partials: [1, 0.5, 0.12],
  attackSeconds: 0.008,
  decaySeconds: 0.7,
  releaseSeconds: 0.12,
};
