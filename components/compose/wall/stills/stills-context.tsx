"use client";

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { AppError } from "@/lib/base/pure/errors";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { stillsAnswerSchema, type StillsAnswer } from "@/lib/model/preview-stills";
import { post } from "../../preview/use-preview-plan";
import { useLatest } from "../../form/use-latest";
import { createStillStore, type Still, type StillStore, type StillWish } from "./still-store";

type Stills = {
  /** Small stills of all videos, and larger ones of the video that is open. */
  small: StillStore;
  large: StillStore;
  /** Width by height of the videos. */
  ratio: number;
};

const StillsContext = createContext<Stills | null>(null);

function toUrl({ image, type }: { image: string; type: string }): string {
  const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}

/** A chunk of the first screen is small, so that pictures appear soon. */
const chunk = 40;

/**
 * Draws the stills of the shown videos.
 * @param form the form whose wall is shown
 * @param plans the keys of the plans, by position on the wall
 * @param isDrawn whether the backend draws stills; otherwise the library's pictures stand in for them
 */
export function StillsProvider({
  form,
  plans,
  isDrawn,
  children,
}: {
  form: ComposeForm;
  plans: readonly string[];
  isDrawn: boolean;
  children: ReactNode;
}) {
  const latest = useLatest({ form, plans, isDrawn });
  const [stores] = useState(() => {
    const positionOf = (plan: string) => {
      const at = latest.current.plans.indexOf(plan);
      return at < 0 ? null : at;
    };
    const store = (pictureWidth: number, atOnce: number) =>
      createStillStore({
        ask: async (wishes, signal) =>
          latest.current.isDrawn
            ? ask(latest.current.form, wishes, positionOf, pictureWidth, signal)
            : null,
        positionOf,
        toUrl,
        release: (url) => URL.revokeObjectURL(url),
        atOnce,
        chunk,
      });
    return { small: store(180, 2), large: store(360, 1) };
  });
  useEffect(
    () => () => {
      stores.small.end();
      stores.large.end();
    },
    [stores],
  );
  const { width, height } = form.output;
  const ratio = width > 0 && height > 0 ? width / height : 9 / 16;
  const value = useMemo(() => ({ ...stores, ratio }), [stores, ratio]);
  return <StillsContext value={value}>{children}</StillsContext>;
}

async function ask(
  form: ComposeForm,
  wishes: readonly StillWish[],
  positionOf: (plan: string) => number | null,
  pictureWidth: number,
  signal: AbortSignal,
): Promise<StillsAnswer | null> {
  const stills = wishes.flatMap(({ plan, shot }) => {
    const position = positionOf(plan);
    return position === null ? [] : [[position, shot] as const];
  });
  const response = await post(paths.api.previewStills(), { form, stills, pictureWidth }, signal);
  return response.status === 204 ? null : stillsAnswerSchema.parse(await response.json());
}

export function useStills(): Stills {
  const stills = useContext(StillsContext);
  if (!stills) throw new AppError("unexpected", "useStills outside of StillsProvider");
  return stills;
}

/** The still of a shot, once it is there; asks for nothing. */
export function useStill(store: StillStore, wish: StillWish): Still | "failed" | undefined {
  return useSyncExternalStore(
    (listen) => store.subscribe(listen),
    () => store.get(wish) ?? (store.hasFailed(wish) ? "failed" : undefined),
    () => undefined,
  );
}
