import type { GivenPicture } from "@/lib/ims/schema/given-timeline";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { isDrawnFilter } from "../looks/drawn-filters";
import { isDrawnTransition } from "../looks/drawn-transitions";
import { isDrawnVfx } from "../looks/drawn-vfx";
import type { MediaFacts } from "../facts";
import { framesNear, framesPerSecond, framesWithin, toSeconds } from "../arithmetic/frames";
import { referenceOf } from "../sources/given-sources";

export type MediaMap = ReadonlyMap<string, MediaFacts>;

const wholeSide = new Set([undefined, 1, 0.9999]);

type Frame = { width: number; height: number };

/** The box of a picture that does not fill the frame; empty when the picture fills it. */
function boxOf({ X = 0, Y = 0, Width, Height }: GivenPicture) {
  if (X === 0 && Y === 0 && wholeSide.has(Width) && wholeSide.has(Height)) return {};
  return {
    X,
    Y,
    ...(Width === undefined ? {} : { Width }),
    ...(Height === undefined ? {} : { Height }),
  };
}

/** The coordinate that puts the picture outside the frame, where nobody would see it; else null. */
function outside({ X = 0, Y = 0 }: GivenPicture, { width, height }: Frame): "X" | "Y" | null {
  if (X >= (X <= 1 ? 1 : width)) return "X";
  return Y >= (Y <= 1 ? 1 : height) ? "Y" : null;
}

const round = (seconds: number) => String(Math.round(seconds * 100) / 100);

type NamedEffect = { Type: GivenPicture["Effects"][number]["Type"]; SubType?: string };

/** Names an effect that this engine does not draw, and what to use instead; null when it draws it. */
export function refusedEffect({
  Type,
  SubType = "",
}: NamedEffect): { what: string; instead: string } | null {
  switch (Type) {
    case "Transition":
      if (isDrawnTransition(SubType)) return null;
      return { what: `the transition "${SubType}"`, instead: "use fade" };
    case "Filter":
      if (isDrawnFilter(SubType)) return null;
      return { what: `the filter "${SubType}"`, instead: "use another, for example warm" };
    case "VFX":
      if (isDrawnVfx(SubType)) return null;
      return { what: `the effect "${SubType}"`, instead: "use another, for example open" };
    default:
      return null;
  }
}

/** The features of a main-track clip that the renderer lacks. */
function refusals(clip: GivenPicture, path: string, frame: Frame): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const lost = outside(clip, frame);
  if (lost) {
    const message = `lies outside of the frame, which is ${frame.width}x${frame.height}`;
    problems.push({ path: `${path}.${lost}`, message });
  }
  if (clip.Opacity !== undefined && clip.Opacity !== 1) {
    problems.push(notImplemented(`${path}.Opacity`, "a main track seen through", "take it away"));
  }
  if (clip.DyncFrames !== undefined) {
    problems.push(notImplemented(`${path}.DyncFrames`, "moving pictures here", "take it away"));
  }
  clip.Effects.forEach((effect, index) => {
    const refused = refusedEffect(effect);
    if (!refused) return;
    const at = `${path}.Effects[${index}].SubType`;
    problems.push(notImplemented(at, refused.what, refused.instead));
  });
  return problems;
}

type Range = { inFrame: number; usedFrames: number; frames: number };

/** The used range of the source and the time on screen. All in frames; `from` is where the clip begins. */
function rangeOf(
  clip: GivenPicture,
  media: MediaFacts,
  from: number,
  path: string,
): Range | ConfigProblem {
  const placedFrames =
    clip.TimelineOut === undefined ? undefined : framesNear(clip.TimelineOut) - from;
  if (placedFrames !== undefined && placedFrames < 1) {
    return { path: `${path}.TimelineOut`, message: "comes before the clip begins" };
  }
  if (clip.Type === "Image") {
    const seconds =
      clip.Duration ?? (clip.Out === undefined ? undefined : clip.Out - (clip.In ?? 0));
    const frames = placedFrames ?? (seconds === undefined ? 0 : framesNear(seconds));
    if (frames < 1) return { path: `${path}.Duration`, message: "say how long the image stands" };
    return { inFrame: 0, usedFrames: frames, frames };
  }
  const inFrame = framesNear(clip.In ?? 0);
  const lastFrame = framesWithin(media.durationSeconds);
  const outFrame =
    clip.Out !== undefined
      ? framesNear(clip.Out)
      : placedFrames === undefined
        ? lastFrame
        : inFrame + Math.round(placedFrames * (clip.Speed ?? 1));
  if (outFrame <= inFrame) return { path: `${path}.Out`, message: "comes before In" };
  if (outFrame > lastFrame + 1) {
    const name = clip.Out === undefined && placedFrames !== undefined ? "TimelineOut" : "Out";
    const message = `the material ends after ${round(media.durationSeconds)} s`;
    return { path: `${path}.${name}`, message };
  }
  const usedFrames = outFrame - inFrame;
  const frames = Math.max(1, placedFrames ?? Math.round(usedFrames / (clip.Speed ?? 1)));
  if (Math.abs(frames * (clip.Speed ?? 1) - usedFrames) > Math.max(1.5, (clip.Speed ?? 1) * 1.5)) {
    const shown = `${round(usedFrames / framesPerSecond)} s of the source stand ${round(frames / framesPerSecond)} s`;
    const message = `${shown}; give the Speed that makes that so, or leave TimelineOut out`;
    return { path: `${path}.TimelineOut`, message };
  }
  return { inFrame, usedFrames, frames };
}

