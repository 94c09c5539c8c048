"use client";

import clsx from "clsx";
import { type FormEvent, memo, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Form } from "@/components/ui/form";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { GroupsSection } from "./footage/groups-section";
import { LibraryEmpty } from "./footage/library-empty";
import { useEmptyLibrary } from "./footage/use-empty-library";
import { KindSection } from "./kinds/kind-section";
import { stepsOf, useKind } from "./kinds/steps";
import { MoreSettings } from "./more-settings";
import { OutputSection } from "./output/output-section";
import { PreviewPanel } from "./preview/preview-panel";
import { SheetSection } from "./sheet/sheet-section";
import { SubmitBar } from "./submit/submit-bar";
import { VoiceSection } from "./voice/voice-section";
import { WordsSection } from "./words/words-section";
import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";

const MatchedPassages = deferred(
  async () => (await import("./kinds/matched-passages")).MatchedPassages,
  <Skeleton className="h-24" />,
);
const MatchingSection = deferred(
  async () => (await import("./kinds/matching-section")).MatchingSection,
  <Skeleton className="h-24" />,
);
const SportsSection = deferred(
  async () => (await import("./kinds/sports-section")).SportsSection,
  <Skeleton className="h-24" />,
);
const MashupSection = deferred(
  async () => (await import("./kinds/mashup-section")).MashupSection,
  <Skeleton className="h-24" />,
);

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
  const kind = useKind();
  const steps = stepsOf(kind);
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <KindSection />
      <EmptyLibraryStep />
      <FootageStep kind={kind} />
      {steps.includes("words") ? <WordsSection /> : null}
      {steps.includes("voice") ? <VoiceSection /> : null}
      {steps.includes("matches") ? <MatchedPassages /> : null}
      <OutputSection />
      <SheetSection />
      <MoreSettings />
    </div>
  );
});

function FootageStep({ kind }: { kind: JobKind }) {
  switch (kind) {
    case "groups":
      return <GroupsSection />;
    case "match":
    case "film":
      return <MatchingSection />;
    case "sports":
      return <SportsSection />;
    case "mashup":
      return <MashupSection />;
  }
}

function EmptyLibraryStep() {
  return useEmptyLibrary() ? <LibraryEmpty /> : null;
}
