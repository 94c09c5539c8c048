"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Input } from "@/components/ui/control/input";

/** Why a video is rejected. Saved when the field is left or Enter is pressed. */
export function RejectReason({
  number,
  reason,
  onReason,
}: {
  /** From 1. */
  number: number;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const t = useTranslations("reviews");
  const [typed, setTyped] = useState(reason);
  return (
    <Input
      aria-label={t("reason", { place: number })}
      placeholder={t("reasonHint")}
      maxLength={300}
      className="mt-1.5 !h-8 !text-[13px]"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onReason(typed.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
