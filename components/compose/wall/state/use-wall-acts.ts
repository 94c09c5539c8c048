"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { WallForm } from "@/lib/model/form/wall-form";
import type { MediaItem } from "@/lib/model/media/media";
import { lookOf } from "@/lib/model/wall/look-of";
import { breaksOpening, shows } from "@/lib/model/wall/breaks-rule";
import {
  isKept,
  neverShow,
  openWith,
  reject,
  swapShot,
  toggleKept,
} from "@/lib/model/wall/wall-state";
import { useLatest } from "../../form/use-latest";
import type { OpenShot } from "../strip/shot-menu";
import type { Place } from "./use-wall-plan";
import { findOnPhone } from "./find-on-phone";
import { useSounds } from "./use-sounds";
import { useWall } from "./wall-context";
import type { WallView } from "./wall-view";

/** What a person does on the wall, what is said about it, and what is open. */
export function useWallActs({
  form,
  places,
  byId,
}: {
  form: ComposeForm;
  places: readonly Place[];
  byId: ReadonlyMap<string, MediaItem>;
}) {
  const t = useTranslations("compose.wall.said");
  const { wall, mode, change, undo, redo } = useWall();
  const [said, say] = useState("");
  const [current, focusOn] = useState(0);
  const [playing, setPlaying] = useState<number | null>(null);
  const [large, setLarge] = useState<number | null>(null);
  const [pair, setPair] = useState<readonly [number, number] | null>(null);
  const [openShot, setOpenShot] = useState<OpenShot | null>(null);
  const loadSound = useSounds(form, places, mode === "drawn");
  const latest = useLatest({ form, wall, places, change, t, loadSound });

  const acts = useMemo<Omit<WallView, "itemOf" | "canChangeShots">>(() => {
    const lookAt = (position: number) => {
      const strip = latest.current.places[position]?.strip;
      return strip ? lookOf(strip) : "";
    };
    const drawAt = (position: number) => latest.current.wall.outputs[position] ?? -1;
    /** Says `words` when the wall could be changed; a full wall stays as it is. */
    const act = (next: WallForm, words: string) => {
      const { wall: before, change: take, t: words_ } = latest.current;
      if (next === before) {
        say(words_("full"));
        return;
      }
      take(next);
      say(words);
    };
    const numbered = (position: number) => ({ number: String(position + 1) });
    const breaking = (breaks: (place: Place) => boolean) =>
      latest.current.places.filter(breaks).map(({ draw }) => draw);
    const ruled = (next: WallForm) => {
      const { wall: before, t: words } = latest.current;
      act(next, words("opened", { count: next.draws.length - before.draws.length }));
    };
    return {
      keep: (position) => {
        const { wall: before, t: words } = latest.current;
        const name = isKept(before, drawAt(position)) ? "released" : "kept";
        const look = lookAt(position);
        act(toggleKept(before, drawAt(position), look), words(name, numbered(position)));
      },
      reject: (position) => {
        setPlaying(null);
        // A video that no job has planned yet is nothing that could be replaced.
        if (latest.current.places[position]?.waits === "open") return;
        const words = latest.current.t(
          mode === "planned" ? "toReplace" : "rejected",
          numbered(position),
        );
        act(reject(latest.current.wall, drawAt(position)), words);
      },
      swap: ({ position, shot }, by) => {
        const words = latest.current.t("swapped", numbered(position));
        act(swapShot(latest.current.wall, drawAt(position), { at: shot, ...by }), words);
      },
      openWith: (shot) =>
        ruled(
          openWith(
            latest.current.wall,
            shot,
            breaking(({ strip }) => strip !== null && breaksOpening(strip, shot)),
          ),
        ),
      neverShow: (shot) =>
        ruled(
          neverShow(
            latest.current.wall,
            shot,
            breaking(({ strip }) => strip !== null && shows(strip, shot)),
          ),
        ),
      openLarge: (position) => {
        setPlaying(null);
        focusOn(position);
        setLarge(position);
      },
      openShot: (at, anchor) => {
        const plan = latest.current.places[at.position]?.key;
        if (plan !== undefined) setOpenShot({ at, anchor, plan });
      },
      togglePlay: (position) => setPlaying((before) => (before === position ? null : position)),
      focusOn,
      openPair: (one, other) => setPair([one, other]),
      loadSound: (position) => latest.current.loadSound(position),
      lookOnPhone:
        mode === "drawn"
          ? (position, platform, signal) =>
              findOnPhone(latest.current.form, position, platform, signal)
          : null,
    };
  }, [latest, mode]);
  // The names of the footage come after the plans: then the strips are drawn again.
  const view = useMemo<WallView>(
    () => ({
      ...acts,
      itemOf: (mediaId) => byId.get(mediaId),
      canChangeShots: mode === "drawn",
    }),
    [acts, byId, mode],
  );
  const step = (by: (() => void) | null, words: string) =>
    by &&
    (() => {
      by();
      say(words);
    });
  return {
    view,
    said,
    say,
    current,
    playing,
    large,
    closeLarge: () => setLarge(null),
    pair,
    closePair: () => setPair(null),
    openShot,
    closeShot: () => setOpenShot(null),
    undo: step(undo, t("undone")),
    redo: step(redo, t("redone")),
  };
}
