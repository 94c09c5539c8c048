"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";

/** Plays one track at a time; a second press, or leaving the page, stops it. */
export function useListening() {
  const t = useTranslations("media");
  const [playing, setPlaying] = useState<string | null>(null);
  const sound = useRef<HTMLAudioElement | null>(null);
  useEffect(() => () => sound.current?.pause(), []);

  function toggle(mediaId: string): void {
    sound.current?.pause();
    if (playing === mediaId) return setPlaying(null);
    const next = new Audio(paths.api.mediaFile(mediaId));
    sound.current = next;
    const end = () => setPlaying((now) => (now === mediaId ? null : now));
    next.addEventListener("ended", end);
    setPlaying(mediaId);
    next.play().catch(() => {
      // A track that was stopped by the next one has not failed.
      if (sound.current !== next) return;
      end();
      toast.failed(t("listenFailed"));
    });
  }
  return { playing, toggle };
}
