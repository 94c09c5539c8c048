"use client";

import { SquareSplitHorizontal } from "lucide-react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import type { ComposeForm, GroupForm } from "@/lib/model/form/compose-form";
import { partsToSplit, splitGroup } from "@/lib/model/form/uploads/split-group";
import { Suggestion } from "./suggestion";
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
    <OneTabStop>
      <Suggestion
        icon={<SquareSplitHorizontal aria-hidden className="text-accent" />}
        text={t("splitText", { files: String(files ?? 0) })}
        action={
          <Button size="sm" onClick={split}>
            {t("split", { groups: String(parts) })}
          </Button>
        }
        closeLabel={t("splitClose")}
        onClose={() => keep("1")}
        className="bg-accent-soft"
      />
    </OneTabStop>
  );
}
