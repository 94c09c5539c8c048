/**
 * The speed factor of an IMS SpeechRate (reference 3.3): -500 is half, 0 normal, 500 double speed;
 * below 1 rate = (1 - 1/speed) / 0.002, above it (1 - 1/speed) / 0.001. So 166 is 1.2, -125 is 0.8.
 */
export function speedOfRate(rate: number): number {
  const bounded = Math.min(500, Math.max(-500, rate));
  return 1 / (1 - bounded * (bounded < 0 ? 0.002 : 0.001));
}
