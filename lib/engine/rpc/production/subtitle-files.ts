import "server-only";
import { readFile, stat } from "node:fs/promises";
import type { SubtitleMap } from "@/lib/engine/plan/given/lay-texts";
import {
  readSubtitles,
  type ReadSubtitles,
  subtitleLimits,
  tooLarge,
} from "@/lib/engine/plan/given/read-subtitles";
import type { GivenSubtitles, GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { readObjectUrl } from "@/lib/engine/objects/object-address";
import type { ObjectFolder } from "@/lib/engine/objects/object-folder";

/** Limits per timeline, because each subtitle is laid out and drawn like a text clip. */
const limits = { files: 20, cues: subtitleLimits.cues };

/** Every subtitle file that a timeline names, with the path of the clip. */
export function subtitleClips({
  SubtitleTracks,
}: GivenTimeline): { path: string; clip: GivenSubtitles }[] {
  return SubtitleTracks.flatMap((track, trackIndex) =>
    track.SubtitleTrackClips.flatMap((clip, at) =>
      clip.Type === "Subtitle"
        ? [{ path: `Timeline.SubtitleTracks[${trackIndex}].SubtitleTrackClips[${at}]`, clip }]
        : [],
    ),
  );
}

async function readOne(url: string, objects: ObjectFolder): Promise<ReadSubtitles> {
  const reading = readObjectUrl(url);
  if (!reading.ok) return reading;
  const file = await objects.find(reading.address);
  if (file === null) {
    return { ok: false, message: "there is no such object; put the SRT file into the bucket" };
  }
  const message = tooLarge((await stat(file)).size);
  if (message) return { ok: false, message };
  return readSubtitles(await readFile(file));
}

/** The contents of the subtitle files of a timeline, and their problems by clip. */
export async function readSubtitleFiles(
  timeline: GivenTimeline,
  objects: ObjectFolder,
): Promise<{ subtitles: SubtitleMap; problems: ConfigProblem[] }> {
  const clips = subtitleClips(timeline);
  const urls = [...new Set(clips.map(({ clip }) => clip.FileURL))].slice(0, limits.files + 1);
  const reads = new Map<string, ReadSubtitles>();
  for (const url of urls.slice(0, limits.files)) reads.set(url, await readOne(url, objects));
  const problems: ConfigProblem[] = [];
  const subtitles = new Map<string, Extract<ReadSubtitles, { ok: true }>["cues"]>();
  let cues = 0;
  for (const { path, clip } of clips) {
    const read = reads.get(clip.FileURL);
    if (!read?.ok) {
      const message = read?.message ?? `more than ${limits.files} files of subtitles; join some`;
      problems.push({ path: `${path}.FileURL`, message });
      continue;
    }
    subtitles.set(clip.FileURL, read.cues);
    cues += read.cues.length;
  }
  if (cues > limits.cues) {
    const message = `names ${cues} subtitles; at most ${limits.cues} are shown in a film`;
    problems.push({ path: "Timeline.SubtitleTracks", message });
  }
  return { subtitles, problems: problems.slice(0, 100) };
}
