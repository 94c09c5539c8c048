"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";

/** A badge that opens to its lines. */
export function Mark({
  icon,
  label,
  lines,
}: {
  icon: ReactNode;
  label: string;
  lines: readonly string[];
}) {
  return (
    <details className="relative">
      <summary className="cursor-pointer list-none rounded-full [&::-webkit-details-marker]:hidden">
        <Badge tone="warn" icon={icon}>
          {label}
        </Badge>
      </summary>
      <ul className="mt-1.5 flex max-w-xl flex-col gap-1 text-[13px] text-warn">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
