"use client";

import type { ComponentProps, ReactNode } from "react";
import { FidelityBadge } from "../kit/fidelity-badge";
import { clipControls, OneTabStop } from "../keys/one-tab-stop";
import { GroupMedia } from "./group-media";

/** The footage of a form without groups, under its label. */
export function FootageField({
  label,
  hint,
  ...media
}: Omit<ComponentProps<typeof GroupMedia>, "groupName" | "byAddress"> & {
  label: string;
  hint: ReactNode;
}) {
  return (
    <div>
      <p className="flex items-center gap-2 text-[13px] font-medium">
        {label}
        <FidelityBadge path={media.path} />
      </p>
      <p className="mb-2 text-[13px] text-faint">{hint}</p>
      <OneTabStop only={clipControls}>
        <GroupMedia {...media} groupName={label} byAddress />
      </OneTabStop>
    </div>
  );
}
