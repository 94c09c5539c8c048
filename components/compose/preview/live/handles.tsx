"use client";

import clsx from "clsx";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Box, type Size, snapBox } from "@/lib/compose/preview/arrange";
import type { LiveSticker } from "@/lib/compose/preview/live-layers";
import { platformNames } from "@/lib/compose/preview/to-phone-findings";
import { zonesOver } from "@/lib/ims/schema/lint/platform-zones";
import { placeSticker } from "@/lib/lettering/place-sticker";
import { textMargin } from "@/lib/lettering/text-look";
import { useOverlay } from "../use-overlay";
import { percents } from "./percents";
import { type Movable, useArrange } from "./use-arrange";
import type { LaidText } from "./use-set-texts";

/** How near a line is, in pixels of the screen. */
const reachPx = 6;
/** A press that moves less is no drag. */
const stillPx = 3;
const stepShare = { fine: 0.01, coarse: 0.05 } as const;
const sizeStep = 1.05;

type Start = {
  x: number;
  y: number;
  /** Pixels of the video for one of the screen. */
  scale: number;
  box: Box;
  fontSize: number;
  isSize: boolean;
  hasMoved: boolean;
};

/** Where texts and stickers stand, as boxes that are dragged, or moved with the keys. */
export function Handles({
  laid,
  stickers,
  frame,
  arranges,
}: {
  laid: readonly LaidText[];
  stickers: readonly LiveSticker[];
  frame: Size;
  arranges: boolean;
}) {
  const t = useTranslations("compose.preview.live");
  const phone = useTranslations("compose.phone");
  const arrange = useArrange(frame);
  const lines = useSnapLines(frame);
  const start = useRef<Start | null>(null);
  const [rests, setRests] = useState<{ x: number | null; y: number | null }>({ x: null, y: null });
  const [said, setSaid] = useState("");
  const items: Movable[] = [
    ...stickers.map(
      (sticker): Movable => ({
        kind: "sticker",
        sticker,
        box: placeSticker(sticker.clip, sticker, frame),
      }),
    ),
    ...laid.map((one): Movable => ({ kind: "text", laid: one, box: one.set.layout.box })),
  ];
  const nameOf = (item: Movable) =>
    item.kind === "sticker"
      ? phone("role.sticker", { number: String(item.sticker.index + 1) })
      : phone(`role.${item.laid.text.role}`, { number: String(item.laid.text.level) });
  const marginOf = (item: Movable) => (item.kind === "text" ? textMargin(frame) : 0);
  const place = (item: Movable, to: Box, reach: number) => {
    const { box, at } = snapBox(to, frame, { margin: marginOf(item), lines, reach });
    arrange.move(item, box);
    return { box, at };
  };
  const say = (item: Movable, { x, y, width, height }: Box) =>
    setSaid(
      t("place", {
        name: nameOf(item),
        x: String(Math.round(((x + width / 2) / frame.width) * 100)),
        y: String(Math.round(((y + height / 2) / frame.height) * 100)),
      }),
    );

  const press = (item: Movable, event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    const { currentTarget, target } = event;
    const around = currentTarget.parentElement?.getBoundingClientRect();
    if (!around || around.width === 0) return;
    currentTarget.setPointerCapture(event.pointerId);
    start.current = {
      x: event.clientX,
      y: event.clientY,
      scale: frame.width / around.width,
      box: item.box,
      fontSize: item.kind === "text" ? item.laid.set.clip.FontSize : 0,
      isSize: target instanceof HTMLElement && target.dataset.corner !== undefined,
      hasMoved: false,
    };
  };
  const drag = (item: Movable, event: PointerEvent<HTMLButtonElement>) => {
    const from = start.current;
    if (!from) return;
    const [right, down] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.hasMoved && Math.hypot(right, down) < stillPx) return;
    from.hasMoved = true;
    if (from.isSize) {
      // The corner stays under the pointer of a centred text, too: it grows to both sides.
      const grows = item.kind === "text" && item.laid.set.layout.align === "center" ? 2 : 1;
      const factor = (from.box.width + right * from.scale * grows) / from.box.width;
      arrange.resize(item, { ...from.box, fontSize: from.fontSize }, Math.max(0.2, factor));
      return;
    }
    const to = {
      ...from.box,
      x: from.box.x + right * from.scale,
      y: from.box.y + down * from.scale,
    };
    const { box, at } = place(item, to, event.altKey ? 0 : reachPx * from.scale);
    setRests(at);
    say(item, box);
  };
  const drop = () => {
    start.current = null;
    setRests({ x: null, y: null });
  };
  const onKey = (item: Movable, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const step = event.shiftKey ? stepShare.coarse : stepShare.fine;
    const by = arrowOf(event.key);
    if (by) {
      const to = {
        ...item.box,
        x: item.box.x + by.x * step * frame.width,
        y: item.box.y + by.y * step * frame.height,
      };
      say(item, place(item, to, 0).box);
    } else if (event.key === "+" || event.key === "=" || event.key === "-") {
      const factor = event.key === "-" ? 1 / sizeStep : sizeStep;
      const fontSize = item.kind === "text" ? item.laid.set.clip.FontSize : 0;
      arrange.resize(item, { ...item.box, fontSize }, factor);
      setSaid(t(event.key === "-" ? "smaller" : "larger", { name: nameOf(item) }));
    } else return;
    event.preventDefault();
  };
  // What the form says of a hidden or empty text cannot be moved.
  const shown = items.filter(({ box }) => box.width > 0 && box.height > 0);
  return (
    <div className="absolute inset-0 overflow-hidden">
      {shown.map((item) => (
        <button
          key={keyOf(item)}
          type="button"
          data-handle={keyOf(item)}
          aria-label={t("handle", { name: nameOf(item) })}
          title={t("handle", { name: nameOf(item) })}
          tabIndex={arranges ? 0 : -1}
          onPointerDown={(event) => press(item, event)}
          onPointerMove={(event) => drag(item, event)}
          onPointerUp={drop}
          onPointerCancel={drop}
          onKeyDown={(event) => onKey(item, event)}
          style={percents(item.box, frame)}
          className={clsx(
            "group absolute cursor-move touch-none rounded-xs outline-1 outline-offset-2 hover:outline-white focus-visible:outline-2 focus-visible:outline-white",
            arranges ? "outline-white/80 outline-dashed" : "outline-transparent",
          )}
        >
          <span
            data-corner
            className={clsx(
              "absolute -right-2.5 -bottom-2.5 size-4 cursor-nwse-resize rounded-full border-2 border-white bg-accent group-hover:block group-focus:block",
              arranges ? "block" : "hidden",
            )}
          />
        </button>
      ))}
      {rests.x === null ? null : (
        <span
          className="absolute inset-y-0 w-px bg-accent"
          style={{ left: `${(rests.x / frame.width) * 100}%` }}
        />
      )}
      {rests.y === null ? null : (
        <span
          className="absolute inset-x-0 h-px bg-accent"
          style={{ top: `${(rests.y / frame.height) * 100}%` }}
        />
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const keyOf = (item: Movable): string =>
  item.kind === "sticker"
    ? `sticker-${item.sticker.index}`
    : `${item.laid.text.role}-${item.laid.text.level}`;

function arrowOf(key: string): { x: number; y: number } | null {
  switch (key) {
    case "ArrowLeft":
      return { x: -1, y: 0 };
    case "ArrowRight":
      return { x: 1, y: 0 };
    case "ArrowUp":
      return { x: 0, y: -1 };
    case "ArrowDown":
      return { x: 0, y: 1 };
    default:
      return null;
  }
}

/** The margin of texts, and the borders of what a chosen platform lays over a video. */
function useSnapLines(frame: Size) {
  const [platform] = useOverlay();
  const margin = textMargin(frame);
  const zones = (platform && zonesOver(platformNames[platform], frame)) ?? [];
  return {
    x: [
      margin,
      frame.width - margin,
      ...zones.flatMap(({ left, right }) => [left * frame.width, right * frame.width]),
    ],
    y: [
      margin,
      frame.height - margin,
      ...zones.flatMap(({ top, bottom }) => [top * frame.height, bottom * frame.height]),
    ],
  };
}
