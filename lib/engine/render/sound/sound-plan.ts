import type { MusicClip, SpeechClip, Timeline, VideoClip } from "@/lib/ims/schema/timeline";

export const sampleRate = 48_000;

/** Everything that is heard, with times in seconds of the output and linear gain factors. */
/** What platforms play without making it softer. */
export const defaultLufs = -14;

export type SoundPlan = {
  seconds: number;
  /** How loud the clip is. */
  lufs: number;
  speech: Array<{ speechKey: string; atSeconds: number; seconds: number; factor: number }>;
  music: SoundPart[];
  /** The shots' own sound. */
  source: SoundPart[];
  /** When somebody speaks: everything else is lowered. */
  ducks: Array<{ from: number; to: number }>;
};

export type SoundPart = {
  mediaId: string;
  factor: number;
  /** Where reading begins, in seconds of the file. */
  inSeconds: number;
  atSeconds: number;
  seconds: number;
  speed: number;
  /** Background music: it skips silence at its start, and repeats when it ends. */
  loop: boolean;
  fadeInSeconds: number;
  fadeOutSeconds: number;
};

/** Sentences closer than this count as one stretch of speech, so that music does not pump between them. */
const joinSeconds = 1.2;
/** Length of the fade at every cut of sound, which prevents clicks. */
const softenSeconds = 0.02;
/** Shots that follow each other hand over their sound for so long, half before the cut and half behind it. */
const handoverSeconds = 0.08;

/** Reads the sound plan from a timeline, without parts whose volume is 0. */
export function soundPlan(timeline: Timeline, hasAudio: (mediaId: string) => boolean): SoundPlan {
  const seconds = timeline.Reelpress.Duration;
  const [speechTrack, musicTrack] = timeline.AudioTracks;
  const speech = speechTrack.AudioTrackClips.map((clip) => ({
    speechKey: clip.Reelpress.SpeechKey,
    atSeconds: clip.TimelineIn,
    seconds: clip.TimelineOut - clip.TimelineIn,
    factor: gainOf(clip, 1),
  })).filter((one) => one.factor > 0 && one.atSeconds < seconds);
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  return {
    seconds,
    lufs: timeline.Reelpress.Lufs ?? defaultLufs,
    speech,
    music: musicTrack.AudioTrackClips.map((clip) => musicPart(clip, seconds)).filter(isHeard),
    source: clips
      .map((clip, index) => shotPart(clip, clips[index - 1], clips[index + 1]))
      .filter((part) => isHeard(part) && hasAudio(part.mediaId)),
    ducks: joinStretches(speech),
  };
}

function isHeard(part: SoundPart): boolean {
  return part.factor > 0 && part.seconds > 0.05;
}

function gainOf(clip: VideoClip | SpeechClip | MusicClip, otherwise: number): number {
  const effect = clip.Effects.find((one) => one.Type === "Volume");
  return effect?.Type === "Volume" ? effect.Gain : otherwise;
}

function fadeOf(clip: MusicClip, subType: "In" | "Out"): number {
  const effect = clip.Effects.find((one) => one.Type === "AFade" && one.SubType === subType);
  return effect?.Type === "AFade" ? effect.Duration : softenSeconds;
}

function musicPart(clip: MusicClip, seconds: number): SoundPart {
  const length = Math.min(clip.TimelineOut, seconds) - clip.TimelineIn;
  return {
    mediaId: clip.MediaId,
    factor: gainOf(clip, 1),
    inSeconds: clip.In ?? 0,
    atSeconds: clip.TimelineIn,
    seconds: length,
    speed: 1,
    loop: clip.LoopMode,
    fadeInSeconds: Math.min(fadeOf(clip, "In"), length / 2),
    fadeOutSeconds: Math.min(fadeOf(clip, "Out"), length / 2),
  };
}

/**
 * The sound of a shot fades with its picture where clips overlap. At a cut it is read a little longer than the
 * shot is seen, where its file goes on, so that two sounds cross instead of meeting at a hole.
 */
function shotPart(clip: VideoClip, before?: VideoClip, after?: VideoClip): SoundPart {
  const overlap = (first?: VideoClip, second?: VideoClip) =>
    first && second ? Math.max(0, first.TimelineOut - second.TimelineIn) : 0;
  const meets = (first?: VideoClip, second?: VideoClip) =>
    first !== undefined &&
    second !== undefined &&
    Math.abs(first.TimelineOut - second.TimelineIn) < 0.001 &&
    !goesOn(first, second);
  const early = meets(before, clip)
    ? Math.min(handoverSeconds / 2, clip.In / clip.Speed, clip.TimelineIn)
    : 0;
  const late = meets(clip, after) ? handoverSeconds / 2 : 0;
  return {
    mediaId: clip.MediaId,
    factor: clip.Type === "Video" ? gainOf(clip, 0) : 0,
    inSeconds: clip.In - early * clip.Speed,
    atSeconds: clip.TimelineIn - early,
    seconds: clip.TimelineOut - clip.TimelineIn + early + late,
    speed: clip.Speed,
    loop: false,
    fadeInSeconds: Math.max(softenSeconds, overlap(before, clip), early * 2),
    fadeOutSeconds: Math.max(softenSeconds, overlap(clip, after), late * 2),
  };
}

/** Whether a shot goes on where the one before has stopped in the same file: there is nothing to cross. */
const goesOn = (first: VideoClip, second: VideoClip): boolean =>
  first.MediaId === second.MediaId &&
  first.Speed === second.Speed &&
  Math.abs(first.Out - second.In) < 0.05;

function joinStretches(speech: SoundPlan["speech"]): SoundPlan["ducks"] {
  const ducks: SoundPlan["ducks"] = [];
  for (const { atSeconds, seconds } of speech.toSorted((a, b) => a.atSeconds - b.atSeconds)) {
    const last = ducks.at(-1);
    const to = atSeconds + seconds;
    if (last && atSeconds - last.to < joinSeconds) last.to = Math.max(last.to, to);
    else ducks.push({ from: atSeconds, to });
  }
  return ducks;
}
