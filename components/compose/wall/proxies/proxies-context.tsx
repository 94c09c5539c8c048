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
import {
  followProxiesAnswerSchema,
  makeProxiesAnswerSchema,
  type Proxy,
} from "@/lib/model/proxies";
import { useLatest } from "../../form/use-latest";
import { post } from "../../preview/use-preview-plan";
import { createProxyStore, type ProxyStore } from "./proxy-store";

type Proxies = {
  store: ProxyStore;
  /** Films in the list are silent until somebody wants to hear them. */
  isMuted: boolean;
  setMuted: (isMuted: boolean) => void;
};

const ProxiesContext = createContext<Proxies | null>(null);
const pollMs = 1000;

/**
 * The quick previews of the shown videos.
 * @param form the form whose wall is shown
 * @param plans the keys of the plans, by position on the wall
 * @param isPlanned all videos are planned, so it can be asked which previews are there already
 */
export function ProxiesProvider({
  form,
  plans,
  isPlanned,
  children,
}: {
  form: ComposeForm;
  plans: readonly string[];
  isPlanned: boolean;
  children: ReactNode;
}) {
  const latest = useLatest({ form, plans });
  const [isMuted, setMuted] = useState(true);
  const [store] = useState(() =>
    createProxyStore({
      async make(positions, begin, signal) {
        const question = { form: latest.current.form, positions, begin };
        const response = await post(paths.api.previewProxies(), question, signal);
        return response.status === 204
          ? null
          : makeProxiesAnswerSchema.parse(await response.json());
      },
      async follow(ids, cancel, signal) {
        const response = await post(paths.api.previewProxyStates(), { ids, cancel }, signal);
        return followProxiesAnswerSchema.parse(await response.json()).proxies;
      },
      async load(id, signal) {
        const response = await fetch(paths.api.previewProxy(id), { signal });
        return response.ok ? URL.createObjectURL(await response.blob()) : null;
      },
      release: (url) => URL.revokeObjectURL(url),
      plans: () => latest.current.plans,
      pollMs,
    }),
  );
  useEffect(() => () => store.end(), [store]);
  const shown = plans.join("\n");
  useEffect(() => {
    if (isPlanned && shown !== "") void store.look();
  }, [store, isPlanned, shown]);
  const value = useMemo(() => ({ store, isMuted, setMuted }), [store, isMuted]);
  return <ProxiesContext value={value}>{children}</ProxiesContext>;
}

/** Null where the rendering service makes no quick previews. */
export function useProxies(): Proxies | null {
  return useContext(ProxiesContext);
}

const never = () => () => {};

/** The quick preview of a video, as far as it is. */
export function useProxy(plan: string): Proxy | undefined {
  const store = useContext(ProxiesContext)?.store;
  return useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.get(plan),
    () => undefined,
  );
}

/** How many quick previews are ready, how many are waited for, and of how many videos. */
export function useProxyTally(): { ready: number; open: number; all: number; isAsking: boolean } {
  const store = useContext(ProxiesContext)?.store;
  const tally = useSyncExternalStore(
    store?.subscribe ?? never,
    () => store?.tally() ?? "0/0/0/0",
    () => "0/0/0/0",
  );
  const [ready = 0, open = 0, all = 0, asking = 0] = tally.split("/").map(Number);
  return { ready, open, all, isAsking: asking > 0 };
}

/** The address of the film of a video, once it is loaded; it is loaded when it is wanted. */
export function useFilm(plan: string, isWanted: boolean): string | null {
  const store = useContext(ProxiesContext)?.store;
  const isReady = useProxy(plan)?.state === "ready";
  const [film, setFilm] = useState<{ plan: string; url: string } | null>(null);
  useEffect(() => {
    if (!store || !isWanted || !isReady) return;
    let isShown = true;
    void store.film(plan).then((url) => {
      if (isShown && url !== null) setFilm({ plan, url });
    });
    return () => {
      isShown = false;
    };
  }, [store, plan, isWanted, isReady]);
  return film?.plan === plan && isReady ? film.url : null;
}

export function useMutedFilms(): Pick<Proxies, "isMuted" | "setMuted"> {
  const proxies = useContext(ProxiesContext);
  if (!proxies) throw new AppError("unexpected", "useMutedFilms outside of ProxiesProvider");
  return proxies;
}
