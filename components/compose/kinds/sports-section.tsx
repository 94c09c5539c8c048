"use client";

import { useController, useFieldArray, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Section } from "@/components/ui/section";
import { sportsLimits } from "@/lib/ims/schema/config/sports-input";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { FootageField } from "../footage/footage-field";
import { MediaListField } from "../footage/media-list-field";
import { FidelityBadge } from "../kit/fidelity-badge";
import { Fold } from "../kit/fold";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalNumber } from "../kit/optional-number";
import { OptionalText } from "../kit/optional-text";
import { SampleButton } from "./sample-button";
import { ChoiceField } from "../kit/choice-field";
import { AddItem, RemoveItem } from "../kit/item-buttons";

/** The recording of a match, and what is to be known about it. */
export function SportsSection() {
  const t = useTranslations("compose.kinds");
  const f = useTranslations("compose.field");
  const { control } = useFormContext<ComposeForm>();
  const category = useController({ control, name: "sports.category" }).field;
  return (
    <Section
      id="step-clips"
      number={1}
      title={t("sports.step")}
      lead={t("sports.lead")}
      aside={<SampleButton kind="sports" />}
    >
      <div className="flex flex-col gap-6">
        <ChoiceField
          path="sports.category"
          badge
          label={f("sportsCategory.label")}
          value={category.value}
          onChange={category.onChange}
          options={[
            { value: "basketball", label: t("sports.basketball") },
            { value: "pingpong", label: t("sports.pingpong") },
          ]}
        />
        <FootageField
          label={f("sportsMedia.label")}
          hint={f("sportsMedia.hint")}
          path="sports.media"
          emptyText={t("sports.empty")}
          kinds={["video"]}
          most={1}
          trims={false}
        />
        <OptionalNumber path="sports.moments" name="moments" className="max-w-xs" />
        <div className="divide-y divide-line border-t border-line">
          <Fold title={t("sports.replays")} paths={["sports.logos"]}>
            <MediaListField
              path="sports.logos"
              kinds={["image"]}
              label={f("logos.label")}
              hint={f("logos.hint")}
              addLabel={t("sports.addLogos")}
              most={sportsLimits.logos}
            />
          </Fold>
          <Fold title={t("sports.names")} paths={["sports.names"]}>
            <Names />
          </Fold>
          <ObeyedElsewhere paths={["sports.faces.0.pictures"]}>
            <Fold title={t("sports.faces")} paths={["sports.faces"]}>
              <Faces />
            </Fold>
          </ObeyedElsewhere>
        </div>
      </div>
    </Section>
  );
}

function Names() {
  const t = useTranslations("compose.kinds.sports");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "sports.names" });
  return (
    <div data-field="sports.names" className="flex flex-col gap-3">
      <p className="text-[13px] text-faint">{t("namesLead")}</p>
      {fields.map((field, index) => (
        <div key={field.id} className="flex items-start gap-2">
          <OptionalText
            path={`sports.names.${index}.shown`}
            name="nameShown"
            className="min-w-0 flex-1"
          />
          <OptionalText
            path={`sports.names.${index}.full`}
            name="nameFull"
            className="min-w-0 flex-1"
          />
          <RemoveItem
            label={t("removeName", { number: String(index + 1) })}
            className="mt-7"
            onClick={() => remove(index)}
          />
        </div>
      ))}
      <AddItem
        isFull={fields.length >= sportsLimits.names}
        onClick={() => append({ shown: "", full: "" })}
      >
        {t("addName")}
      </AddItem>
    </div>
  );
}

function Faces() {
  const t = useTranslations("compose.kinds.sports");
  const f = useTranslations("compose.field");
  const { control } = useFormContext<ComposeForm>();
  const { fields, append, remove } = useFieldArray({ control, name: "sports.faces" });
  return (
    <div data-field="sports.faces" className="flex flex-col gap-4">
      <p className="flex items-center gap-2 text-[13px] text-faint">
        {t("facesLead")}
        <FidelityBadge path="sports.faces.0.pictures" />
      </p>
      {fields.map((field, index) => (
        <div key={field.id} className="flex flex-col gap-3 rounded-lg border border-line p-3">
          <div className="flex items-start gap-2">
            <OptionalText
              path={`sports.faces.${index}.name`}
              name="faceName"
              className="min-w-0 flex-1"
            />
            <RemoveItem
              label={t("removeFace", { number: String(index + 1) })}
              onClick={() => remove(index)}
            />
          </div>
          <MediaListField
            path={`sports.faces.${index}.pictures`}
            kinds={["image"]}
            label={f("facePictures.label")}
            hint={f("facePictures.hint")}
            addLabel={t("addPictures")}
            most={sportsLimits.facePictures}
          />
        </div>
      ))}
      <AddItem
        isFull={fields.length >= sportsLimits.faces}
        onClick={() => append({ name: "", pictures: [] })}
      >
        {t("addFace")}
      </AddItem>
    </div>
  );
}
