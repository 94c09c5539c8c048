"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/control/segmented";
import type { MediaItem, MediaKind, PublicShelf } from "@/lib/model/media/media";
import { OwnLibrary } from "./picker/own-library";
import type { Picked } from "./picker/picker-grid";
import { PublicLibrary } from "./picker/public-library";

/**
 * A dialog in which pieces of the library are chosen. `onPick` gets them in the order in which they
 * were chosen. Without `multiple` the first choice is the answer. `shelf` offers public media beside them.
 */
export function MediaPicker({
  open,
  onOpenChange,
  kinds,
  shelf,
  multiple = false,
  onPick,
  title,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  kinds: readonly MediaKind[];
  shelf?: PublicShelf;
  multiple?: boolean;
  onPick: (items: MediaItem[]) => void;
  title?: string;
}) {
  const t = useTranslations("media");
  const common = useTranslations("common");
  const [picked, setPicked] = useState<Picked>(new Map());
  const [place, setPlace] = useState<"library" | "public">("library");
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
      {shelf ? (
        <Segmented
          label={t("places")}
          className="mb-4"
          value={place}
          onChange={setPlace}
          options={[
            { value: "library", label: t("placeLibrary") },
            { value: "public", label: t(`shelves.${shelf}`) },
          ]}
        />
      ) : null}
      {shelf && place === "public" ? (
        <PublicLibrary shelf={shelf} picked={picked} onToggle={toggle} />
      ) : (
        <OwnLibrary kinds={kinds} picked={picked} onToggle={toggle} />
      )}
    </Dialog>
  );
}
