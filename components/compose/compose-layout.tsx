"use client";

import clsx from "clsx";
import { type FormEvent, memo, type ReactNode, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Form } from "@/components/ui/form";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useBackend } from "./form/compose-context";
import { GroupsSection } from "./footage/groups-section";
import { LibraryEmpty } from "./footage/library-empty";
import { MatchSection } from "./footage/match-section";
import { MoreSettings } from "./more-settings";
import { OutputSection } from "./output/output-section";
import { PreviewPanel } from "./preview/preview-panel";
import { SubmitBar } from "./submit/submit-bar";
import { VoiceSection } from "./voice/voice-section";
import { WordsSection } from "./words/words-section";

/** The form on the left, the picture on the right; on a narrow screen the picture is a sheet. */
export function ComposeLayout({
  header,
  clientToken,
  isSending,
  onSubmit,
}: {
  header: ReactNode;
  clientToken: string;
  isSending: boolean;
  onSubmit: (event: FormEvent) => void;
}) {
  const t = useTranslations("compose");
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  return (
    <Form onSubmit={onSubmit} aria-label={t("title")} className="-mb-6 sm:-mb-8">
      {header}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_25rem]">
        <Steps />
        <aside
          id="compose-preview"
          className={clsx(
            "lg:sticky lg:top-[4.75rem] lg:block lg:max-h-[calc(100dvh-10.5rem)] lg:overflow-y-auto lg:rounded-xl lg:bg-surface lg:p-5 lg:shadow-card",
            isPreviewOpen
              ? "fixed inset-x-0 bottom-[4.5rem] z-30 max-h-[82dvh] animate-[reel-rise_160ms_ease-out] overflow-y-auto rounded-t-xl bg-raised p-4 shadow-float lg:inset-x-auto lg:bottom-auto lg:z-auto lg:animate-none"
              : "hidden",
          )}
        >
          <PreviewPanel clientToken={clientToken} />
        </aside>
      </div>
      <SubmitBar
        isSending={isSending}
        isPreviewOpen={isPreviewOpen}
        onTogglePreview={() => setPreviewOpen(!isPreviewOpen)}
      />
    </Form>
  );
}

/** Memoised: the steps do not render when the page around them does. */
const Steps = memo(function Steps() {
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <EmptyLibraryStep />
      <FootageStep />
      <WordsSection />
      <VoiceSection />
      <OutputSection />
      <MoreSettings />
    </div>
  );
});

function FootageStep() {
  const { control } = useFormContext<ComposeForm>();
  const kind = useWatch({ control, name: "kind" });
  return kind === "match" ? <MatchSection /> : <GroupsSection />;
}

const namesMedia = (groups: ComposeForm["groups"]) =>
  groups.some((group) => group.media.length > 0);

function EmptyLibraryStep() {
  const { libraryIsEmpty } = useBackend();
  const { control } = useFormContext<ComposeForm>();
  const hasMedia = useWatch({ control, name: "groups", compute: namesMedia });
  return libraryIsEmpty && !hasMedia ? <LibraryEmpty /> : null;
}
