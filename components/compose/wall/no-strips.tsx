"use client";

import { Clapperboard } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useErrorSentence } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import type { FieldError } from "@/lib/base/pure/errors";
import type { WallAnswer } from "@/lib/model/wall/wall-answer";
import { useFieldName } from "../submit/field-names";
import { useErrorText } from "../form/use-error-text";

type Missing = Exclude<WallAnswer, { state: "planned" }>;

/** Instead of strips: what is missing, with a way back to its field. */
export function NoStrips({
  answer,
  onGoTo,
  onRetry,
}: {
  /** Null when nothing was answered. */
  answer: Missing | null;
  onGoTo: (path: string) => void;
  onRetry: () => void;
}) {
  const t = useTranslations("compose.wall.none");
  const sentence = useErrorSentence();
  const back = useTranslations("compose.wall")("back");
  switch (answer?.state) {
    case undefined:
      return (
        <Panel text={t("failed")}>
          <Button onClick={onRetry}>{t("retry")}</Button>
        </Panel>
      );
    case "unavailable":
      return <Panel text={t("unavailable")} />;
    case "empty":
      return (
        <Panel text={t("empty")}>
          <Button variant="primary" onClick={() => onGoTo("groups")}>
            {back}
          </Button>
        </Panel>
      );
    case "invalid":
      return (
        <Panel text={t("invalid")}>
          <Fields fields={answer.fields} onGoTo={onGoTo} />
        </Panel>
      );
    case "refused":
      return (
        <Panel text={`${t("refused")} ${sentence(answer)}`}>
          <Fields fields={answer.fields} onGoTo={onGoTo} />
        </Panel>
      );
  }
}

function Fields({ fields, onGoTo }: { fields: FieldError[]; onGoTo: (path: string) => void }) {
  const t = useTranslations("compose.wall.none");
  const nameOf = useFieldName();
  const text = useErrorText();
  return (
    <ul className="flex flex-col gap-3">
      {fields.slice(0, 8).map(({ path, message }) => (
        <li key={path} className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1.5">
          <span className="text-sm text-muted">{text(message)}</span>
          <Button size="sm" onClick={() => onGoTo(path)}>
            {t("goTo", { field: nameOf(path) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Panel({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-lg place-items-center gap-5 px-6 py-24 text-center">
      <span className="grid size-12 place-items-center rounded-full bg-sunken text-muted">
        <Clapperboard aria-hidden className="size-6" />
      </span>
      <p role="status" className="text-base text-ink">
        {text}
      </p>
      {children}
    </div>
  );
}
