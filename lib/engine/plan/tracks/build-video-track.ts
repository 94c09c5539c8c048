import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { ShotEffect } from "../looks/choose-effects";
import { stillMoves } from "../looks/still-moves";
import { fillsFrame, leavesGap } from "@/lib/ims/schema/config/crop";
import { backgroundEffect, cropOf, withoutBars } from "./build-background";
import type { FittedShot } from "../length/fit-length";
import { framesPerSecond, toSeconds } from "../arithmetic/frames";
import { type Aiming, aimClip } from "../looks/aim-clip";
import type { Pick as ShotPick } from "../shots/pick-shots";
import { preparedStretch } from "../shots/prepared-stretch";

/** Of a shot longer than this, only the used beginning is prepared: 30 s, in frames. */
const longShotFrames = 30 * framesPerSecond;

/** Where the prepared range ends: with the shot, or for a very long one after the used frames, in whole seconds. */
function preparedEnd(pick: ShotPick, usedFrames: number): number {
  const { from, to } = pick.shot;
  if (to - from <= longShotFrames) return to;
  return Math.min(to, from + Math.ceil(usedFrames / framesPerSecond) * framesPerSecond);
}

type Source = ShotPick & { fitted: FittedShot };

function sourceRange({ shot, fitted, ...pick }: Source) {
  if (shot.media.kind !== "image") {
    return {
      In: shot.from,
      Out: shot.from + fitted.used,
      ShotOut: preparedEnd({ shot, ...pick }, fitted.used),
    };
  }
  const wholeSeconds = Math.ceil(fitted.length / framesPerSecond) * framesPerSecond;
  return { In: 0, Out: fitted.length, ShotOut: fitted.length > shot.to ? wholeSeconds : shot.to };
}

/**
 * Builds the video track of a clip. Shots overlap at transitions. `laid` gives, by the index of a
 * shot, its effects and the transition after it.
 */
export function buildVideoTrack(
  picks: readonly ShotPick[],
  fittedShots: readonly FittedShot[],
  configs: BatchConfigs,
  backgroundImageId: string | undefined,
  laid: {
    transitionAt: (index: number) => string;
    effectsAt: (index: number) => ShotEffect[];
    /** What is known of a source, by its media id. */
    aimAt: (mediaId: string) => Pick<Aiming, "analysis" | "chosen">;
  },
): VideoClip[] {
  const { input, editing, output } = configs;
  const frame = { width: output.Width, height: output.Height };
  const background = backgroundEffect(editing.BackgroundImageConfig, backgroundImageId);
  let start = 0;
  const isMoving = editing.ProcessConfig?.Reelpress?.Stills === "Move";
  const moves = isMoving ? stillMoves(picks.map(({ shot }) => shot.media)) : [];
  return picks.map((pick, index) => {
    const move = moves[index];
    const fitted = fittedShots[index] ?? { used: pick.frames, length: pick.frames, overlap: 0 };
    const group = input.MediaGroupArray[pick.group];
    const gain = group?.Volume ?? editing.MediaConfig?.Volume ?? editingDefaults.mediaVolume;
    const { In, Out, ShotOut } = sourceRange({ ...pick, fitted });
    const effects: VideoClip["Effects"] = [{ Type: "Volume", Gain: gain }];
    const { media } = pick.shot;
    const aim = laid.aimAt(media.mediaId);
    const crop = cropOf(editing, aim.chosen !== undefined);
    const seen = withoutBars(media, crop);
    const bars = seen === media ? undefined : seen.bars;
    const fills = fillsFrame(seen, frame, crop);
    if (!fills && leavesGap(seen, frame)) effects.unshift(background);
    effects.push(...laid.effectsAt(index));
    if (fitted.overlap > 0) {
      const Duration = toSeconds(fitted.overlap);
      effects.push({ Type: "Transition", SubType: laid.transitionAt(index), Duration });
    }
    const range = { In: toSeconds(In), Out: toSeconds(Out) };
    const shot = { ShotIn: toSeconds(pick.shot.from), ShotOut: toSeconds(ShotOut) };
    const focus = fills
      ? aimClip({
          media,
          seen,
          frame,
          stretch: preparedStretch({ ...range, Reelpress: shot }),
          ...aim,
        })
      : undefined;
    const clip: VideoClip = {
      Type: media.kind === "image" ? "Image" : "Video",
      MediaId: media.mediaId,
      ...range,
      TimelineIn: toSeconds(start),
      TimelineOut: toSeconds(start + fitted.length),
      Speed: (Out - In) / fitted.length,
      AdaptMode: fills ? "Cover" : "Contain",
      Effects: effects,
      Reelpress: {
        GroupName: group?.GroupName ?? "",
        ...shot,
        Filler: pick.filler,
        ...(move ? { Move: move } : {}),
        ...(bars
          ? { Bars: { Left: bars.left, Right: bars.right, Top: bars.top, Bottom: bars.bottom } }
          : {}),
        ...(focus ? { Focus: focus } : {}),
      },
    };
    start += fitted.length - fitted.overlap;
    return clip;
  });
}
