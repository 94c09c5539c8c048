"use client";

import { createContext, useContext } from "react";
import { AppError } from "@/lib/base/pure/errors";
import type { MediaItem } from "@/lib/model/media/media";
import type { PhoneFinding, PhonePlatform } from "@/lib/model/phone-finding";
import type { WallShot } from "@/lib/model/wall/wall-state";

/** A shot of a video on the wall: the position of the video, and of the shot in it, from 0. */
export type ShotAt = { position: number; shot: number };

/**
 * What strips and dialogs of the wall can do. The acts are stable, so that strips need not render; `itemOf`
 * changes when the library has answered.
 */
export type WallView = {
  keep: (position: number) => void;
  reject: (position: number) => void;
  swap: (at: ShotAt, by: { mediaId: string; inSeconds: number }) => void;
  openWith: (shot: WallShot) => void;
  neverShow: (shot: WallShot) => void;
  openLarge: (position: number) => void;
  openShot: (at: ShotAt, anchor: HTMLElement) => void;
  /** Starts the video, or stops it when it plays. */
  togglePlay: (position: number) => void;
  focusOn: (position: number) => void;
  openPair: (one: number, other: number) => void;
  /** The address of the sound of a video; null when nothing is heard or it cannot be had. */
  loadSound: (position: number) => Promise<string | null>;
  /** What a phone hides of a video; null where nothing is drawn. */
  lookOnPhone:
    | ((
        position: number,
        platform: PhonePlatform | null,
        signal: AbortSignal,
      ) => Promise<PhoneFinding[]>)
    | null;
  itemOf: (mediaId: string) => MediaItem | undefined;
  /** Whether shots can be replaced, pinned and banned, and the sound of a plan be heard. */
  canChangeShots: boolean;
};

export const WallViewContext = createContext<WallView | null>(null);

export function useWallView(): WallView {
  const view = useContext(WallViewContext);
  if (!view) throw new AppError("unexpected", "useWallView outside of the wall");
  return view;
}
