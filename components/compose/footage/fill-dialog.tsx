"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useAnalysis } from "@/components/media/analysis/use-analysis";
import { ClipAt } from "@/components/media/item/clip-at";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/control/field";
import { Slider } from "@/components/ui/control/slider";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/base/pure/paths";
import { seenByFilling } from "@/lib/ims/schema/config/crop";
import type { MediaItem } from "@/lib/model/media/media";
import type { FillPoint } from "./use-fill-points";

type Size = { width: number; height: number };

const percent = (share: number) => Math.round(share * 100);
const hundredth = (share: number) => Math.round(share * 100) / 100;

/** Where a window of this length may have its middle. */
const kept = (middle: number, length: number) =>
  hundredth(Math.min(1 - length / 2, Math.max(length / 2, middle)));

/** Chooses what of a clip fills the frame: a window of the frame's shape is moved over its picture. */
export function FillDialog({
  item,
  frame,
  point,
  onClose,
  onPoint,
}: {
  item: MediaItem;
  frame: Size;
  point: FillPoint | null;
  onClose: () => void;
  onPoint: (point: FillPoint | null) => void;
}) {
  const t = useTranslations("compose.fill");
  const size = { width: item.width ?? 16, height: item.height ?? 9 };
  const { across, down } = seenByFilling(size, frame);
  const [moved, setMoved] = useState<FillPoint | null>(point);
  const total = item.kind === "video" ? Math.max(0, item.durationSeconds ?? 0) : 0;
  const [seconds, setSeconds] = useState(total / 2);
  // Until it is moved, the window stands where Reelpress would put it for a shot of that time.
  const { data } = useAnalysis(item);
  const shown = data?.shots.findLast(({ fromSeconds }) => fromSeconds <= seconds)?.focus ?? [];
  const found = shown.findLast((point) => point.seconds <= seconds) ?? shown[0];
  const { x, y } = moved ?? found ?? { x: 0.5, y: 0.5 };
  const window = { x: kept(x, across), y: kept(y, down) };
  const done = (next: FillPoint | null) => {
    onPoint(next);
    onClose();
  };
  const isWide = across < 1;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("title")}
      description={t("text")}
      footer={
        <>
          <Button onClick={() => done(null)}>{t("setting")}</Button>
          <Button variant="primary" onClick={() => done(window)}>
            {t("apply")}
          </Button>
        </>
      }
    >
      <Picture item={item} size={size} seconds={seconds}>
        <Window middle={window} length={{ across, down }} onMove={setMoved} />
      </Picture>
      <div className="mt-4 grid gap-3">
        <Field label={isWide ? t("across") : t("down")}>
          {() => (
            <Slider
              value={[percent(isWide ? window.x : window.y)]}
              labels={[isWide ? t("across") : t("down")]}
              min={0}
              max={100}
              step={1}
              onValueChange={([at = 50]) =>
                setMoved(isWide ? { ...window, x: at / 100 } : { ...window, y: at / 100 })
              }
            />
          )}
        </Field>
        {total > 0 ? (
          <Field label={t("moment")}>
            {() => (
              <Slider
                value={[seconds]}
                labels={[t("moment")]}
                min={0}
                max={total}
                step={0.1}
                onValueChange={([at = 0]) => setSeconds(at)}
              />
            )}
          </Field>
        ) : null}
        <p className="text-[13px] text-muted">{t("hint")}</p>
      </div>
    </Dialog>
  );
}

/** The picture of a clip at a moment, with its own shape. */
function Picture({
  item,
  size,
  seconds,
  children,
}: {
  item: MediaItem;
  size: Size;
  seconds: number;
  children: ReactNode;
}) {
  const fill = "absolute inset-0 size-full object-fill";
  return (
    <div className="grid place-items-center rounded-lg bg-black">
      <div
        className="relative overflow-hidden"
        style={{
          aspectRatio: `${size.width} / ${size.height}`,
          width: `min(100%, calc(38dvh * ${size.width} / ${size.height}))`,
        }}
      >
        {item.kind === "image" ? (
          <img src={paths.api.mediaCover(item.mediaId)} alt="" className={fill} />
        ) : (
          <ClipAt
            item={item}
            seconds={seconds}
            className={fill}
            stillClassName="absolute inset-0 size-full"
          />
        )}
        {children}
      </div>
    </div>
  );
}

/** What is seen of the picture; the rest is dimmed. It follows the pointer; the slider below has the keys. */
function Window({
  middle,
  length,
  onMove,
}: {
  middle: FillPoint;
  length: { across: number; down: number };
  onMove: (middle: FillPoint) => void;
}) {
  const grip = useRef<FillPoint | null>(null);
  const at = (event: PointerEvent<HTMLElement>): FillPoint => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return middle;
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  return (
    <span
      aria-hidden
      data-fill-window
      className="absolute cursor-grab touch-none rounded-sm border-2 border-white shadow-[0_0_0_100vmax_rgb(0_0_0/0.6)] active:cursor-grabbing"
      style={{
        left: `${(middle.x - length.across / 2) * 100}%`,
        top: `${(middle.y - length.down / 2) * 100}%`,
        width: `${length.across * 100}%`,
        height: `${length.down * 100}%`,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { x, y } = at(event);
        grip.current = { x: middle.x - x, y: middle.y - y };
      }}
      onPointerMove={(event) => {
        if (!grip.current) return;
        const { x, y } = at(event);
        onMove({ x: x + grip.current.x, y: y + grip.current.y });
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
    />
  );
}
