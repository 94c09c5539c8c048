/**
 * The speed of a voice as IMS counts it: 0.5 → -500, 1 → 0, 2 → 500. Rates are whole numbers,
 * truncated and not rounded (1.2 → 166). Source: reference 3.3, the rate formula of the generated
 * SDK.
 */
export function speedToRate(speed: number): number {
  const rate = (1 - 1 / speed) / (speed < 1 ? 0.002 : 0.001);
  // 0.8 must give -125 although 1 - 1 / 0.8 is not exact in binary.
  const cut = Math.trunc(rate + Math.sign(rate) * 1e-9);
  return Math.max(-500, Math.min(500, cut)) || 0;
}

/** Converts a rate back to a speed with two decimals: exact for every speed the form can show. */
export function rateToSpeed(rate: number): number {
  const speed = 1 / (1 - rate * (rate < 0 ? 0.002 : 0.001));
  return Math.round(speed * 100) / 100;
}
