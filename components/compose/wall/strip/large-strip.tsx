"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { nameOf, useKeyDown } from "../state/use-key-down";
import { useWallView } from "../state/wall-view";
import { KeepOrReplace } from "./keep-or-replace";
import { useFilm } from "../proxies/proxies-context";
import { LargePlayer } from "./large-player";
import { usePlayback } from "./use-playback";

type LargeProps = {
  position: number;
  count: number;
  plan: string;
  /** Null while the video is being planned. */
  strip: Strip | null;
  isKept: boolean;
  /** Shows another video. */
  onMove: (position: number) => void;
  onClose: () => void;
  undo: (() => void) | null;
};

/** One video large: it plays as its quick preview, or else as a sequence of its stills, with its voice. */
export function LargeStrip(props: LargeProps) {
  const t = useTranslations("compose.wall");
  const { position, count, plan, strip, undo, onMove, onClose } = props;
  const view = useWallView();
  const [isPlaying, setPlaying] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [shownPlan, setShownPlan] = useState(plan);
  if (shownPlan !== plan) {
    setShownPlan(plan);
    setPlaying(false);
    setSeconds(0);
  }
  const film = useFilm(plan, true);
  const shots = strip?.shots ?? [];
  const at = Math.max(
    0,
    shots.findLastIndex(({ fromSeconds }) => fromSeconds <= seconds),
  );
  usePlayback({
    isPlaying: isPlaying && strip !== null && film === null,
    durationSeconds: strip?.durationSeconds ?? 0,
    fromSeconds: () => seconds,
    loadSound: () => view.loadSound(position),
    onSeconds: setSeconds,
    onEnd: stop,
  });
  function stop() {
    setPlaying(false);
    setSeconds(0);
  }
  const toggle = () => setPlaying(!isPlaying);
  const show = (shot: number) => {
    setPlaying(false);
    setSeconds(shots[shot]?.fromSeconds ?? 0);
  };
  useKeyDown((event) => {
    const acts: Record<string, () => void> = {
      a: () => view.keep(position),
      r: () => view.reject(position),
      " ": toggle,
      z: () => undo?.(),
      ArrowUp: () => onMove(Math.max(0, position - 1)),
      ArrowDown: () => onMove(Math.min(count - 1, position + 1)),
      ArrowLeft: () => show(Math.max(0, at - 1)),
      ArrowRight: () => show(Math.min(shots.length - 1, at + 1)),
    };
    const act = acts[nameOf(event)];
    const onButton = event.target instanceof HTMLButtonElement && event.key === " ";
    if (!act || onButton || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  const title = t("large.title", { number: String(position + 1), count: String(count) });
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={strip?.title ? `${title} · ${strip.title}` : title}
      width="lg"
      footer={<Footer {...props} />}
    >
      {strip ? (
        <LargePlayer
          plan={plan}
          strip={strip}
          at={at}
          seconds={seconds}
          isPlaying={isPlaying}
          film={film}
          onSeconds={setSeconds}
          onEnd={stop}
          onToggle={toggle}
          onShow={show}
        />
      ) : (
        <p role="status" className="grid h-[52dvh] place-items-center text-sm text-muted">
          {t("redrawing", { number: String(position + 1) })}
        </p>
      )}
    </Dialog>
  );
}

function Footer({ position, count, strip, isKept, onMove }: LargeProps) {
  const t = useTranslations("compose.wall");
  return (
    <>
      <IconButton
        label={t("large.previous")}
        disabled={position === 0}
        onClick={() => onMove(position - 1)}
      >
        <ChevronLeft aria-hidden />
      </IconButton>
      <IconButton
        label={t("large.next")}
        disabled={position >= count - 1}
        onClick={() => onMove(position + 1)}
      >
        <ChevronRight aria-hidden />
      </IconButton>
      <span className="flex-1" />
      <KeepOrReplace position={position} isKept={isKept} isPlanned={strip !== null} />
    </>
  );
}
