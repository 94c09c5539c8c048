"use client";

import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { paths } from "@/lib/base/pure/paths";
import type { LiveSticker } from "@/lib/compose/preview/live-layers";
import { placeSticker } from "@/lib/lettering/place-sticker";
import { usePreview } from "../preview-context";
import type { ShownFrame } from "../use-preview-frame";
import { Handles } from "./handles";
import { paintText } from "./paint-text";
import { percents } from "./percents";
import { useLiveLayers } from "./use-live-layers";
import { type LaidText, useSetTexts } from "./use-set-texts";

type Size = { width: number; height: number };

/** Pixels of the canvas; the frame is as wide. */
const canvasWidth = 540;

/**
 * Lies over the last true frame: while only texts and stickers differ from the form, they are shown as they are
 * now, over the shots alone; a frame that is older in another way is dimmed and says so.
 */
export function LivePreview({ shown, arranges }: { shown: ShownFrame; arranges: boolean }) {
  const t = useTranslations("compose.preview.live");
  const { variant } = usePreview();
  const { state, form, layers } = useLiveLayers(shown, variant);
  const { width, height } = form.output;
  const frame = { width, height };
  const laid = useSetTexts(layers, frame, state === "live" || arranges);
  const isLive = state === "live" && shown.bareUrl !== null;
  const isOld = state !== "true" && !isLive;
  return (
    <div data-live={isLive ? "live" : isOld ? "old" : "true"} className="absolute inset-0">
      {isLive && shown.bareUrl ? (
        <>
          <img src={shown.bareUrl} alt="" className="absolute inset-0 size-full object-contain" />
          {layers?.stickers.map((sticker) => (
            <Sticker key={sticker.index} sticker={sticker} frame={frame} />
          ))}
          <Texts laid={laid} frame={frame} />
        </>
      ) : null}
      <div
        aria-hidden
        className={clsx(
          "pointer-events-none absolute inset-0 bg-black/55 transition-opacity delay-100 duration-150",
          isOld ? "opacity-100" : "opacity-0",
        )}
      />
      {isLive || isOld ? (
        <p className="absolute bottom-2.5 left-1/2 -translate-x-1/2 rounded-full bg-black/75 px-2.5 py-1 text-xs whitespace-nowrap text-white">
          {t(isLive ? "quick" : "old")}
        </p>
      ) : null}
      <Handles laid={laid} stickers={layers?.stickers ?? []} frame={frame} arranges={arranges} />
    </div>
  );
}

function Sticker({ sticker, frame }: { sticker: LiveSticker; frame: Size }) {
  const box = placeSticker(sticker.clip, sticker, frame);
  return (
    <img
      src={paths.api.mediaFile(sticker.clip.MediaId)}
      alt=""
      className="absolute max-w-none"
      style={{ ...percents(box, frame), opacity: sticker.clip.Opacity }}
    />
  );
}

function Texts({ laid, frame }: { laid: readonly LaidText[]; frame: Size }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const height = Math.max(1, Math.round((canvasWidth * frame.height) / frame.width));
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !canvas.current) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvasWidth, height);
    const scale = canvasWidth / frame.width;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    for (const { set } of laid) paintText(context, set);
    // What is painted, for those who cannot see a canvas: tests and benches.
    canvas.current.dataset.texts = laid.map(({ text }) => text.clip.Content).join("\n");
  }, [laid, frame.width, height]);
  return (
    <canvas
      ref={canvas}
      width={canvasWidth}
      height={height}
      className="absolute inset-0 size-full"
    />
  );
}
