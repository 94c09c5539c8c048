"use client";

import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { filmScene } from "@/lib/ims/schema/config/scene-info";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { FootageField } from "../footage/footage-field";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalText } from "../kit/optional-text";
import { Section } from "@/components/ui/section";
import { TextList } from "../words/text-list";
import { useField } from "../kit/use-field";
import { SampleButton } from "./sample-button";
import { useKind } from "./steps";
import { StoryShots } from "./story-shots";
import { ChoiceField } from "../kit/choice-field";

/** The source of the footage, and the texts that it has to match. */
export function MatchingSection() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const kind = useKind();
  const source = useController({ control, name: "match.source" }).field;
  const script = useController({ control, name: "match.script" }).field;
  return (
    <Section
      id="step-clips"
      number={1}
      title={t("kinds.matchStep")}
      lead={t("kinds.matchLead")}
      aside={<SampleButton kind={kind} />}
    >
      <div className="flex flex-col gap-5">
        <ChoiceField
          path="match.source"
          hidden={kind === "film"}
          label={t("kinds.source")}
          size="sm"
          value={source.value}
          onChange={source.onChange}
          options={[
            { value: "pool", label: t("kinds.pool") },
            { value: "search", label: t("kinds.search") },
          ]}
        />
        {kind === "film" || source.value === "pool" ? <Pool /> : <Search />}
        <ChoiceField
          path="match.script"
          label={t("kinds.script")}
          size="sm"
          value={script.value}
          onChange={script.onChange}
          options={[
            { value: "texts", label: t("kinds.texts") },
            { value: "shots", label: t("kinds.shotTexts") },
          ]}
        >
          {script.value === "texts" ? (
            <p className="mt-1.5 text-[13px] text-faint">{t("kinds.scriptLead")}</p>
          ) : null}
        </ChoiceField>
        {script.value === "shots" ? <StoryShots /> : null}
        {kind === "film" ? <FilmScene /> : null}
      </div>
    </Section>
  );
}

function Pool() {
  const { label, hint } = useField("match.media", "matchMedia");
  return <FootageField label={label} hint={hint} path="match.media" most={1000} />;
}

function Search() {
  const libraries = useField("match.libraries", "libraries");
  return (
    <div className="flex flex-col gap-4">
      <OptionalText path="match.searchText" name="searchText" />
      <div className="pl-4 sm:pl-6">
        <TextList
          path="match.libraries"
          label={libraries.label}
          itemLabel={libraries.label}
          hint={libraries.hint}
          placeholder="ims-default-search-lib"
          most={100}
          longest={200}
        />
      </div>
    </div>
  );
}

function FilmScene() {
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <OptionalSwitch path="match.clipDetection" name="clipDetection" />
      <OptionalSwitch path="match.sourceOrder" name="sourceOrder" />
      <OptionalText
        path="match.filmScene"
        name="filmScene"
        options={[{ id: filmScene, label: filmScene }]}
      />
    </div>
  );
}
