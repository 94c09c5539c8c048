/** Characters and words a second at normal speed; Mandarin measured by peers at about 4.7. */
const hanPerSecond = 4.7;
const wordsPerSecond = 2.6;

/** Estimates how long a text takes to speak, for the form only; the engine measures the real voice. */
export function estimateSpeechSeconds(text: string, speed: number): number {
  const plain = text.replace(/<[^<>]*>/g, " ");
  const han = plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    plain.replace(/\p{Script=Han}/gu, " ").match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)
      ?.length ?? 0;
  const pauses = plain.match(/[.!?。！？]/g)?.length ?? 0;
  const seconds = han / hanPerSecond + words / wordsPerSecond + pauses * 0.25;
  return seconds / (speed > 0 ? speed : 1);
}
