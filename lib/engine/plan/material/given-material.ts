import type { GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";

export type GivenReference = { path: string; reference: string };

/** `MediaId` wins over `MediaURL`, as in a batch. */
export function referenceOf(clip: {
  MediaId?: string | undefined;
  MediaURL?: string | undefined;
}): string | undefined {
  return clip.MediaId ?? clip.MediaURL;
}

/** Every place of a timeline that names material, with its path. */
export function givenReferences(timeline: GivenTimeline): GivenReference[] {
  const found: GivenReference[] = [];
  const add = (
    path: string,
    clip: { MediaId?: string | undefined; MediaURL?: string | undefined },
  ) => {
    const reference = referenceOf(clip);
    const name = clip.MediaId === undefined ? "MediaURL" : "MediaId";
    if (reference !== undefined) found.push({ path: `${path}.${name}`, reference });
  };
  timeline.VideoTracks.forEach((track, place) =>
    track.VideoTrackClips.forEach((clip, at) => {
      const path = `Timeline.VideoTracks[${place}].VideoTrackClips[${at}]`;
      add(path, clip);
      clip.Effects.forEach((effect, nth) => {
        if (effect.Type === "Background") add(`${path}.Effects[${nth}]`, effect);
      });
    }),
  );
  timeline.AudioTracks.forEach((track, place) =>
    track.AudioTrackClips.forEach((clip, at) => {
      if (clip.Type === "AI_TTS") return;
      add(`Timeline.AudioTracks[${place}].AudioTrackClips[${at}]`, clip);
    }),
  );
  return found;
}

/** The media that one of our own timelines shows and plays, each once. */
export function mediaIdsOf(timeline: Timeline): string[] {
  const [main, stickers] = timeline.VideoTracks;
  const [, music] = timeline.AudioTracks;
  const backgrounds = main.VideoTrackClips.flatMap((clip) =>
    clip.Effects.flatMap((effect) =>
      effect.Type === "Background" && effect.MediaId ? [effect.MediaId] : [],
    ),
  );
  const named = [...main.VideoTrackClips, ...stickers.VideoTrackClips, ...music.AudioTrackClips];
  return [...new Set([...named.map((clip) => clip.MediaId), ...backgrounds])];
}
