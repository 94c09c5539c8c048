"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";
import type { VoiceQuestion } from "@/lib/model/preview-stills";
import { post } from "../preview/use-preview-plan";

export type SampleState = { voice: string; doing: "asking" | "playing" | "failed" } | null;

/** Plays one voice at a time, and remembers what was spoken while the page is open. */
export function useVoiceSample() {
  const [state, setState] = useState<SampleState>(null);
  const audio = useRef<HTMLAudioElement | null>(null);
  const asking = useRef<AbortController | null>(null);
  const [urls] = useState(() => new Map<string, string>());

  const stop = useCallback(() => {
    asking.current?.abort();
    audio.current?.pause();
    audio.current = null;
    setState(null);
  }, []);
  useEffect(
    () => () => {
      asking.current?.abort();
      audio.current?.pause();
      for (const url of urls.values()) URL.revokeObjectURL(url);
      urls.clear();
    },
    [urls],
  );

  const play = useCallback(
    async (question: VoiceQuestion) => {
      stop();
      const { voice } = question;
      const mine = new AbortController();
      asking.current = mine;
      setState({ voice, doing: "asking" });
      try {
        const key = JSON.stringify(question);
        const url = urls.get(key) ?? (await ask(question, mine.signal));
        if (mine.signal.aborted) return;
        urls.set(key, url);
        const player = new Audio(url);
        audio.current = player;
        player.addEventListener("ended", () => setState(null));
        await player.play();
        setState({ voice, doing: "playing" });
      } catch {
        if (!mine.signal.aborted) setState({ voice, doing: "failed" });
      }
    },
    [stop, urls],
  );
  return { state, play, stop };
}

async function ask(question: VoiceQuestion, signal: AbortSignal): Promise<string> {
  const response = await post(paths.api.previewVoice(), question, signal);
  if (response.status === 204) throw new TypeError("the backend speaks no samples");
  return URL.createObjectURL(await response.blob());
}
