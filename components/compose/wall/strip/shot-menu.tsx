"use client";

import { useQuery } from "@tanstack/react-query";
import { Ban, Pin } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useMemo } from "react";
import { useTranslations } from "use-intl";
import { MediaStill } from "@/components/media/item/media-thumb";
import { useMediaItems } from "@/components/media/query/use-media-items";
import { FileName } from "@/components/ui/name/file-name";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { MediaItem } from "@/lib/model/media/media";
import { type OtherShot, othersAnswerSchema } from "@/lib/model/wall/others";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { post } from "../../preview/use-preview-plan";
import { type ShotAt, useWallView } from "../state/wall-view";

export type OpenShot = { at: ShotAt; anchor: HTMLElement; plan: string };

/** So many other shots are offered. */
const mostOthers = 12;

const tenth = (seconds: number) => seconds.toFixed(1);

/** What can be done with one shot: replace it, always open with it, never show it. */
export function ShotMenu({
  open,
  strip,
  form,
  onClose,
}: {
  open: OpenShot | null;
  strip: Strip | null;
  form: ComposeForm;
  onClose: () => void;
}) {
  const anchor = useMemo(() => ({ current: open?.anchor ?? null }), [open]);
  const shot = open && strip?.shots[open.at.shot];
  if (!open || !shot) return null;
  return (
    <Popover.Root open onOpenChange={(next) => (next ? undefined : onClose())} modal>
      <Popover.Anchor virtualRef={anchor as React.RefObject<HTMLElement>} />
      <Popover.Portal>
        <Content open={open} shot={shot} form={form} onClose={onClose} />
      </Popover.Portal>
    </Popover.Root>
  );
}

function Content({
  open,
  shot,
  form,
  onClose,
}: {
  open: OpenShot;
  shot: Strip["shots"][number];
  form: ComposeForm;
  onClose: () => void;
}) {
  const t = useTranslations("compose.wall.shot");
  const { swap, openWith, neverShow, itemOf } = useWallView();
  const { at, anchor, plan } = open;
  const [number, number2] = [String(at.shot + 1), String(at.position + 1)];
  const item = itemOf(shot.mediaId);
  const named = { mediaId: shot.mediaId, inSeconds: shot.image ? null : shot.inSeconds };
  const done = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Popover.Content
      side="bottom"
      align="start"
      sideOffset={6}
      collisionPadding={12}
      aria-label={t("actions", { number, number2 })}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        if (anchor.isConnected) anchor.focus();
      }}
      className="z-50 flex max-h-[var(--radix-popover-content-available-height)] w-80 max-w-[calc(100vw-1.5rem)] animate-[reel-rise_120ms_ease-out] flex-col overflow-y-auto rounded-xl bg-raised shadow-float"
    >
      <p className="px-4 pt-3 text-sm font-semibold">
        <FileName name={item?.title ?? shot.groupName} />
      </p>
      <p className="px-4 pb-2 text-[13px] text-muted tabular-nums">
        {shot.image
          ? t("image")
          : t("part", { from: tenth(shot.inSeconds), to: tenth(shot.outSeconds) })}
      </p>
      <div className="flex flex-col border-y border-line p-1">
        <Action icon={<Pin aria-hidden />} onClick={done(() => openWith(named))}>
          {t("alwaysOpen")}
        </Action>
        <Action icon={<Ban aria-hidden />} onClick={done(() => neverShow(named))}>
          {t("never")}
        </Action>
      </div>
      <p className="px-4 pt-3 pb-1 text-[13px] font-medium">{t("others")}</p>
      <Others
        question={{ form, place: at.position, at: at.shot }}
        plan={plan}
        onPick={(by) => done(() => swap(at, by))()}
      />
    </Popover.Content>
  );
}

function Action({
  icon,
  onClick,
  children,
}: {
  icon: ReactNode;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex items-center gap-2.5 rounded-md px-3 py-2 text-left text-sm hover:bg-sunken [&_svg]:size-4 [&_svg]:text-muted"
    >
      {icon}
      {children}
    </button>
  );
}

function Others({
  question,
  plan,
  onPick,
}: {
  question: { form: ComposeForm; place: number; at: number };
  plan: string;
  onPick: (by: { mediaId: string; inSeconds: number }) => void;
}) {
  const t = useTranslations("compose.wall.shot");
  const { data, isError } = useQuery({
    queryKey: ["wall", "others", plan, question.at],
    queryFn: async ({ signal }) => {
      const response = await post(paths.api.previewOthers(), question, signal);
      if (response.status === 204) return [];
      const { shots } = othersAnswerSchema.parse(await response.json());
      return shots.filter(({ inVideo }) => !inVideo).slice(0, mostOthers);
    },
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: 1,
  });
  const { byId } = useMediaItems((data ?? []).map(({ mediaId }) => mediaId));
  if (isError || !data || data.length === 0) {
    const text = isError ? t("failed") : data ? t("noOthers") : t("loading");
    return (
      <p role="status" className="px-4 pt-1 pb-4 text-[13px] text-muted">
        {text}
      </p>
    );
  }
  return (
    <ul className="grid grid-cols-3 gap-2 px-4 pt-1 pb-4">
      {data.map((other) => (
        <li key={`${other.mediaId} ${other.inSeconds}`}>
          <Other other={other} item={byId.get(other.mediaId)} onPick={onPick} />
        </li>
      ))}
    </ul>
  );
}

function Other({
  other,
  item,
  onPick,
}: {
  other: OtherShot;
  item: MediaItem | undefined;
  onPick: (by: { mediaId: string; inSeconds: number }) => void;
}) {
  const t = useTranslations("compose.wall.shot");
  const { mediaId, inSeconds, outSeconds } = other;
  const length = item?.durationSeconds;
  const share = item?.kind === "image" || !length ? null : (inSeconds + outSeconds) / 2 / length;
  const name = item?.title ?? mediaId;
  return (
    <button
      type="button"
      aria-label={t("other", { name, from: tenth(inSeconds) })}
      title={name}
      onClick={() => onPick({ mediaId, inSeconds })}
      className="block w-full rounded-lg hover:ring-2 hover:ring-accent"
    >
      {item ? (
        <MediaStill item={item} share={share} />
      ) : (
        <span className="block aspect-4/3 rounded-lg bg-sunken" />
      )}
    </button>
  );
}
