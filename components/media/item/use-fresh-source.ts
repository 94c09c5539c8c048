import { type SyntheticEvent, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";

/** A source that fails again within this time is broken, and its address is not renewed. */
const renewedMs = 10_000;

/**
 * The file of one media for a player that may stay open for hours. Its signed address expires, and a
 * jump to another time then fails. The address is fetched again once, and the player continues at the
 * same time. `onBroken` is called when that does not help.
 */
export function useFreshSource<E extends HTMLMediaElement>(mediaId: string, onBroken: () => void) {
  const [renewals, setRenewals] = useState(0);
  const renewedAt = useRef(Number.NEGATIVE_INFINITY);
  const resumeAt = useRef<{ seconds: number; playing: boolean } | null>(null);
  const file = paths.api.mediaFile(mediaId);

  function onError({ currentTarget: player }: SyntheticEvent<E>): void {
    // If nothing was shown before, the browser cannot play the file.
    const wasShown = player.duration > 0;
    if (!wasShown || performance.now() - renewedAt.current < renewedMs) {
      onBroken();
      return;
    }
    renewedAt.current = performance.now();
    resumeAt.current = { seconds: player.currentTime, playing: !player.paused };
    setRenewals((times) => times + 1);
  }

  /** If a person jumps while the address is fetched, the player continues there. */
  function onSeeking({ currentTarget: player }: SyntheticEvent<E>): void {
    if (resumeAt.current && player.currentTime > 0) resumeAt.current.seconds = player.currentTime;
  }

  function onLoadedMetadata({ currentTarget: player }: SyntheticEvent<E>): void {
    const resume = resumeAt.current;
    resumeAt.current = null;
    if (!resume) return;
    // The browser itself keeps a time that was chosen while nothing was loaded.
    if (player.currentTime === 0) player.currentTime = resume.seconds;
    if (resume.playing) player.play().catch(() => undefined);
  }

  const src = renewals === 0 ? file : `${file}?again=${renewals}`;
  return { src, onError, onSeeking, onLoadedMetadata };
}
