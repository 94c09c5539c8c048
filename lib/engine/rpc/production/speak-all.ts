import { type MeasuredSpeech, type SpeechNeed, speechNeedKey } from "@/lib/engine/plan/facts";

/** Speaks all texts. When one fails, the others are aborted. */
export async function speakAll(
  needs: readonly SpeechNeed[],
  speak: (need: SpeechNeed, signal: AbortSignal) => Promise<MeasuredSpeech>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, MeasuredSpeech>> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  try {
    const spoken = await Promise.all(
      needs.map(async (need) => [speechNeedKey(need), await speak(need, either)] as const),
    );
    return new Map(spoken);
  } finally {
    failed.abort();
  }
}
