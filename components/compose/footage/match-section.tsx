"use client";

import { useController, useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Segmented } from "@/components/ui/control/segmented";
import { generalScene } from "@/lib/ims/schema/config/scene-info";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { FidelityBadge } from "../kit/fidelity-badge";
import { GroupMedia } from "./group-media";
import { JobKind } from "./job-kind";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalText } from "../kit/optional-text";
import { Section } from "@/components/ui/section";
import { TextList } from "../words/text-list";
import { useField } from "../kit/use-field";

/** The source of the footage, and the texts that it has to match. */
export function MatchSection() {
  const t = useTranslations("compose");
  const { control } = useFormContext<ComposeForm>();
  const source = useController({ control, name: "match.source" }).field;
  const script = useController({ control, name: "match.script" }).field;
  return (
    <Section
      id="step-clips"
      number={1}
      title={t("kit.kind.match")}
      lead={t("kit.kind.lead")}
      aside={<FidelityBadge path="match.media" />}
    >
      <div className="flex flex-col gap-5">
        <div data-field="match.source">
          <p className="mb-1.5 text-[13px] font-medium">{t("kit.kind.source")}</p>
          <Segmented
            label={t("kit.kind.source")}
            size="sm"
            value={source.value}
            onChange={source.onChange}
            options={[
              { value: "pool", label: t("kit.kind.pool") },
              { value: "search", label: t("kit.kind.search") },
            ]}
          />
        </div>
        {source.value === "pool" ? <Pool /> : <Search />}
        <div data-field="match.script">
          <p className="mb-1.5 text-[13px] font-medium">{t("kit.kind.script")}</p>
          <Segmented
            label={t("kit.kind.script")}
            size="sm"
            value={script.value}
            onChange={script.onChange}
            options={[
              { value: "texts", label: t("kit.kind.texts") },
              { value: "shots", label: t("kit.kind.shotTexts") },
            ]}
          />
          {script.value === "texts" ? (
            <p className="mt-1.5 text-[13px] text-faint">{t("kit.kind.scriptLead")}</p>
          ) : null}
        </div>
        {script.value === "shots" ? <Shots /> : null}
        <Scene />
      </div>
      <JobKind />
    </Section>
  );
}

function Pool() {
  const { label, hint } = useField("match.media", "matchMedia");
  return (
    <div>
      <p className="text-[13px] font-medium">{label}</p>
      <p className="mb-2 text-[13px] text-faint">{hint}</p>
      <GroupMedia path="match.media" groupName={label} most={1000} byAddress />
    </div>
  );
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

function Shots() {
  const { label, hint } = useField("match.shots", "shots");
  return (
    <div className="pl-4 sm:pl-6">
      <TextList
        path="match.shots"
        label={label}
        itemLabel={label}
        hint={hint}
        placeholder=""
        most={500}
        longest={1000}
        multiline
      />
    </div>
  );
}

function Scene() {
  const { control } = useFormContext<ComposeForm>();
  const isFilm = useWatch({
    control,
    name: "match.scene",
    compute: (scene) => scene !== generalScene,
  });
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <OptionalText
        path="match.scene"
        name="scene"
        options={[{ id: generalScene, label: generalScene }]}
      />
      {isFilm ? (
        <>
          <OptionalSwitch path="match.clipDetection" name="clipDetection" />
          <OptionalSwitch path="match.sourceOrder" name="sourceOrder" />
        </>
      ) : null}
    </div>
  );
}
