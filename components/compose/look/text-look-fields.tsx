"use client";

import { Fragment, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isObeyed } from "@/lib/compose/checks/field-fidelity";
import { textLook } from "@/lib/compose/fields/text-look";
import type { TextLook } from "@/lib/model/form/text-look";
import { useBackend } from "../form/compose-context";
import { Fold } from "../kit/fold";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { textLookControls } from "./text-look-controls";
import type { TextLookPath } from "./text-look-path";

type Leaf = keyof TextLook;
const leaves = Object.keys(textLookControls) as Leaf[];
const first = leaves.filter((leaf) => !textLook[leaf].fold);
const more = leaves.filter((leaf) => textLook[leaf].fold);
const folds = ["letters", "place", "decor"] as const;

const controlOf = <L extends Leaf>(leaf: L, path: TextLookPath): ReactNode =>
  textLookControls[leaf](`${path}.${leaf}`);

/** The look of one kind of text: settings that are changed often, and the others folded below. */
export function TextLookFields({ path, legend }: { path: TextLookPath; legend: string }) {
  const t = useTranslations("compose.kit.folds");
  const { can } = useBackend();
  const obeyed = more.filter((leaf) => isObeyed(`${path}.${leaf}`, can));
  const elsewhere = more.filter((leaf) => !obeyed.includes(leaf));
  const grid = (shown: readonly Leaf[]) => (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {shown.map((leaf) => (
        <Fragment key={leaf}>{controlOf(leaf, path)}</Fragment>
      ))}
    </div>
  );
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      {grid(first)}
      <div className="mt-2">
        <Fold title={t("textMore")} paths={more.map((leaf) => `${path}.${leaf}`)}>
          <div className="flex flex-col gap-5">
            {folds.map((fold) => (
              <fieldset key={fold}>
                <legend className="mb-2 text-[13px] font-semibold text-muted">{t(fold)}</legend>
                {grid(obeyed.filter((leaf) => textLook[leaf].fold === fold))}
              </fieldset>
            ))}
            {elsewhere.length > 0 ? (
              <ObeyedElsewhere paths={elsewhere.map((leaf) => `${path}.${leaf}`)}>
                {elsewhere.map((leaf) => (
                  <Fragment key={leaf}>{controlOf(leaf, path)}</Fragment>
                ))}
              </ObeyedElsewhere>
            ) : null}
          </div>
        </Fold>
      </div>
    </fieldset>
  );
}
