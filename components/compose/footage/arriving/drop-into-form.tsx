"use client";

import { FolderInput, Upload } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { readChosenFiles, readDroppedFiles } from "@/components/media/upload/read-dropped-files";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { DropTarget } from "@/lib/model/form/uploads/place-files";
import { dropTargetAttribute } from "./drop-target";
import { useArrivals } from "./arrivals-context";

const carriesFiles = ({ dataTransfer }: DragEvent) =>
  dataTransfer?.types.includes("Files") === true;

/** Windows over the form take files themselves, or none. */
const isCovered = () => document.querySelector("[role=dialog], [data-wall]") !== null;

function cardAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(`[${dropTargetAttribute}]`) : null;
}

function groupAt(target: EventTarget | null): DropTarget {
  const index = cardAt(target)?.getAttribute(dropTargetAttribute) ?? null;
  return index === null ? null : Number(index);
}

/**
 * Takes files that are dropped or pasted anywhere on the page. Dropped on a group they go into it; elsewhere the
 * form finds their place. While they are dragged, a line says where they would go, and the group is marked.
 */
export function DropIntoForm() {
  const { take } = useArrivals();
  const [over, setOver] = useState<{ group: DropTarget } | null>(null);
  useEffect(() => {
    // `dragenter` and `dragleave` come for every element that is crossed, so they are counted.
    let depth = 0;
    const end = () => {
      depth = 0;
      setOver(null);
    };
    const onEnter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
    };
    const onOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      // Also where nothing is taken: else the browser would leave the page for the file.
      event.preventDefault();
      const covered = isCovered();
      if (event.dataTransfer) event.dataTransfer.dropEffect = covered ? "none" : "copy";
      const group = groupAt(event.target);
      setOver((before) => {
        if (covered) return null;
        return before?.group === group ? before : { group };
      });
    };
    const onLeave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) end();
    };
    const onDrop = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      end();
      if (isCovered() || !event.dataTransfer) return;
      const group = groupAt(event.target);
      void readDroppedFiles(event.dataTransfer).then((files) => take(files, group));
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = event.clipboardData?.files;
      // Programs that copy a text beside its picture mean the text where one is typed.
      const isText = event.clipboardData?.types.includes("text/plain");
      if (!files || files.length === 0 || isText || isCovered()) return;
      event.preventDefault();
      take(readChosenFiles(files), groupAt(event.target));
    };
    window.addEventListener("dragenter", onEnter);
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    window.addEventListener("paste", onPaste);
    return () => {
      window.removeEventListener("dragenter", onEnter);
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
      window.removeEventListener("paste", onPaste);
    };
  }, [take]);
  useMarkedGroup(over?.group ?? null);
  return over ? <DropLine group={over.group} /> : null;
}

/** The group under the pointer is marked by an attribute: no card renders for it. */
function useMarkedGroup(group: DropTarget): void {
  useEffect(() => {
    const card = document.querySelector(`[${dropTargetAttribute}="${group}"]`);
    card?.setAttribute("data-drop-over", "");
    return () => card?.removeAttribute("data-drop-over");
  }, [group]);
}

function DropLine({ group }: { group: DropTarget }) {
  const t = useTranslations("compose.arriving");
  const { getValues } = useFormContext<ComposeForm>();
  const { kind, groups } = getValues();
  const name = group === null ? null : groups[group]?.name;
  const where = kind === "groups" ? "here" : "hereList";
  return (
    <div className="pointer-events-none fixed inset-2 z-40 flex items-end justify-center rounded-xl border-2 border-dashed border-accent pb-24">
      <p
        role="status"
        className="flex max-w-md items-center gap-3 rounded-xl bg-accent px-5 py-3 text-sm font-medium text-on-accent shadow-float"
      >
        {name ? (
          <FolderInput aria-hidden className="size-5 shrink-0" />
        ) : (
          <Upload aria-hidden className="size-5 shrink-0" />
        )}
        {name ? t("onGroup", { name }) : t(where)}
      </p>
    </div>
  );
}