function effectsOf(clip: GivenPicture, media: MediaMap): VideoClip["Effects"] {
  const kept = clip.Effects.map((effect): VideoClip["Effects"][number] => {
    switch (effect.Type) {
      case "Volume":
      case "Filter":
      case "VFX":
        return effect;
      case "Transition":
        return { ...effect, Duration: toSeconds(framesNear(effect.Duration)) };
      case "Background": {
        const { SubType, Radius, Color, MediaId } = effect;
        return {
          Type: "Background",
          SubType,
          ...(Radius === undefined ? {} : { Radius }),
          ...(Color === undefined ? {} : { Color }),
          ...(MediaId === undefined ? {} : { MediaId: media.get(MediaId)?.mediaId ?? MediaId }),
        };
      }
    }
  });
  // Without a Volume effect a clip plays at full volume. Source: IMS docs, Volume.
  const isLoud = kept.some((effect) => effect.Type === "Volume");
  return isLoud ? kept : [{ Type: "Volume", Gain: 1 }, ...kept];
}

function overlapOf(clip: GivenPicture | undefined): number {
  const transition = clip?.Effects.find((effect) => effect.Type === "Transition");
  return transition?.Type === "Transition" ? framesNear(transition.Duration) : 0;
}

/**
 * Clips whose written times overlap: the times win, and the transition lasts as long as the overlap
 * instead of its written `Duration`.
 */
function withWrittenOverlaps(clips: readonly GivenPicture[]): GivenPicture[] {
  return clips.map((clip, index) => {
    const from = clips[index + 1]?.TimelineIn;
    if (from === undefined || clip.TimelineOut === undefined) return clip;
    const Duration = clip.TimelineOut - from;
    if (framesNear(Duration) < 1) return clip;
    const Effects = clip.Effects.map((effect) =>
      effect.Type === "Transition" ? { ...effect, Duration } : effect,
    );
    return { ...clip, Effects };
  });
}

/** Where a clip must begin, in frames. The renderer allows no gaps, and overlaps only at transitions. */
function startOf(
  clip: GivenPicture,
  expected: number,
  fades: boolean,
  path: string,
): number | ConfigProblem {
  if (clip.TimelineIn === undefined) return expected;
  const written = framesNear(clip.TimelineIn);
  if (Math.abs(written - expected) <= 1) return expected;
  const at = round(expected / framesPerSecond);
  const message = fades
    ? `clips that fade overlap by the transition's Duration: begin at ${at} s, or leave TimelineIn out`
    : `the main track has no holes and no overlaps here: begin at ${at} s, or leave TimelineIn out`;
  return { path: `${path}.TimelineIn`, message };
}

/**
 * Lays the clips of the main track one after the other. A missing `TimelineIn` is the end of the
 * previous clip less its transition. Source: IMS docs, "Timeline configuration".
 */
export function layPicture(
  written: readonly GivenPicture[],
  trackPath: string,
  media: MediaMap,
  frame: Frame,
): { clips: VideoClip[]; endFrame: number; problems: ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const laid: VideoClip[] = [];
  const clips = withWrittenOverlaps(written);
  let end = 0;
  clips.forEach((clip, index) => {
    const path = `${trackPath}.VideoTrackClips[${index}]`;
    problems.push(...refusals(clip, path, frame));
    const facts = media.get(referenceOf(clip) ?? "");
    if (!facts) {
      if (referenceOf(clip) === undefined) {
        problems.push({ path: `${path}.MediaId`, message: "name the material" });
      }
      return;
    }
    if (facts.kind !== clip.Type.toLowerCase()) {
      problems.push({ path: `${path}.Type`, message: `the material is of the type ${facts.kind}` });
      return;
    }
    const overlap = overlapOf(clips[index - 1]);
    const start = startOf(clip, Math.max(0, end - overlap), overlap > 0, path);
    if (typeof start !== "number") {
      problems.push(start);
      return;
    }
    const range = rangeOf(clip, facts, start, path);
    if ("message" in range) {
      problems.push(range);
      return;
    }
    const fade = overlapOf(clip);
    if (fade > 0 && (fade >= range.frames || index === clips.length - 1)) {
      const message =
        index === clips.length - 1 ? "no clip follows this one" : "is as long as the clip itself";
      problems.push({ path: `${path}.Effects`, message: `the transition cannot be: ${message}` });
    }
    if (overlap >= range.frames) {
      const message = "the clip is not longer than the transition into it";
      problems.push({ path, message });
    }
    end = start + range.frames;
    laid.push({
      Type: clip.Type,
      MediaId: facts.mediaId,
      In: toSeconds(range.inFrame),
      Out: toSeconds(range.inFrame + range.usedFrames),
      TimelineIn: toSeconds(start),
      TimelineOut: toSeconds(end),
      Speed: range.usedFrames / range.frames,
      AdaptMode: clip.AdaptMode ?? "Contain",
      ...boxOf(clip),
      Effects: effectsOf(clip, media),
      Reelpress: {
        GroupName: "",
        ShotIn: toSeconds(range.inFrame),
        ShotOut: toSeconds(range.inFrame + range.usedFrames),
        Filler: false,
      },
    });
  });
  return { clips: laid, endFrame: end, problems };
}
