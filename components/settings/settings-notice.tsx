import clsx from "clsx";
import type { ReactNode } from "react";

const tones = { bad: "bg-bad-soft text-bad", warn: "bg-warn-soft text-warn" } as const;

/** A sentence about a whole section of the settings. `bad` is announced to screen readers at once. */
export function SettingsNotice({
  tone,
  className,
  children,
}: {
  tone: keyof typeof tones;
  className?: string;
  children: ReactNode;
}) {
  return (
    <p
      role={tone === "bad" ? "alert" : undefined}
      className={clsx("rounded-lg px-4 py-3 text-sm", tones[tone], className)}
    >
      {children}
    </p>
  );
}
