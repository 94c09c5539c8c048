"use client";

import clsx from "clsx";
import { ArrowDown, ArrowUp, CopyPlus, Ellipsis, GripVertical, Trash2 } from "lucide-react";
import { memo } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { type ComposeForm, composeLimits } from "@/lib/model/form/compose-form";
import { AddByAddress } from "./add-by-address";
import { dropTargetAttribute } from "./arriving/drop-target";
import { Fold } from "../kit/fold";
import { GroupMedia } from "./group-media";
import { SliderField } from "../kit/slider-field";
import { clipControls, OneTabStop } from "../keys/one-tab-stop";
import { rowKeys } from "../keys/move-in-row";
import { useSortableItem } from "../kit/sortable";
import { useProblem } from "../form/use-error-text";

/** One group: its name, its clips, and what can be done with it. */
export const GroupCard = memo(function GroupCard(props: {
  id: string;
  index: number;
  count: number;
  onRemove: (index: number) => void;
  onDuplicate: (index: number) => void;
  onMove: (from: number, to: number) => void;
}) {
  const { id, index } = props;
  const t = useTranslations("compose.groups");
  const { register, control, getValues } = useFormContext<ComposeForm>();
  const { ref, style, handle, isDragging } = useSortableItem(id, props.count === 1);
  const path = `groups.${index}.name` as const;
  const name = useWatch({ control, name: path }) || t("defaultName", { number: String(index + 1) });
  const clipCount = useWatch({ control, name: `groups.${index}.media`, compute: countOf });
  const problem = useProblem(path);
  return (
    <li
      ref={ref}
      style={style}
      {...{ [dropTargetAttribute]: index }}
      className={clsx(
        "rounded-lg border border-line bg-canvas/60 data-drop-over:border-accent data-drop-over:bg-accent-soft data-drop-over:shadow-float",
        isDragging && "shadow-float opacity-95",
      )}
    >
      <OneTabStop only={clipControls}>
        <div className="flex items-center gap-1 py-1.5 pr-2 pl-1.5" {...rowKeys}>
          <button
            type="button"
            {...handle}
            tabIndex={-1}
            data-row-control
            disabled={props.count === 1}
            aria-label={t("drag", { name })}
            className="grid h-9 w-6 shrink-0 cursor-grab touch-none place-items-center rounded text-faint hover:text-ink disabled:cursor-default disabled:opacity-30"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
          <div data-field={path} className="min-w-0 flex-1">
            <input
              {...register(path)}
              defaultValue={getValues(path)}
              aria-label={t("name", { number: String(index + 1) })}
              aria-invalid={problem ? true : undefined}
              maxLength={composeLimits.groupNameLength + 10}
              data-row-control
              className="block h-9 w-full rounded-md border border-transparent bg-transparent px-2 text-sm font-medium hover:border-line focus:border-accent focus:bg-surface focus:outline-2 focus:outline-offset-0 focus:outline-accent/35 aria-invalid:border-bad"
            />
          </div>
          <span className="shrink-0 px-1 text-[13px] text-faint tabular-nums">
            {t("clipCount", { count: clipCount })}
          </span>
          <GroupMenu {...props} name={name} />
        </div>
        {problem ? (
          <div className="-mt-1 px-3 pb-2">
            <FieldError message={problem} />
          </div>
        ) : null}
        <div className="px-3 pb-3">
          <GroupMedia path={`groups.${index}.media`} groupName={name} />
          <GroupMore index={index} />
        </div>
      </OneTabStop>
    </li>
  );
});

const countOf = (media: ComposeForm["groups"][number]["media"] | undefined) => media?.length ?? 0;

/** Rarely needed settings, folded: the group's own volume, objects that are not in the library. */
function GroupMore({ index }: { index: number }) {
  const t = useTranslations("compose");
  const path = `groups.${index}.volume` as const;
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const volume = useWatch({ control, name: path });
  const percent = volume === null ? null : String(Math.round(volume * 100));
  const addAddress = (mediaId: string) =>
    setValue(
      `groups.${index}.media`,
      [...getValues(`groups.${index}.media`), { mediaId, range: null }],
      { shouldDirty: true, shouldTouch: true },
    );
  return (
    <div data-group-more className="-mb-1">
      <Fold
        title={t("kit.folds.group")}
        summary={percent === null ? undefined : t("sound.volumeValue", { percent })}
        paths={[path]}
      >
        <SliderField path={path} name="groupVolume" reach={200} rest={0} className="max-w-sm" />
        <AddByAddress onAdd={addAddress} />
      </Fold>
    </div>
  );
}

function GroupMenu({
  index,
  count,
  name,
  onRemove,
  onDuplicate,
  onMove,
}: Parameters<typeof GroupCard>[0] & { name: string }) {
  const t = useTranslations("compose.groups");
  const common = useTranslations("common");
  return (
    <Menu
      trigger={
        <IconButton label={t("actions", { name })} tooltip={false} size="sm" data-group-menu>
          <Ellipsis aria-hidden />
        </IconButton>
      }
      items={[
        {
          label: common("moveUp"),
          icon: <ArrowUp aria-hidden />,
          disabled: index === 0,
          onSelect: () => onMove(index, index - 1),
        },
        {
          label: common("moveDown"),
          icon: <ArrowDown aria-hidden />,
          disabled: index === count - 1,
          onSelect: () => onMove(index, index + 1),
        },
        {
          label: common("duplicate"),
          icon: <CopyPlus aria-hidden />,
          disabled: count >= composeLimits.groups,
          onSelect: () => onDuplicate(index),
        },
        {
          label: t("remove"),
          icon: <Trash2 aria-hidden />,
          tone: "danger",
          onSelect: () => onRemove(index),
        },
      ]}
    />
  );
}
