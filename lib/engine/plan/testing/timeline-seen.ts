import type { Timeline } from "@/lib/ims/schema/timeline";

type Fields = Record<string, unknown>;

/** The parts of a plan that the samples look at. */
export type Seen = ReturnType<typeof seenIn>;
export function seenIn(plan: Timeline) {
  const effects = (clip: { Effects: { Type: string }[] } | undefined, type: string) =>
    clip?.Effects.find((one) => one.Type === type) as Fields | undefined;
  const [main, stickers] = plan.VideoTracks;
  const [speech, music] = plan.AudioTracks;
  const clip = main.VideoTrackClips[0];
  return {
    plan: plan.Reelpress,
    clips: main.VideoTrackClips,
    clip,
    sticker: stickers.VideoTrackClips[0],
    voice: speech.AudioTrackClips[0],
    voiceVolume: effects(speech.AudioTrackClips[0], "Volume"),
    sound: music.AudioTrackClips[0],
    soundVolume: effects(music.AudioTrackClips[0], "Volume"),
    fade: effects(music.AudioTrackClips[0], "AFade"),
    texts: plan.SubtitleTracks[0].SubtitleTrackClips,
    text: plan.SubtitleTracks[0].SubtitleTrackClips[0],
    behind: effects(clip, "Background"),
    volume: effects(clip, "Volume"),
    transition: effects(clip, "Transition"),
    over: plan.EffectTracks?.[0].EffectTrackItems[0],
    vfx: effects(clip, "VFX"),
    filter: effects(clip, "Filter"),
  };
}
