"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { paths } from "@/lib/base/pure/paths";

const mostTries = 5;
const againAfterMs = 2000;

/** The cover of a clip. A clip is ready a moment before its cover may be: then asks again. */
export function ClipStill({
  mediaId,
  whole = false,
}: {
  mediaId: string;
  /** Nothing is cut off where the frame has another shape: a template may have decided the size. */
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
  // An empty box until the next try: a broken picture would have its own sign.
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
