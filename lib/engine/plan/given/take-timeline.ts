import { formatPath } from "@/lib/ims/schema/read-config";
import { fidelityOf, fidelityWithin, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { asMeant } from "@/lib/ims/schema/reading/as-meant";
import { timelineSchema } from "@/lib/ims/schema/timeline";

type Bag = Record<string, unknown>;

const isObject = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names that editors and older programs write instead of the documented names. */
const otherNames: Readonly<Record<string, string>> = {
  mediaURL: "MediaURL",
  mediaUrl: "MediaURL",
  MediaUrl: "MediaURL",
  mediaId: "MediaId",
  SubtitleURL: "FileURL",
  FileUrl: "FileURL",
  fileURL: "FileURL",
};

/** Documented fields that do not affect the output: the metadata of editors. */
const inert = /^Timeline\.FECanvas\b|\.(?:Id|TrackId|MaxOut)$/;

/** Every object inside a value, parents before their children. */
function objectsIn(value: unknown): Bag[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

function rename(value: unknown): void {
  for (const holder of objectsIn(value)) {
    for (const [name, documented] of Object.entries(otherNames)) {
      if (!(name in holder)) continue;
      if (holder[documented] === undefined) holder[documented] = holder[name];
      delete holder[name];
    }
    // The older name of AFade, an audio fade.
    if (holder.Type === "Fade") holder.Type = "AFade";
  }
}

function remove(value: unknown, path: readonly PropertyKey[]): void {
  let holder = value as Record<PropertyKey, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<PropertyKey, unknown>;
  delete holder[path.at(-1) ?? ""];
}

/** Whether the fidelity table refuses this path. Such a field is kept, so that the refusal can name it. */
function isRefusedByName(path: string): boolean {
  const row = fidelityOf(path, undefined) ?? fidelityWithin(path);
  return row !== undefined && row !== null && isRefusal(row);
}

/**
 * The fields of a clip that have no effect: the end of a voice clip, whose length is that of its
 * speech, and a reference to another clip on a clip that has both its own times.
 */
function withoutEffect(clip: Bag, isSound: boolean): string[] {
  const isVoice = isSound && clip.Type === "AI_TTS" && !clip.Reelpress;
  const hasOwnTimes = clip.TimelineIn !== undefined && clip.TimelineOut !== undefined;
  return [
    ...(isVoice && clip.TimelineOut !== undefined ? ["TimelineOut"] : []),
    ...(clip.ReferenceClipId !== undefined && hasOwnTimes && !isVoice ? ["ReferenceClipId"] : []),
  ];
}

/** The paths of fields without effect in the video and audio tracks. */
function fieldsWithoutEffect(value: unknown): PropertyKey[][] {
  const kinds = [
    ["VideoTracks", "VideoTrackClips", false],
    ["AudioTracks", "AudioTrackClips", true],
  ] as const;
  return kinds.flatMap(([tracksName, clipsName, isSound]) => {
    const tracks: unknown = isObject(value) ? value[tracksName] : [];
    return (Array.isArray(tracks) ? tracks : []).flatMap((track: unknown, trackIndex) => {
      const clips: unknown = isObject(track) ? track[clipsName] : [];
      return (Array.isArray(clips) ? clips : []).flatMap((clip: unknown, at) =>
        isObject(clip)
          ? withoutEffect(clip, isSound).map((name) => [
              tracksName,
              trackIndex,
              clipsName,
              at,
              name,
            ])
          : [],
      );
    });
  });
}

/**
 * Turns a timeline as real programs write it into one that the engine reads. Other names become the
 * documented ones, `null` counts as absent, and fields that are not obeyed are removed and listed. An
 * engine plan, or a text that is not JSON, is returned unchanged. With `strict` nothing is removed.
 */
export function takeTimeline(text: string, strict: boolean): { text: string; notObeyed: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { text, notObeyed: [] };
  }
  if (timelineSchema.safeParse(value).success) return { text, notObeyed: [] };
  rename(value);
  const meant = asMeant(givenTimelineSchema, value);
  if (strict) return { text: JSON.stringify(meant.value), notObeyed: [] };
  const unknown = meant.unknown.filter(({ path, meant: name }) => {
    const at = formatPath("Timeline", path);
    return inert.test(at) || (name === null && !isRefusedByName(at));
  });
  const taken = [...unknown.map(({ path }) => path), ...fieldsWithoutEffect(meant.value)];
  for (const path of taken) remove(meant.value, path);
  return {
    text: JSON.stringify(meant.value),
    notObeyed: taken.map((path) => formatPath("Timeline", path)),
  };
}
