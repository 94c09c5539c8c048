"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { paths } from "@/lib/base/pure/paths";

const mostTries = 5;
const againAfterMs = 2000;

/** The cover of a clip. A clip may be ready a moment before its cover: then the cover is loaded again. */
export function ClipStill({
  mediaId,
  whole = false,
}: {
  mediaId: string;
  /**
   * The picture is never cropped, even if its shape differs from the card: a template may have decided
   * the size.
   */
  whole?: boolean;
}) {
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!failed || tries >= mostTries) return;
    const timer = setTimeout(() => {
      setFailed(false);
      setTries((before) => before + 1);
    }, againAfterMs);
    return () => clearTimeout(timer);
  }, [failed, tries]);
  // An empty box until the next try, because browsers show an icon for a broken picture.
  if (failed) return null;
  return (
    <img
      key={tries}
      src={paths.api.mediaCover(mediaId)}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
      className={clsx(
        "pointer-events-none absolute inset-0 size-full",
        whole ? "object-contain" : "object-cover",
      )}
    />
  );
}
