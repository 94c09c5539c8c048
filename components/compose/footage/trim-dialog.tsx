"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ClipAt } from "@/components/media/item/clip-at";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/control/field";
import { Input } from "@/components/ui/control/input";
import { Slider } from "@/components/ui/control/slider";
import type { GroupForm } from "@/lib/model/form/compose-form";
import type { MediaItem } from "@/lib/model/media/media";

type Range = GroupForm["media"][number]["range"];

/** The shortest part that can be marked: enough for a shot. */
const shortest = 0.5;
const step = 0.1;
const tenth = (seconds: number) => Math.round(seconds * 10) / 10;

/** Marks the part of a source that may be used. The picture follows the handle that is moved. */
export function TrimDialog({
  item,
  range,
  onClose,
  onRange,
}: {
  item: MediaItem;
  range: Range;
  onClose: () => void;
  onRange: (range: Range) => void;
}) {
  const t = useTranslations("compose.clips");
  const total = Math.floor((item.durationSeconds ?? 0) * 10) / 10;
  const [from, setFrom] = useState(Math.min(range?.inSeconds ?? 0, Math.max(0, total - shortest)));
  const [to, setTo] = useState(Math.min(range?.outSeconds ?? total, total));
  const [shown, setShown] = useState(from);
  const moveFrom = (seconds: number) => {
    const next = tenth(Math.min(Math.max(0, seconds), to - shortest));
    setFrom(next);
    setShown(next);
  };
  const moveTo = (seconds: number) => {
    const next = tenth(Math.max(Math.min(total, seconds), from + shortest));
    setTo(next);
    setShown(next);
  };
  const done = (next: Range) => {
    onRange(next);
    onClose();
  };
  const whole = from <= 0 && to >= total;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("trimTitle")}
      description={t("trimText")}
      footer={
        <>
          <Button onClick={() => done(null)}>{t("useWhole")}</Button>
          <Button
            variant="primary"
            onClick={() => done(whole ? null : { inSeconds: from, outSeconds: to })}
          >
            {t("apply")}
          </Button>
        </>
      }
    >
      <div className="grid h-[38dvh] max-h-80 place-items-center overflow-hidden rounded-lg bg-black">
        <ClipAt
          item={item}
          seconds={shown}
          className="max-w-full"
          style={{ maxHeight: "min(38dvh, 20rem)" }}
          stillClassName="w-full max-w-md"
        />
      </div>
      <div className="mt-4">
        <Slider
          value={[from, to]}
          labels={[t("from"), t("to")]}
          min={0}
          max={total}
          step={step}
          onValueChange={([nextFrom = from, nextTo = to]) => {
            if (nextFrom !== from) moveFrom(nextFrom);
            else if (nextTo !== to) moveTo(nextTo);
          }}
        />
      </div>
      <div className="mt-2 flex items-end gap-4">
        <SecondsField label={t("from")} value={from} max={total} onChange={moveFrom} />
        <SecondsField label={t("to")} value={to} max={total} onChange={moveTo} />
        <p className="pb-2.5 text-[13px] text-muted tabular-nums">
          {t("partLength", { seconds: tenth(to - from), total })}
        </p>
      </div>
    </Dialog>
  );
}

function SecondsField({
  label,
  value,
  max,
  onChange,
}: {
  label: string;
  value: number;
  max: number;
  onChange: (seconds: number) => void;
}) {
  const look = useTranslations("compose.look");
  return (
    <Field label={label} unit={look("seconds")} className="w-32">
      {(control) => (
        <Input
          {...control}
          // A typed value counts when the field is left: half a number must not move the handles.
          key={value}
          type="number"
          min={0}
          max={max}
          step={step}
          defaultValue={value}
          onBlur={(event) => onChange(Number(event.target.value) || 0)}
          className="tabular-nums"
        />
      )}
    </Field>
  );
}
