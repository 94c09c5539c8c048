"use client";

import clsx from "clsx";
import { Check, Film, ImageIcon, Music, RotateCw, VolumeX } from "lucide-react";
import type { ReactNode } from "react";
import { useLocale, useTranslations } from "use-intl";
import { FileName } from "@/components/ui/name/file-name";
import type { MediaItem } from "@/lib/model/media/media";
import { formatBytes } from "@/components/ui/format-bytes";
import { formatCodec } from "./format-media";
import { MediaStill } from "./media-thumb";
import { useScrub } from "./use-scrub";

const kindIcons = { video: Film, image: ImageIcon, audio: Music } as const;
const kindWords = { video: "oneVideo", image: "oneImage", audio: "oneAudio" } as const;

function Sign({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span data-tooltip={label} className="inline-flex shrink-0 [&_svg]:size-3.5">
      {children}
      <span className="sr-only">{label}</span>
    </span>
  );
}

/** The facts of one media in a line: kind, size, codec, and peculiarities such as a missing sound. */
function FactLine({ item }: { item: MediaItem }) {
  const t = useTranslations("media");
  const locale = useLocale();
  if (item.state === "checking") return <span className="text-faint">{t("checking")}</span>;
  if (item.state === "refused") return <span className="text-bad">{t("refused")}</span>;
  const Icon = kindIcons[item.kind];
  const facts = [
    item.width && item.height ? t("pixels", { width: item.width, height: item.height }) : null,
    item.codec ? formatCodec(item.codec) : null,
    item.sizeBytes ? formatBytes(item.sizeBytes, locale) : null,
  ].filter(Boolean);
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-faint">
      <Sign label={t(kindWords[item.kind])}>
        <Icon aria-hidden />
      </Sign>
      <span className="truncate tabular-nums">{facts.join(" · ")}</span>
      {item.kind === "video" && item.hasSound === false ? (
        <Sign label={t("noSound")}>
          <VolumeX aria-hidden />
        </Sign>
      ) : null}
      {item.rotationDegrees !== 0 ? (
        <Sign label={t("rotated", { degrees: item.rotationDegrees })}>
          <RotateCw aria-hidden />
        </Sign>
      ) : null}
    </span>
  );
}

function SelectMark({
  selected,
  label,
  onToggle,
}: {
  selected: boolean;
  label: string;
  onToggle: () => void;
}) {
  return (
    <label
      className={clsx(
        "absolute top-0 left-0 grid size-11 cursor-pointer place-items-center transition-opacity",
        selected
          ? "opacity-100"
          : "opacity-0 group-hover:opacity-100 focus-within:opacity-100 group-data-selecting/list:opacity-100 pointer-coarse:opacity-100",
      )}
    >
      <input
        type="checkbox"
        aria-label={label}
        checked={selected}
        onChange={onToggle}
        className="peer sr-only"
      />
      <span
        className={clsx(
          "grid size-6 place-items-center rounded-full border-2 border-white shadow-sm peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent",
          selected ? "bg-accent text-on-accent" : "bg-black/35 text-white",
        )}
      >
        {selected ? <Check aria-hidden className="size-3.5" strokeWidth={3} /> : null}
      </span>
    </label>
  );
}

/**
 * The card of one media. The picture is a button (opens the details, or chooses in a picker); the mark
 * in its corner selects the card when `onToggle` is given.
 */
export function MediaCard({
  item,
  selected = false,
  pressed,
  label,
  onOpen,
  onToggle,
  children,
}: {
  item: MediaItem;
  selected?: boolean;
  /** Set when a click on the picture chooses the media. */
  pressed?: boolean;
  label: string;
  onOpen: () => void;
  onToggle?: () => void;
  /** Further actions, shown over the picture. */
  children?: ReactNode;
}) {
  const t = useTranslations("media");
  const use = useTranslations("mediaUse");
  const { share, scrubProps } = useScrub(item);
  const chosen = selected || pressed === true;
  return (
    <li
      className="group relative min-w-0"
      data-media-id={item.mediaId}
      {...(onToggle ? { "data-entry-id": item.mediaId } : {})}
    >
      <button
        type="button"
        data-entry-main
        aria-label={label}
        aria-pressed={pressed}
        {...(item.sprite ? { "aria-description": t("scrubHint") } : {})}
        onClick={onOpen}
        className={clsx(
          "block w-full rounded-lg text-left transition-shadow",
          chosen ? "ring-3 ring-accent ring-offset-2 ring-offset-canvas" : "hover:shadow-float",
        )}
        {...scrubProps}
      >
        <MediaStill item={item} share={share} />
      </button>
      {onToggle ? (
        <SelectMark
          selected={selected}
          label={t("select", { title: item.title })}
          onToggle={onToggle}
        />
      ) : null}
      {pressed ? (
        <span
          aria-hidden
          className="pointer-events-none absolute top-2 left-2 grid size-6 place-items-center rounded-full border-2 border-white bg-accent text-on-accent"
        >
          <Check className="size-3.5" strokeWidth={3} />
        </span>
      ) : null}
      {children}
      <div className="px-0.5 pt-2">
        <p className="text-[13px] font-medium">
          <FileName name={item.title} />
        </p>
        <div className="mt-0.5 text-xs">
          <FactLine item={item} />
        </div>
        {item.videosLately ? (
          <p className="mt-0.5 truncate text-xs text-faint tabular-nums">
            {use("inVideos", { videos: item.videosLately })}
          </p>
        ) : null}
      </div>
    </li>
  );
}
