"use client";

import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { useFormContext, useFormState } from "react-hook-form";
import { useTranslations } from "use-intl";
import { CloudError, FailureDetails } from "@/components/errors/cloud-error";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useFieldName } from "./field-names";
import { focusField } from "./focus-field";
import { listProblems } from "./list-problems";
import { useErrorText } from "../form/use-error-text";
import type { SubmitRefusal } from "./use-submit-job";

const order = [
  "name",
  "kind",
  "groups",
  "match",
  "sports",
  "mashup",
  "titles",
  "subHeadings",
  "speech",
  "output",
  "look",
  "sound",
  "seed",
  "userData",
  "templates",
];

/** After a failed submit: the mistakes, each a link to its field, and the backend's own words. */
export function ErrorSummary({ refusal }: { refusal: SubmitRefusal | null }) {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const { errors, submitCount } = useFormState({ control });
  const nameOf = useFieldName();
  const text = useErrorText();
  const box = useRef<HTMLDivElement>(null);
  const problems = submitCount > 0 ? listProblems(errors, order) : [];
  const shown = problems.length > 0 || refusal !== null;
  // Takes the focus once after a failed submit, and not when a field is mended or breaks later.
  useEffect(() => {
    if (submitCount === 0 || !box.current) return;
    box.current.scrollIntoView({ block: "center" });
    box.current.focus({ preventScroll: true });
  }, [submitCount, refusal]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-4 rounded-xl border border-bad/40 bg-bad-soft px-5 py-4 outline-none"
    >
      <p className="flex items-center gap-2 font-semibold text-bad">
        <CircleAlert aria-hidden className="size-5 shrink-0" />
        {refusal ? (
          <RefusalTitle refusal={refusal} />
        ) : (
          t("summary.title", { count: problems.length })
        )}
      </p>
      {refusal?.code ? <CloudError failure={refusal} bare /> : null}
      {refusal && !refusal.code ? <FailureDetails failure={refusal} /> : null}
      {problems.length > 0 ? (
        <ul className="mt-2 flex flex-col gap-1 text-sm">
          {problems.slice(0, 12).map(({ path, message }) => (
            <li key={path}>
              <a
                href={`#${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(path);
                }}
                className="text-ink underline decoration-bad/50 underline-offset-2 hover:decoration-bad"
              >
                <span className="font-medium">{nameOf(path)}</span> – {text(message)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function RefusalTitle({ refusal }: { refusal: SubmitRefusal }) {
  const t = useTranslations("compose.submit");
  switch (refusal.reason) {
    case "invalid":
    case "refused":
      return t("refused");
    case "unreachable":
      return t("unreachable");
    case "unexpected":
      return t("unexpected");
  }
}
