"use client";

import { useCallback } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldError } from "@/components/ui/control/field";
import { estimateSpeechSeconds } from "@/lib/model/cost/estimate-speech";
import { type ComposeForm, composeLimits } from "@/lib/model/form/compose-form";
import { isMatching } from "@/lib/model/form/kinds/job-kinds";
import { ChoiceCards } from "../kit/choice-cards";
import { BudgetLine } from "./budget/budget-line";
import { useSpeechBudget } from "./budget/use-speech-budget";
import { RecordButton } from "./recording/record-button";
import { RecordingNote } from "./recording/recording-note";
import { GroupScripts } from "./group-scripts";
import { Section } from "@/components/ui/section";
import { useStepNumber } from "../kinds/steps";
import { TextList } from "../words/text-list";
import { useProblem } from "../form/use-error-text";
import { VoiceChoice } from "./voice-choice";
import { deferred } from "@/components/ui/later/deferred";
import { Skeleton } from "@/components/ui/skeleton";

const VoiceMore = deferred(
  async () => (await import("./voice-more")).VoiceMore,
  <Skeleton className="h-24" />,
);

/** Stays the same, so that rows that do not change are not rendered again. */
const recordAction = (text: string, name: string) => <RecordButton text={text} script={name} />;

const TextMatch = deferred(async () => (await import("../words/match/text-match")).TextMatch);

/** The speech: its mode, the scripts, and the voices. */
export function VoiceSection() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "speech.mode" });
  const match = useWatch({
    control,
    // Watches fields by name: watching the whole form would run on every key press.
    name: ["kind", "match.script"],
    compute: ([kind, script]) => (isMatching(kind) ? script : null),
  });
  const mode = match === null ? field.value : match === "texts" ? "whole" : "shots";
  const speed = useWatch({ control, name: "speech.speed" });
  const problem = useProblem("speech.mode");
  const find = useSpeechBudget();
  const below = useCallback(
    (text: string, groupName: string | null) => (
      <>
        <BudgetLine
          text={text}
          estimate={estimateSpeechSeconds(text, speed ?? 1)}
          budget={find(text, groupName)}
        />
        <RecordingNote text={text} />
      </>
    ),
    [find, speed],
  );
  const belowScript = useCallback((text: string) => below(text, null), [below]);
  return (
    <Section
      id="step-voice"
      number={useStepNumber("voice")}
      title={t("sections.voice")}
      lead={t("sections.voiceLead")}
    >
      <div data-field="speech.mode" hidden={match !== null}>
        <ChoiceCards
          label={t("voice.mode")}
          value={field.value}
          onChange={field.onChange}
          className="sm:grid-cols-3"
          options={[
            { value: "whole", title: t("voice.modeWhole"), text: t("voice.wholeHint") },
            { value: "perGroup", title: t("voice.modePerGroup"), text: t("voice.perGroupHint") },
            { value: "none", title: t("voice.modeNone"), text: t("voice.noneHint") },
          ]}
        />
        {problem ? <FieldError message={problem} /> : null}
      </div>
      {mode === "whole" ? (
        <div className="mt-5">
          <TextList
            path="speech.texts"
            label={t("voice.scripts")}
            itemLabel={t("voice.script")}
            placeholder={t("voice.scriptPlaceholder")}
            most={composeLimits.speechTexts}
            longest={composeLimits.speechTextLength}
            multiline
            below={belowScript}
            action={recordAction}
          />
        </div>
      ) : null}
      {mode === "perGroup" ? <GroupScripts below={below} /> : null}
      {mode === "shots" ? null : <TextMatch />}
      {mode === "none" ? null : (
        <>
          <VoiceChoice />
          <VoiceMore />
        </>
      )}
    </Section>
  );
}
