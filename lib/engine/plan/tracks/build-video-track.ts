import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { VideoClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { ShotEffect } from "../looks/choose-effects";
import { backgroundEffect, leavesGap } from "./build-background";
import type { Piece } from "../length/fit-length";
import { framesPerSecond, toSeconds } from "../arithmetic/frames";
import type { Pick } from "../shots/pick-shots";

/** A shot longer than this is not prepared whole when only its beginning is used: 30 s, in frames. */
const longShotFrames = 30 * framesPerSecond;

/** What the renderer prepares: the shot, or of a very long one what is used, in whole seconds. */
function preparedEnd(pick: Pick, usedFrames: number): number {
  const { from, to } = pick.shot;
  if (to - from <= longShotFrames) return to;
  return Math.min(to, from + Math.ceil(usedFrames / framesPerSecond) * framesPerSecond);
}

type Source = Pick & { piece: Piece };

function sourceRange({ shot, piece, ...pick }: Source) {
  if (shot.media.kind !== "image") {
    return {
      In: shot.from,
      Out: shot.from + piece.used,
      ShotOut: preparedEnd({ shot, ...pick }, piece.used),
    };
  }
  const wholeSeconds = Math.ceil(piece.length / framesPerSecond) * framesPerSecond;
  return { In: 0, Out: piece.length, ShotOut: piece.length > shot.to ? wholeSeconds : shot.to };
}

/**
 * The picture of a clip. Pieces overlap where a transition is; `laid` says what is laid over the
 * piece of each place: its effects, and the transition after it.
 */
export function buildVideoTrack(
  picks: readonly Pick[],
  pieces: readonly Piece[],
  configs: BatchConfigs,
  backgroundImageId: string | undefined,
  laid: { transitionAt: (place: number) => string; effectsAt: (place: number) => ShotEffect[] },
): VideoClip[] {
  const { input, editing, output } = configs;
  const frame = { width: output.Width, height: output.Height };
  const background = backgroundEffect(editing.BackgroundImageConfig, backgroundImageId);
  let start = 0;
  return picks.map((pick, place) => {
    const piece = pieces[place] ?? { used: pick.frames, length: pick.frames, overlap: 0 };
    const group = input.MediaGroupArray[pick.group];
    const gain = group?.Volume ?? editing.MediaConfig?.Volume ?? editingDefaults.mediaVolume;
    const { In, Out, ShotOut } = sourceRange({ ...pick, piece });
    const effects: VideoClip["Effects"] = [{ Type: "Volume", Gain: gain }];
    if (leavesGap(pick.shot.media, frame)) effects.unshift(background);
    effects.push(...laid.effectsAt(place));
    if (piece.overlap > 0) {
      const Duration = toSeconds(piece.overlap);
      effects.push({ Type: "Transition", SubType: laid.transitionAt(place), Duration });
    }
    const clip: VideoClip = {
      Type: pick.shot.media.kind === "image" ? "Image" : "Video",
      MediaId: pick.shot.media.mediaId,
      In: toSeconds(In),
      Out: toSeconds(Out),
      TimelineIn: toSeconds(start),
      TimelineOut: toSeconds(start + piece.length),
      Speed: (Out - In) / piece.length,
      AdaptMode: "Contain",
      Effects: effects,
      Reelpress: {
        GroupName: group?.GroupName ?? "",
        ShotIn: toSeconds(pick.shot.from),
        ShotOut: toSeconds(ShotOut),
        Filler: pick.filler,
      },
    };
    start += piece.length - piece.overlap;
    return clip;
  });
}
