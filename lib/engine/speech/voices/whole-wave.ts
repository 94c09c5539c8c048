/** A server that streams does not know the length when it sends the head: it names 0, or the largest number. */
const unknownFrom = 0x7fff_0000;

/**
 * Whether a sound has all that it says it has. Programs that decode take a WAV that stops early for a shorter
 * one. Other formats say no length; whether they are whole shows when they are decoded.
 */
export function isWholeWave(bytes: Buffer): boolean {
  if (bytes.toString("latin1", 0, 4) !== "RIFF" || bytes.toString("latin1", 8, 12) !== "WAVE")
    return true;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = bytes.readUInt32LE(at + 4);
    if (bytes.toString("latin1", at, at + 4) === "data") {
      return length === 0 || length >= unknownFrom || at + 8 + length <= bytes.length;
    }
    at += 8 + length + (length % 2);
  }
  return false;
}
