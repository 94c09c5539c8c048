"use client";

import { FolderTree } from "lucide-react";
import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useFormatter, useTranslations } from "use-intl";
import { fetchMediaPage } from "@/components/media/query/fetch-media";
import { useMediaShelves } from "@/components/media/query/use-media-page";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import {
  type ComposeForm,
  composeLimits,
  type GroupForm,
  newGroup,
} from "@/lib/model/form/compose-form";
import { groupNameOf } from "@/lib/model/form/uploads/place-files";
import { useMediaCatalog } from "./media-catalog";

/** While no clip is chosen, suggests one group for each folder that was uploaded to the library. */
export function FolderSuggestion({ onGroups }: { onGroups: (groups: GroupForm[]) => void }) {
  const t = useTranslations("compose.groups");
  const format = useFormatter();
  const { control } = useFormContext<ComposeForm>();
  const isEmpty = useWatch({ control, name: "groups", compute: hasNoMedia });
  const { folders } = useMediaShelves("material", isEmpty);
  const catalog = useMediaCatalog();
  const [pending, setPending] = useState(false);
  if (!isEmpty || folders.length < 2) return null;
  const wanted = folders.slice(0, composeLimits.groups);
  const make = async () => {
    setPending(true);
    try {
      const pages = await Promise.all(
        wanted.map(({ name }) =>
          fetchMediaPage({ folder: name, kinds: ["video", "image"], limit: 100 }),
        ),
      );
      const groups = wanted.flatMap(({ name }, index) => {
        const items = (pages[index]?.items ?? []).filter((item) => item.state !== "refused");
        catalog.add(items);
        const media = items.map((item) => ({ mediaId: item.mediaId, range: null }));
        return media.length > 0
          ? [newGroup(groupNameOf(name) || t("defaultName", { number: String(index + 1) }), media)]
          : [];
      });
      if (groups.length > 0) onGroups(groups);
      toast.done(t("fromFoldersDone", { count: groups.length }));
    } finally {
      setPending(false);
    }
  };
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3 rounded-lg bg-accent-soft px-4 py-3">
      <FolderTree aria-hidden className="size-5 shrink-0 text-accent" />
      <p className="min-w-48 flex-1 text-sm">
        {t("fromFoldersText", {
          count: folders.length,
          names: format.list(folders.slice(0, 4).map((folder) => folder.name)),
        })}
      </p>
      <Button size="sm" pending={pending} onClick={() => void make()}>
        {t("fromFolders")}
      </Button>
    </div>
  );
}

const hasNoMedia = (groups: ComposeForm["groups"]) =>
  groups.every((group) => group.media.length === 0);
