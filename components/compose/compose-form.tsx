"use client";

import { useEffect, useState } from "react";
import { FormProvider, useForm, useFormContext } from "react-hook-form";
import type { ComposeForm as Form } from "@/lib/model/form/compose-form";
import type { ComposeBackend, ComposeStart } from "@/lib/model/compose-start";
import { mediaIdsOfForm } from "@/lib/model/preset";
import { DraftProvider, BackendProvider } from "./form/compose-context";
import { checkForm } from "./form/check-form";
import { useAutoName } from "./draft/use-auto-name";
import { DraftNotes } from "./draft/draft-notes";
import { type DraftSaving, useDraftSaving } from "./draft/use-draft-saving";
import { type FormHistoryControls, useFormHistory } from "./draft/use-form-history";
import { ComposeHeader } from "./compose-header";
import { ComposeLayout } from "./compose-layout";
import { ErrorSummary } from "./submit/error-summary";
import { ArrivalsProvider } from "./footage/arriving/arrivals-context";
import { FindingsProvider } from "./form/findings-context";
import { MediaCatalogProvider } from "./footage/media-catalog";
import { MissingMediaNote } from "./footage/missing-media-note";
import { OriginNote } from "./form/origin-note";
import { PreviewProvider } from "./preview/preview-context";
import { useRestingForm } from "./form/use-form-values";
import { LateWall } from "./wall/late-wall";
import { WallProvider } from "./wall/state/wall-context";
import { useSubmitJob } from "./submit/use-submit-job";
import { deferred } from "@/components/ui/later/deferred";

const BrandNote = deferred(async () => (await import("./brand/brand-note")).BrandNote);
const WordsDialog = deferred(async () => (await import("./words/words-dialog")).WordsDialog);

const DropIntoForm = deferred(
  async () => (await import("./footage/arriving/drop-into-form")).DropIntoForm,
);

/**
 * The composer. The form is validated when a field is left and, after a mistake, on each change.
 * Fields render by themselves, so typing never renders the page.
 */
export function ComposeForm({ start, backend }: { start: ComposeStart; backend: ComposeBackend }) {
  const form = useForm<Form>({
    defaultValues: start.form,
    resolver: checkForm,
    mode: "onTouched",
    shouldFocusError: false,
  });
  const [initialIds] = useState(() => mediaIdsOfForm(start.form));
  return (
    <FormProvider {...form}>
      <BackendProvider backend={backend}>
        <MediaCatalogProvider initialIds={initialIds}>
          <FindingsProvider>
            <PreviewProvider>
              <WallProvider>
                <SavedComposer start={start} />
              </WallProvider>
            </PreviewProvider>
          </FindingsProvider>
        </MediaCatalogProvider>
      </BackendProvider>
    </FormProvider>
  );
}

function SavedComposer({ start }: { start: ComposeStart }) {
  const [draftId, setDraftId] = useState(start.draftId);
  const history = useFormHistory(draftId);
  const saving = useDraftSaving(start, { onMerged: history.drop, onNewId: setDraftId });
  const { load } = history;
  // After what an earlier page could not save is in the form.
  useEffect(load, [load]);
  return (
    <DraftProvider draftId={draftId}>
      <ArrivalsProvider swapId={history.swapId}>
        <Composer start={start} draftId={draftId} saving={saving} history={history} />
        <DropIntoForm />
      </ArrivalsProvider>
    </DraftProvider>
  );
}

function Composer({
  start,
  draftId,
  saving,
  history,
}: {
  start: ComposeStart;
  draftId: string;
  saving: DraftSaving;
  history: FormHistoryControls;
}) {
  const { clientToken: firstToken, origin } = start;
  const job = useSubmitJob({ draftId, firstToken, onSent: saving.stop });
  useMending();
  useKeptMistakes(origin === "draft");
  useAutoName();
  return (
    <>
      <ComposeLayout
        header={
          <>
            <ComposeHeader draftId={draftId} saving={saving.state} history={history} />
            <OriginNote origin={origin} />
            {start.brand ? <BrandNote filled={start.brand} /> : null}
            <DraftNotes saving={saving} />
            <MissingMediaNote />
            <ErrorSummary refusal={job.refusal} />
          </>
        }
        clientToken={job.clientToken}
        isSending={job.isSending}
        onSubmit={job.submit}
      />
      <LateWall make={job.make} isSending={job.isSending} />
      {job.words ? (
        <WordsDialog
          form={job.words.form}
          onClose={job.words.close}
          onConfirm={job.words.confirm}
        />
      ) : null}
    </>
  );
}

/** A text that was too long before a reload still says so after it. */
function useKeptMistakes(isDraft: boolean): void {
  const { trigger } = useFormContext<Form>();
  useEffect(() => {
    if (isDraft) void trigger(["titles", "subHeadings"]);
  }, [isDraft, trigger]);
}

/**
 * After a failed submit all rules are checked on each change: mending one field can mend another.
 */
function useMending(): void {
  const { formState, trigger } = useFormContext<Form>();
  const { submitCount } = formState;
  useRestingForm(300, () => {
    if (submitCount > 0) void trigger();
  });
}
