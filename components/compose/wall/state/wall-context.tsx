"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { AppError } from "@/lib/base/pure/errors";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { WallPreview } from "@/lib/model/wall/planned-wall-form";
import { fixTexts } from "@/lib/model/form/texts/paired-texts";
import { freshWall, type WallForm } from "@/lib/model/form/wall-form";
import { noHistory, redo, remember, undo, type WallStep } from "@/lib/model/wall/wall-history";
import { isUntouched, markMade, withCount } from "@/lib/model/wall/wall-state";
import { useBackend } from "../../form/compose-context";
import { useLatest } from "../../form/use-latest";
import { useAddressMark } from "./use-address-mark";
import { type NoWall, type WallMode, wallModeOf, whyNoWall } from "./wall-mode";

type WallHolder = {
  isOpen: boolean;
  open: () => void;
  close: () => void;
  /** Null where there is no wall; `whyNone` says why, unless these videos cannot be made here at all. */
  mode: WallMode | null;
  whyNone: NoWall | null;
  wall: WallForm;
  /** The jobs that planned its videos; empty for a wall that is drawn. */
  previews: readonly WallPreview[];
  setPreviews: (previews: readonly WallPreview[]) => void;
  /** Forgets what was planned, kept and made here. The jobs stay. */
  startOver: () => void;
  /** Takes a change that can be undone. */
  change: (next: WallForm) => void;
  /** Null while there is nothing to undo, or to redo. */
  undo: (() => void) | null;
  redo: (() => void) | null;
  noteMade: (draws: readonly number[], jobId: string) => void;
};

const none: readonly WallPreview[] = [];

const WallContext = createContext<WallHolder | null>(null);

/** The wall that the form holds; a wall on which nothing was done is none. */
const toKeep = (wall: WallForm): WallForm | null =>
  isUntouched(wall) && wall.open.length + wall.never.length === 0 ? null : wall;

/** The wall of the form, with what can be undone, and whether it is shown. */
export function WallProvider({ children }: { children: ReactNode }) {
  const { control, setValue, getValues } = useFormContext<ComposeForm>();
  const [drawn, planned, kind, seed, wanted] = useWatch({
    control,
    name: ["wall", "planned", "kind", "seed", "output.count"],
  });
  const { can } = useBackend();
  const isPaired = useWatch({
    control,
    compute: (form) => !can.preview && fixTexts(form) !== null,
  });
  const whyNone = whyNoWall(can, kind, isPaired);
  const mode = whyNone === null ? wallModeOf(can, kind) : null;
  const kept = mode === "planned" ? planned : drawn;
  const previews = (mode === "planned" && planned?.previews) || none;
  const count = Math.max(1, Math.min(100, Math.trunc(wanted) || 1));
  const wall = useMemo(() => withCount(kept ?? freshWall(seed, count), count), [kept, seed, count]);
  const [history, setHistory] = useState(noHistory);
  const { isOpen, open, close } = useAddressMark("wall");
  const shown = useLatest(wall);

  const keepPlanned = useCallback(
    (next: WallForm, jobs: readonly WallPreview[]) => {
      const isNothing = toKeep(next) === null && jobs.length === 0;
      const value = isNothing ? null : { ...next, previews: [...jobs] };
      setValue("planned", value, { shouldDirty: true });
    },
    [setValue],
  );
  const show = useCallback(
    (next: WallForm) => {
      if (mode === "planned") {
        keepPlanned(next, getValues("planned")?.previews ?? []);
        return;
      }
      const held = toKeep(next);
      // From now on only what was made before counts as recent, so that what is kept stays as it is.
      const until = held && (getValues("likeness.until") ?? Date.now());
      setValue("likeness.until", until, { shouldDirty: true });
      setValue("wall", held, { shouldDirty: true });
    },
    [setValue, getValues, keepPlanned, mode],
  );
  const change = useCallback(
    (next: WallForm) => {
      if (next === shown.current) return;
      const left = shown.current;
      setHistory((before) => remember(before, left));
      show(next);
    },
    [show, shown],
  );
  const noteMade = useCallback(
    (draws: readonly number[], jobId: string) => {
      const before = getValues(mode === "planned" ? "planned" : "wall") ?? shown.current;
      show(markMade(before, draws, jobId));
    },
    [getValues, show, shown, mode],
  );
  const setPreviews = useCallback(
    (next: readonly WallPreview[]) => keepPlanned(shown.current, next),
    [keepPlanned, shown],
  );
  const startOver = useCallback(() => {
    setHistory(noHistory);
    setValue(mode === "planned" ? "planned" : "wall", null, { shouldDirty: true });
  }, [setValue, mode]);
  const holder = useMemo<WallHolder>(() => {
    const step = (to: WallStep | null) =>
      to &&
      (() => {
        setHistory(to.history);
        show(to.wall);
      });
    return {
      isOpen,
      open,
      close,
      mode,
      whyNone,
      wall,
      previews,
      setPreviews,
      startOver,
      change,
      undo: step(undo(history, wall)),
      redo: step(redo(history, wall)),
      noteMade,
    };
  }, [
    isOpen,
    open,
    close,
    mode,
    whyNone,
    wall,
    previews,
    setPreviews,
    startOver,
    change,
    history,
    show,
    noteMade,
  ]);
  return <WallContext value={holder}>{children}</WallContext>;
}

export function useWall(): WallHolder {
  const wall = useContext(WallContext);
  if (!wall) throw new AppError("unexpected", "useWall outside of WallProvider");
  return wall;
}
