"use client";

import { Check, CloudOff, FilePlus2, Files, LoaderCircle } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { withoutUploads } from "@/lib/model/form/uploads/uploading";
import { SavePreset } from "@/components/presets/save-preset";
import { Button, buttonClass } from "@/components/ui/button";
import { FieldError } from "@/components/ui/control/field";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/base/pure/paths";
import { startFreshAction } from "@/lib/compose/actions";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useProblem } from "./form/use-error-text";
import { OneTabStop } from "./keys/one-tab-stop";
import { HistoryButtons } from "./draft/history-buttons";
import type { FormHistoryControls } from "./draft/use-form-history";
import type { SavingState } from "./draft/draft-saver";

/** The batch's name as the page's heading, the state of saving, and the batch's actions. */
export function ComposeHeader({
  draftId,
  saving,
  history,
}: {
  draftId: string;
  saving: SavingState;
  history: FormHistoryControls;
}) {
  const t = useTranslations("compose");
  const { getValues, register } = useFormContext<ComposeForm>();
  const problem = useProblem("name");
  return (
    <header className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-60 flex-1">
        <h1 className="sr-only">{t("title")}</h1>
        <div data-field="name">
          <input
            {...register("name")}
            // Rendered by the server too, so that the name does not appear late.
            defaultValue={getValues("name")}
            aria-label={t("name")}
            aria-invalid={problem ? true : undefined}
            placeholder={t("namePlaceholder")}
            autoComplete="off"
            className="-ml-2 block w-full max-w-2xl rounded-md border border-transparent bg-transparent px-2 py-0.5 text-2xl font-semibold tracking-tight placeholder:text-faint hover:border-line focus:border-accent focus:bg-surface focus:outline-2 focus:outline-offset-0 focus:outline-accent/35 aria-invalid:border-bad"
          />
          {problem ? <FieldError message={problem} /> : null}
        </div>
        <SavingNote state={saving} />
      </div>
      <OneTabStop label={t("keys.batch")} className="flex flex-wrap items-center gap-2">
        <HistoryButtons history={history} />
        <Link href={paths.drafts()} className={buttonClass({ variant: "ghost" })}>
          <Files aria-hidden />
          {t("allDrafts")}
        </Link>
        <StartFresh draftId={draftId} />
        <SavePreset form={() => structuredClone(withoutUploads(getValues()))} />
      </OneTabStop>
    </header>
  );
}

function SavingNote({ state }: { state: SavingState }) {
  const t = useTranslations("compose.saving");
  const icons = {
    untouched: null,
    typing: <LoaderCircle aria-hidden className="animate-spin" />,
    saving: <LoaderCircle aria-hidden className="animate-spin" />,
    saved: <Check aria-hidden className="text-good" />,
    offline: <CloudOff aria-hidden className="text-warn" />,
    refused: <CloudOff aria-hidden className="text-warn" />,
    held: <CloudOff aria-hidden className="text-warn" />,
  };
  return (
    <p
      role="status"
      className="mt-0.5 flex h-5 items-center gap-1.5 text-[13px] text-faint [&_svg]:size-3.5"
    >
      {icons[state]}
      {t(state)}
    </p>
  );
}

function StartFresh({ draftId }: { draftId: string }) {
  const t = useTranslations("compose");
  const common = useTranslations("common");
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const start = async () => {
    setPending(true);
    const answer = await startFreshAction({});
    if (!answer.ok) {
      setPending(false);
      toast.failed(t("submit.unexpected"));
      return;
    }
    // Stays pending until the fresh form is shown: a dialog opened meanwhile would be lost.
    router.push(paths.compose({ draft: answer.value.draftId }));
    toast.done(t("startedFresh"), {
      action: {
        label: common("undo"),
        onClick: () => router.push(paths.compose({ draft: draftId })),
      },
      durationMs: 10_000,
    });
  };
  return (
    <Button
      variant="ghost"
      icon={<FilePlus2 aria-hidden />}
      pending={pending}
      onClick={() => void start()}
    >
      {t("startFresh")}
    </Button>
  );
}
