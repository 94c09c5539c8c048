"use client";

import { Plus } from "lucide-react";
import { useCallback } from "react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { type ComposeForm, composeLimits, newGroup } from "@/lib/model/form/compose-form";
import { AddButtons } from "@/components/media/upload/add-buttons";
import { FirstHint } from "../hints/first-hint";
import { useArrivals } from "./arriving/arrivals-context";
import { FillSuggestion } from "./fill-suggestion";
import { FolderSuggestion } from "./folder-suggestion";
import { SplitSuggestion } from "./split-suggestion";
import { freeGroupName } from "@/lib/model/form/uploads/place-files";
import { OneTabStop } from "../keys/one-tab-stop";
import { GroupCard } from "./group-card";
import { Section } from "@/components/ui/section";
import { SortableList } from "../kit/sortable";
import { useEmptyLibrary } from "./use-empty-library";
import { useProblem } from "../form/use-error-text";
import { useLatest } from "../form/use-latest";

/** The groups of clips, in the order in which a video shows them. */
export function GroupsSection() {
  const t = useTranslations("compose");
  const { control, getValues } = useFormContext<ComposeForm>();
  const { fields, append, insert, remove, move, replace } = useFieldArray({
    control,
    name: "groups",
  });
  const problem = useProblem("groups");
  const { take } = useArrivals();
  // There the way to begin stands above, larger.
  const isEmptyLibrary = useEmptyLibrary();
  const names = () => getValues("groups").map((group) => group.name);
  const nameOf = (number: number) => t("groups.defaultName", { number: String(number) });
  const latest = useLatest({
    remove,
    duplicate: (index: number) => {
      const group = structuredClone(getValues(`groups.${index}`));
      const name = freeGroupName(names(), nameOf);
      insert(index + 1, { ...group, name }, { shouldFocus: false });
    },
    move,
  });
  const onRemove = useCallback((index: number) => latest.current.remove(index), [latest]);
  const onDuplicate = useCallback((index: number) => latest.current.duplicate(index), [latest]);
  const onMove = useCallback((from: number, to: number) => latest.current.move(from, to), [latest]);
  const full = fields.length >= composeLimits.groups;
  return (
    <Section id="step-clips" number={1} title={t("sections.clips")} lead={t("sections.clipsLead")}>
      <FirstHint id="groups" className="mb-3" />
      <FolderSuggestion onGroups={(groups) => replace(groups)} />
      <SplitSuggestion onGroups={(groups) => replace(groups)} />
      <SortableList ids={fields.map((field) => field.id)} onMove={move}>
        <ol aria-label={t("groups.list")} data-field="groups" className="flex flex-col gap-3">
          {fields.map((field, index) => (
            <GroupCard
              key={field.id}
              id={field.id}
              index={index}
              count={fields.length}
              onRemove={onRemove}
              onDuplicate={onDuplicate}
              onMove={onMove}
            />
          ))}
        </ol>
      </SortableList>
      {problem ? <FieldError message={problem} /> : null}
      <OneTabStop className="mt-3 flex flex-wrap items-center gap-2">
        <FillSuggestion />
        <Button
          icon={<Plus aria-hidden />}
          disabled={full}
          onClick={() =>
            append(newGroup(freeGroupName(names(), nameOf)), {
              focusName: `groups.${fields.length}.name`,
            })
          }
        >
          {t("groups.add")}
        </Button>
        {isEmptyLibrary ? null : (
          <AddButtons variant="ghost" onFiles={(files) => take(files, null)} />
        )}
        <p className="text-[13px] text-faint">{t("arriving.invite")}</p>
      </OneTabStop>
    </Section>
  );
}
