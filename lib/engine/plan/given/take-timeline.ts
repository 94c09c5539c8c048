import { formatPath } from "@/lib/ims/schema/read-config";
import { fidelityOf, fidelityWithin, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { asMeant } from "@/lib/ims/schema/reading/as-meant";
import { timelineSchema } from "@/lib/ims/schema/timeline";

type Bag = Record<string, unknown>;

const isObject = (value: unknown): value is Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Editors and older programs write these names otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  mediaURL: "MediaURL",
  mediaUrl: "MediaURL",
  MediaUrl: "MediaURL",
  mediaId: "MediaId",
  SubtitleURL: "FileURL",
  FileUrl: "FileURL",
  fileURL: "FileURL",
};

/** Documented, and of no consequence for the film: marks and notes of editors. */
const inert = /^Timeline\.FECanvas\b|\.(?:Id|TrackId|MaxOut)$/;

/** Every object inside a value, the deepest last. */
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
    // The older name of a fade of sound.
    if (holder.Type === "Fade") holder.Type = "AFade";
  }
}

function remove(value: unknown, path: readonly PropertyKey[]): void {
  let holder = value as Record<PropertyKey, unknown>;
  for (const part of path.slice(0, -1)) holder = holder[part] as Record<PropertyKey, unknown>;
  delete holder[path.at(-1) ?? ""];
}

/** What the engine has a word about stays: it is refused with that word. */
function isRefusedByName(path: string): boolean {
  const row = fidelityOf(path, undefined) ?? fidelityWithin(path);
  return row !== undefined && row !== null && isRefusal(row);
}

/**
 * What says nothing on a clip: an end beside a voice, which is as long as what it says; another clip
 * to follow, beside a place and a length of its own.
 */
function withoutEffect(clip: Bag, isSound: boolean): string[] {
  const isVoice = isSound && clip.Type === "AI_TTS" && !clip.Reelpress;
  const isPlaced = clip.TimelineIn !== undefined && clip.TimelineOut !== undefined;
  return [
    ...(isVoice && clip.TimelineOut !== undefined ? ["TimelineOut"] : []),
    ...(clip.ReferenceClipId !== undefined && isPlaced && !isVoice ? ["ReferenceClipId"] : []),
  ];
}

/** The paths of what says nothing, in the tracks of pictures and of sound. */
function fieldsWithoutEffect(value: unknown): PropertyKey[][] {
  const kinds = [
    ["VideoTracks", "VideoTrackClips", false],
    ["AudioTracks", "AudioTrackClips", true],
  ] as const;
  return kinds.flatMap(([tracksName, clipsName, isSound]) => {
    const tracks: unknown = isObject(value) ? value[tracksName] : [];
    return (Array.isArray(tracks) ? tracks : []).flatMap((track: unknown, place) => {
      const clips: unknown = isObject(track) ? track[clipsName] : [];
      return (Array.isArray(clips) ? clips : []).flatMap((clip: unknown, at) =>
        isObject(clip)
          ? withoutEffect(clip, isSound).map((name) => [tracksName, place, clipsName, at, name])
          : [],
      );
    });
  });
}

/**
 * A timeline as real programs write it, made into one that the engine reads: other names become the
 * documented ones, `null` is absent, and what is not obeyed is taken out and listed. One of ours, and
 * what is no timeline at all, stays as it is.
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
