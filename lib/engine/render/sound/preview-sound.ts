import "server-only";
import { readFile } from "node:fs/promises";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { defaultCache } from "../render-cache";
import { toRenderError } from "../render-error";
import type { CacheLocation, Sources } from "../render-options";
import { sourceOf } from "../shots/shot-args";
import { makeSound } from "./make-sound";
import { soundPlan } from "./sound-plan";

/**
 * The sound of a timeline before its picture is made: words, music and the shots' own sound as one m4a. It is
 * the very track of the clip, and stays in the cache for it, so that nothing is mixed twice.
 * @returns null for a silent timeline
 * @throws RenderError
 */
export async function previewSound(options: {
  timeline: Timeline;
  sources: Sources;
  speechPath: (speechKey: string) => string;
  signal: AbortSignal;
  cache?: CacheLocation;
}): Promise<Buffer | null> {
  const { timeline, sources, speechPath, signal, cache = defaultCache() } = options;
  try {
    const hasAudio = (mediaId: string) => sourceOf(mediaId, sources).facts.hasAudio;
    const plan = soundPlan(timeline, hasAudio);
    if (plan.speech.length + plan.music.length + plan.source.length === 0) return null;
    const sound = await makeSound({
      plan,
      sources,
      speechPath,
      cacheFolder: cache.folder,
      signal,
    });
    return await readFile(sound.path);
  } catch (error) {
    throw toRenderError(error, "mixing the sound of the preview");
  }
}
