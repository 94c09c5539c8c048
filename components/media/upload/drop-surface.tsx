"use client";

import { Upload } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { readDroppedFiles } from "./read-dropped-files";
import { uploadManager } from "./use-uploads";

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;

/**
 * Accepts dropped files anywhere on the page or, with `within`, only on its children. While files are
 * dragged over it, it says what will happen.
 */
export function DropSurface({
  within = false,
  children,
}: {
  within?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("media");
  const box = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const target: HTMLElement | Window | null = within ? box.current : window;
    if (!target) return;
    // `dragenter` and `dragleave` fire for every element that is crossed, so they are counted.
    let depth = 0;
    const listen = (type: string, act: (event: DragEvent) => void) => {
      const listener = (event: Event) => {
        if (event instanceof DragEvent && carriesFiles(event)) act(event);
      };
      target.addEventListener(type, listener);
      return () => target.removeEventListener(type, listener);
    };
    const ends = [
      listen("dragenter", (event) => {
        event.preventDefault();
        depth += 1;
        setOver(true);
      }),
      listen("dragover", (event) => {
        event.preventDefault();
        if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      }),
      listen("dragleave", () => {
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      }),
      listen("drop", (event) => {
        event.preventDefault();
        event.stopPropagation();
        depth = 0;
        setOver(false);
        if (!event.dataTransfer) return;
        void readDroppedFiles(event.dataTransfer).then((files) => uploadManager().add(files));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [within]);
  return (
    <div ref={box} className={within ? "relative min-h-full" : undefined}>
      {children}
      {over ? (
        <div
          className={`${within ? "absolute -inset-2" : "fixed inset-3"} pointer-events-none z-40 grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/92`}
        >
          <div className="flex flex-col items-center gap-2 p-6 text-center text-accent">
            <Upload aria-hidden className="size-8" />
            <p className="text-lg font-semibold">{t("dropTitle")}</p>
            <p className="text-sm">{t("dropText")}</p>
          </div>
        </div>
      ) : null}
    </div>
  );
}
