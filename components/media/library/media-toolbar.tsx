"use client";

import { Search, X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/control/input";
import { Segmented } from "@/components/ui/control/segmented";
import { Select } from "@/components/ui/control/select";
import type { MediaKind } from "@/lib/model/media/media";
import { type MediaFilter, useMediaFolders } from "../query/use-media-page";

const everyKind: readonly MediaKind[] = ["video", "image", "audio"];

const typingPauseMs = 200;

/** A search field that reports its text when the typing pauses. */
function SearchField({
  value,
  label,
  onChange,
}: {
  value: string;
  label: string;
  onChange: (value: string) => void;
}) {
  const t = useTranslations("media");
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="relative min-w-0 flex-1 basis-52 sm:max-w-72">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        type="text"
        role="searchbox"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || text === "") return;
          event.preventDefault();
          event.stopPropagation();
          setText("");
          onChange("");
        }}
        className="px-9"
      />
      {text ? (
        <IconButton
          label={t("clearSearch")}
          tooltip={false}
          size="sm"
          className="absolute top-1 right-1"
          onClick={() => {
            setText("");
            onChange("");
          }}
        >
          <X aria-hidden />
        </IconButton>
      ) : null}
    </div>
  );
}

const kindLabels = { video: "kindVideo", image: "kindImage", audio: "kindAudio" } as const;

/** The filters of the library: search, kind and folder. `allowed` hides other kinds; `searchLabel` says what else is searched than names. */
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
  const folders = useMediaFolders(filter.origin);
  const chosen = filter.kinds.length === 1 ? (filter.kinds[0] ?? "all") : "all";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchField
        value={filter.search}
        label={searchLabel ?? t("searchLabel")}
        onChange={(search) => onChange({ search })}
      />
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
      {folders.length > 0 || filter.folder !== null ? (
        <div className="w-44 max-sm:flex-1">
          <Select
            aria-label={t("folder")}
            value={filter.folder ?? ""}
            onChange={(event) => onChange({ folder: event.target.value || null })}
          >
            <option value="">{t("allFolders")}</option>
            {folders.map((folder) => (
              <option key={folder.name} value={folder.name}>
                {t("folderOption", folder)}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
      {children}
    </div>
  );
}
