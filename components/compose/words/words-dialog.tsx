"use client";

import { useTranslations } from "use-intl";
import { ResponsibilityDialog } from "@/components/words/responsibility-dialog";
import { useWordFinder } from "@/components/words/use-word-finder";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { formTextsWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { useFieldName } from "../submit/field-names";
import { focusField } from "../submit/focus-field";

/** Before a batch with listed words is made: its texts, with the way back to the first of them. */
export function WordsDialog({
  form,
  onClose,
  onConfirm,
}: {
  form: ComposeForm;
  onClose: () => void;
  onConfirm: (responsibility: Responsibility) => void;
}) {
  const t = useTranslations("wordLists");
  const nameOf = useFieldName();
  const find = useWordFinder();
  const texts = formTextsWithHits(form, find);
  const change = () => {
    onClose();
    const [first] = texts;
    // The focus goes to the text once the dialog has given it back.
    if (first) requestAnimationFrame(() => focusField(first.path));
  };
  return (
    <ResponsibilityDialog
      texts={texts}
      nameOf={nameOf}
      back={t("back")}
      onBack={change}
      onClose={onClose}
      onConfirm={onConfirm}
    />
  );
}
