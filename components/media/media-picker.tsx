"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/control/segmented";
import type { MediaItem, MediaKind, PublicMediaKind } from "@/lib/model/media/media";
import { OwnLibrary } from "./picker/own-library";
import type { Picked } from "./picker/picker-grid";
import { PublicLibrary } from "./picker/public-library";

/**
 * A dialog for choosing media of the library. `onPick` gets them in the order of choice. Without
 * `multiple` the first choice closes the dialog. `publicKind` also offers the public media of that kind.
 */
export function MediaPicker({
  open,
  onOpenChange,
  kinds,
  publicKind,
  multiple = false,
  onPick,
  title,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  kinds: readonly MediaKind[];
  publicKind?: PublicMediaKind;
  multiple?: boolean;
  onPick: (items: MediaItem[]) => void;
  title?: string;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const [picked, setPicked] = useState<Picked>(new Map());
  const [tab, setTab] = useState<"library" | "public">("library");
  const close = (next: boolean) => {
    if (!next) setPicked(new Map());
    onOpenChange(next);
  };
  const answer = (items: MediaItem[]) => {
    onPick(items);
    close(false);
  };
  const toggle = (item: MediaItem) => {
    if (!multiple) return answer([item]);
    setPicked((before) => {
      const after = new Map(before);
      if (!after.delete(item.mediaId)) after.set(item.mediaId, item);
      return after;
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={title ?? t("pickTitle")}
      width="lg"
      footer={
        multiple ? (
          <>
            <Button onClick={() => close(false)}>{common("cancel")}</Button>
            <Button
              variant="primary"
              disabled={picked.size === 0}
              onClick={() => answer([...picked.values()])}
            >
              {picked.size === 0 ? t("pickNone") : t("pickSome", { count: picked.size })}
            </Button>
          </>
        ) : undefined
      }
    >
      {publicKind ? (
        <Segmented
          label={t("places")}
          className="mb-4"
          value={tab}
          onChange={setTab}
          options={[
            { value: "library", label: t("placeLibrary") },
            { value: "public", label: t(`shelves.${publicKind}`) },
          ]}
        />
      ) : null}
      {publicKind && tab === "public" ? (
        <PublicLibrary kind={publicKind} picked={picked} onToggle={toggle} />
      ) : (
        <OwnLibrary kinds={kinds} picked={picked} onToggle={toggle} />
      )}
    </Dialog>
  );
}
