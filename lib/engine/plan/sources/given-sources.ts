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

/** Every field of a timeline that names a source, with its path. */
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
  timeline.VideoTracks.forEach((track, trackIndex) =>
    track.VideoTrackClips.forEach((clip, clipIndex) => {
      const path = `Timeline.VideoTracks[${trackIndex}].VideoTrackClips[${clipIndex}]`;
      add(path, clip);
      clip.Effects.forEach((effect, effectIndex) => {
        if (effect.Type === "Background") add(`${path}.Effects[${effectIndex}]`, effect);
      });
    }),
  );
  timeline.AudioTracks.forEach((track, trackIndex) =>
    track.AudioTrackClips.forEach((clip, clipIndex) => {
      if (clip.Type === "AI_TTS") return;
      add(`Timeline.AudioTracks[${trackIndex}].AudioTrackClips[${clipIndex}]`, clip);
    }),
  );
  return found;
}

/** The ids of the sources that an engine plan shows and plays, each once. */
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
