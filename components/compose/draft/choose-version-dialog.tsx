"use client";

import clsx from "clsx";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { canKeepBoth, type Side } from "@/lib/model/draft/choose-side";
import type { MergeConflict, MergedForm } from "@/lib/model/draft/merge-forms";
import { useFieldName } from "../submit/field-names";
import { useValueWords } from "./use-value-words";

/** Both versions of what two pages changed, side by side; one of them, or both texts, stay. */
export function ChooseVersionDialog({
  merged,
  onClose,
  onChoose,
}: {
  merged: MergedForm;
  onClose: () => void;
  onChoose: (sides: Side[]) => void;
}) {
  const t = useTranslations("compose.drafts");
  const { conflicts } = merged;
  const [sides, setSides] = useState<readonly Side[]>(() => conflicts.map(() => "mine"));
  const all = (side: Side) => setSides(conflicts.map(() => side));
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="lg"
      title={t("chooseTitle")}
      description={t("chooseText")}
      footer={
        <>
          {conflicts.length > 1 ? (
            <>
              <Button variant="ghost" onClick={() => all("mine")}>
                {t("allMine")}
              </Button>
              <Button variant="ghost" onClick={() => all("theirs")}>
                {t("allTheirs")}
              </Button>
            </>
          ) : null}
          <Button variant="primary" onClick={() => onChoose([...sides])}>
            {t("apply")}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-5">
        {conflicts.map((conflict, index) => (
          <li key={conflict.path.join(".")}>
            <Versions
              conflict={conflict}
              side={sides[index] ?? "mine"}
              onSide={(side) => setSides(sides.with(index, side))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Versions({
  conflict,
  side,
  onSide,
}: {
  conflict: MergeConflict;
  side: Side;
  onSide: (side: Side) => void;
}) {
  const t = useTranslations("compose.drafts");
  const nameOf = useFieldName();
  const say = useValueWords();
  const id = useId();
  const choices: Side[] = canKeepBoth(conflict) ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  return (
    <fieldset>
      <legend className="mb-1.5 text-[13px] font-medium">{nameOf(conflict.path.join("."))}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {choices.map((choice) => (
          <label
            key={choice}
            className={clsx(
              "flex cursor-pointer items-start gap-2.5 rounded-lg border p-3 text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent",
              side === choice ? "border-accent bg-accent-soft" : "border-line",
              choice === "both" && "sm:col-span-2",
            )}
          >
            <input
              type="radio"
              name={id}
              checked={side === choice}
              onChange={() => onSide(choice)}
              className="mt-1 accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-[13px] font-medium">{t(choice)}</span>
              {choice === "both" ? null : (
                <span className="block max-h-48 overflow-y-auto break-words whitespace-pre-wrap">
                  {say(conflict[choice])}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
