"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

/** One line that offers something for the clips, until it is closed. */
export function Suggestion({
  icon,
  text,
  action,
  closeLabel,
  onClose,
  className,
}: {
  icon: ReactNode;
  text: string;
  /** The button that does it. */
  action: ReactNode;
  closeLabel: string;
  onClose: () => void;
  className: string;
}) {
  return (
    <div
      role="note"
      className={clsx(
        "mb-3 flex w-full flex-wrap items-center gap-x-3 gap-y-2 rounded-lg py-2 pr-2 pl-3 [&>svg]:size-4 [&>svg]:shrink-0",
        className,
      )}
    >
      {icon}
      <p className="min-w-48 flex-1 text-[13px] leading-snug">{text}</p>
      <div className="flex items-center gap-1">
        {action}
        <IconButton label={closeLabel} size="sm" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}
