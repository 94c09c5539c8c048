"use client";

import { SquareSplitHorizontal, X } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { ComposeForm, GroupForm } from "@/lib/model/form/compose-form";
import { partsToSplit, splitGroup } from "@/lib/model/form/uploads/split-group";
import { OneTabStop } from "../keys/one-tab-stop";
import { keptText } from "../kit/kept-text";

const { keep, use: useClosed } = keptText("reelpress.no-split");

/**
 * While all footage stands in one group, says that a video shows one of its files, and splits the group. A person
 * who means it so closes the suggestion for good.
 */
export function SplitSuggestion({ onGroups }: { onGroups: (groups: GroupForm[]) => void }) {
  const t = useTranslations("compose.groups");
  const { control, getValues } = useFormContext<ComposeForm>();
  const parts = useWatch({ control, name: "groups", compute: partsToSplit });
  const files = useWatch({ control, name: "groups.0.media", compute: (media) => media?.length });
  const isClosed = useClosed() !== null;
  if (parts === null || isClosed) return null;
  const split = () => {
    const [group] = getValues("groups");
    if (!group) return;
    onGroups(splitGroup(group, parts, (number) => t("defaultName", { number: String(number) })));
  };
  return (
    <div
      role="note"
      className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-accent-soft py-2 pr-2 pl-3"
    >
      <SquareSplitHorizontal aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="min-w-48 flex-1 text-[13px] leading-snug">
        {t("splitText", { files: String(files ?? 0) })}
      </p>
      <OneTabStop className="flex items-center gap-1">
        <Button size="sm" onClick={split}>
          {t("split", { groups: String(parts) })}
        </Button>
        <IconButton label={t("splitClose")} size="sm" onClick={() => keep("1")}>
          <X aria-hidden />
        </IconButton>
      </OneTabStop>
    </div>
  );
}
