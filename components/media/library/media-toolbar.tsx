"use client";

import { useTranslations } from "use-intl";
import { ListFilter, ListToolbar } from "@/components/lists/list-toolbar";
import { Segmented } from "@/components/ui/control/segmented";
import { mediaList } from "@/lib/model/list/list-specs";
import type { MediaFolder, MediaKind } from "@/lib/model/media/media";
import { accountSorts, isWhole, type MediaFilter, useMediaShelves } from "../query/use-media-page";

const everyKind: readonly MediaKind[] = ["video", "image", "audio"];
const kindLabels = { video: "kindVideo", image: "kindImage", audio: "kindAudio" } as const;

/**
 * Search, filters and sort of the library. `allowed` hides other kinds; `searchLabel` says what else is searched than
 * names.
 */
export function MediaToolbar({
  filter,
  onChange,
  allowed = everyKind,
  searchLabel,
  children,
}: {
  filter: MediaFilter;
  onChange: (change: Partial<MediaFilter>) => void;
  allowed?: readonly MediaKind[];
  searchLabel?: string;
  children?: React.ReactNode;
}) {
  const t = useTranslations("media");
  const use = useTranslations("mediaUse");
  const { folders, tags } = useMediaShelves(filter.origin);
  const chosen = filter.kinds.length === 1 ? (filter.kinds[0] ?? "all") : "all";
  const shelf = (all: readonly MediaFolder[], value: string | null) =>
    // A folder whose last file was moved is still what is asked for.
    (value !== null && !all.some(({ name }) => name === value)
      ? [...all, { name: value, count: 0 }]
      : all
    ).map((one) => ({ value: one.name, label: t("folderOption", one) }));
  // The account itself knows neither folders nor uses, and sorts by date only.
  const isAccount = isWhole(filter);
  return (
    <ListToolbar
      q={filter.search}
      searchLabel={searchLabel}
      sort={isAccount && !accountSorts.includes(filter.sort) ? "newest" : filter.sort}
      sorts={isAccount ? accountSorts : mediaList.sorts}
      onChange={(part) => onChange("q" in part ? { search: part.q } : part)}
    >
      {allowed.length > 1 ? (
        <Segmented
          label={t("kinds")}
          size="sm"
          className="max-sm:w-full"
          value={chosen}
          options={[
            { value: "all", label: t("kindAll") },
            ...allowed.map((kind) => ({ value: kind, label: t(kindLabels[kind]) })),
          ]}
          onChange={(kind) => onChange({ kinds: kind === "all" ? allowed : [kind] })}
        />
      ) : null}
      {isAccount || (folders.length === 0 && filter.folder === null) ? null : (
        <ListFilter
          label={t("folder")}
          value={filter.folder}
          all={t("allFolders")}
          choices={shelf(folders, filter.folder)}
          onChange={(folder) => onChange({ folder })}
        />
      )}
      {isAccount || (tags.length === 0 && filter.tag === null) ? null : (
        <ListFilter
          label={t("tag")}
          value={filter.tag}
          all={t("allTags")}
          choices={shelf(tags, filter.tag)}
          onChange={(tag) => onChange({ tag })}
        />
      )}
      {isAccount || filter.origin === "clip" ? null : (
        <ListFilter
          label={use("filter")}
          value={filter.use === "any" ? null : filter.use}
          all={use("any")}
          choices={(["used", "unused"] as const).map((value) => ({ value, label: use(value) }))}
          onChange={(value) => onChange({ use: value ?? "any" })}
        />
      )}
      {children}
    </ListToolbar>
  );
}
