import { type SyntheticEvent, useRef, useState } from "react";
import { paths } from "@/lib/base/pure/paths";

/** A source that breaks again so soon is broken; nothing is renewed for it. */
const renewedMs = 10_000;

/**
 * The file of a piece for a player that may stand for hours: its signed address runs out, and a jump
 * to another place then ends in an error. The address is asked for anew once, and the player goes on
 * where it was. `onBroken` is told when that does not help.
 */
export function useFreshSource<E extends HTMLMediaElement>(mediaId: string, onBroken: () => void) {
  const [renewals, setRenewals] = useState(0);
  const renewedAt = useRef(Number.NEGATIVE_INFINITY);
  const goOn = useRef<{ seconds: number; playing: boolean } | null>(null);
  const file = paths.api.mediaFile(mediaId);

  function onError({ currentTarget: player }: SyntheticEvent<E>): void {
    // Before anything was shown it is the file that the browser cannot play.
    const wasShown = player.duration > 0;
    if (!wasShown || performance.now() - renewedAt.current < renewedMs) {
      onBroken();
      return;
    }
    renewedAt.current = performance.now();
    goOn.current = { seconds: player.currentTime, playing: !player.paused };
    setRenewals((times) => times + 1);
  }

  /** Somebody jumps while the address is asked for: there it goes on. */
  function onSeeking({ currentTarget: player }: SyntheticEvent<E>): void {
    if (goOn.current && player.currentTime > 0) goOn.current.seconds = player.currentTime;
  }

  function onLoadedMetadata({ currentTarget: player }: SyntheticEvent<E>): void {
    const place = goOn.current;
    goOn.current = null;
    if (!place) return;
    // A place that was chosen while nothing was loaded is kept by the browser itself.
    if (player.currentTime === 0) player.currentTime = place.seconds;
    if (place.playing) player.play().catch(() => undefined);
  }

  const src = renewals === 0 ? file : `${file}?again=${renewals}`;
  return { src, onError, onSeeking, onLoadedMetadata };
}
