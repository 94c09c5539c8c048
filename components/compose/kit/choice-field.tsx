"use client";

import type { ComponentProps, ReactNode } from "react";
import { Segmented } from "@/components/ui/control/segmented";
import { FidelityBadge } from "./fidelity-badge";

type SegmentedProps<V extends string> = ComponentProps<typeof Segmented<V>>;

/**
 * A choice of a few, under its label.
 * @param badge whether the label says how near the backend comes to the field
 */
export function ChoiceField<V extends string>({
  path,
  badge = false,
  hidden,
  children,
  ...choice
}: SegmentedProps<V> & {
  path: string;
  badge?: boolean;
  hidden?: boolean;
  /** What stands below the choice. */
  children?: ReactNode;
}) {
  return (
    <div data-field={path} hidden={hidden}>
      <p className="mb-1.5 flex items-center gap-2 text-[13px] font-medium">
        {choice.label}
        {badge ? <FidelityBadge path={path} /> : null}
      </p>
      <Segmented {...choice} />
      {children}
    </div>
  );
}
