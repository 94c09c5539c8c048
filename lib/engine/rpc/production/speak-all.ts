import { type MeasuredSpeech, type SpeechNeed, speechNeedKey } from "@/lib/engine/plan/facts";
import { recordingOf } from "@/lib/engine/plan/voices/recorded";
import type { ObjectFolder } from "@/lib/engine/objects/object-folder";
import type { MediaRow } from "@/lib/engine/queue/library/media-records";
import type { EngineAbilities } from "../call/engine-context";

type Speak = (need: SpeechNeed, signal: AbortSignal) => Promise<MeasuredSpeech>;

/**
 * Speaks with voices, and takes what a recording says from its file.
 * @param rows the media of the request, by the reference as written
 */
export function speakerOf(
  { speak }: Pick<EngineAbilities, "speak">,
  rows: ReadonlyMap<string, Pick<MediaRow, "bucket" | "key" | "facts">>,
  objects: ObjectFolder,
): Speak {
  return async (need, signal) => {
    const reference = recordingOf(need.voice);
    const row = reference === null ? undefined : rows.get(reference);
    const file = row && (await objects.find(row));
    return speak(need, signal, row && file ? { path: file, facts: row.facts } : undefined);
  };
}

/** Speaks all texts. When one fails, the others are aborted. */
export async function speakAll(
  needs: readonly SpeechNeed[],
  speak: Speak,
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
