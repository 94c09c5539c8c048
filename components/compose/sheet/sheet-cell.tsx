"use client";

import clsx from "clsx";
import { type ClipboardEvent, useId, useState } from "react";
import { WordHits } from "../words/word-hits";

/** One cell. What is typed is written to the sheet when the cell is left, so that one undo takes it back. */
export function SheetCell({
  label,
  text,
  mistake,
  isSpoken,
  onText,
  onPaste,
}: {
  label: string;
  text: string;
  mistake: string | undefined;
  /** What the cell says is shown or spoken in the video, so listed words count. */
  isSpoken: boolean;
  onText: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const mistakeId = useId();
  const shown = typed ?? text;
  return (
    <td className="border-b border-l border-line p-0">
      <textarea
        aria-label={label}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? mistakeId : undefined}
        rows={Math.min(6, Math.max(1, shown.split("\n").length, Math.ceil(shown.length / 28)))}
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null && typed !== text) onText(typed);
          setTyped(null);
        }}
        onPaste={onPaste}
        className={clsx(
          "block w-full resize-none bg-transparent px-2 py-2 text-sm focus:bg-surface focus:outline-2 focus:-outline-offset-2 focus:outline-accent",
          mistake && "bg-bad-soft",
        )}
      />
      {mistake ? (
        <p id={mistakeId} className="px-2 pb-1.5 text-xs text-bad">
          {mistake}
        </p>
      ) : null}
      {isSpoken ? (
        <WordHits
          text={shown}
          onSet={(next) => {
            setTyped(null);
            onText(next);
          }}
        />
      ) : null}
    </td>
  );
}
