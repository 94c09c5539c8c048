import "server-only";
import { textStyles } from "@/lib/ims/schema/rules/rules-look";
import type { GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { BatchConfigs, ConfigProblem } from "@/lib/ims/contract/wire";
import type { EngineContext } from "../call/engine-context";
import { readObjectUrl } from "@/lib/engine/objects/object-address";
import type { ObjectFolder } from "@/lib/engine/objects/object-folder";

/** The problems of the custom fonts that a request names. Each font file is inspected. */
export async function fontProblems(
  configs: BatchConfigs,
  context: EngineContext,
): Promise<ConfigProblem[]> {
  return problemsOfFonts(textStyles(configs), context);
}

/** The problems of the custom fonts in the texts of a timeline. */
export async function timelineFontProblems(
  { SubtitleTracks }: GivenTimeline,
  context: EngineContext,
): Promise<ConfigProblem[]> {
  const texts = SubtitleTracks.flatMap((track, trackIndex) =>
    track.SubtitleTrackClips.map((style, at) => ({
      path: `Timeline.SubtitleTracks[${trackIndex}].SubtitleTrackClips[${at}]`,
      style,
    })),
  );
  return problemsOfFonts(texts, context);
}

async function problemsOfFonts(
  named: readonly { path: string; style: { FontUrl?: string | undefined } }[],
  { objects, abilities }: EngineContext,
): Promise<ConfigProblem[]> {
  const problems = named.map(async ({ path, style }): Promise<ConfigProblem[]> => {
    if (style.FontUrl === undefined) return [];
    const at = (message: string) => [{ path: `${path}.FontUrl`, message }];
    const reading = readObjectUrl(style.FontUrl);
    if (!reading.ok) return at(reading.message);
    const file = await objects.find(reading.address);
    if (!file) return at("there is no such object; put the font into the bucket, or use Font");
    const message = await abilities.fontProblem(file);
    return message ? at(message) : [];
  });
  return (await Promise.all(problems)).flat();
}

/** The files of the custom fonts of a timeline, by their addresses. Fonts that no longer exist are absent. */
export async function fontFiles(
  timeline: Timeline,
  objects: ObjectFolder,
): Promise<ReadonlyMap<string, string>> {
  const urls = timeline.SubtitleTracks[0].SubtitleTrackClips.flatMap(({ FontUrl }) =>
    FontUrl === undefined ? [] : [FontUrl],
  );
  const files = new Map<string, string>();
  for (const url of new Set(urls)) {
    const reading = readObjectUrl(url);
    const file = reading.ok ? await objects.find(reading.address) : null;
    if (file) files.set(url, file);
  }
  return files;
}
