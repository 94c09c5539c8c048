"use client";

import { useTranslations } from "use-intl";
import { Section } from "@/components/ui/section";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { FootageField } from "../footage/footage-field";
import { MediaListField } from "../footage/media-list-field";
import { ObeyedElsewhere } from "../kit/obeyed-elsewhere";
import { OptionalSwitch } from "../kit/optional-choice";
import { OptionalNumber } from "../kit/optional-number";
import { SampleButton } from "./sample-button";

/** The films, and how their strongest moments are put together. */
export function MashupSection() {
  const t = useTranslations("compose.kinds");
  const f = useTranslations("compose.field");
  return (
    <Section
      id="step-clips"
      number={1}
      title={t("mashup.step")}
      lead={t("mashup.lead")}
      aside={<SampleButton kind="mashup" />}
    >
      <div className="flex flex-col gap-6">
        <FootageField
          label={f("mashupMedia.label")}
          hint={f("mashupMedia.hint")}
          path="mashup.media"
          emptyText={t("mashup.empty")}
          kinds={["video"]}
          most={mashupLimits.media}
          trims={false}
        />
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalNumber path="mashup.seconds" name="mashupSeconds" />
          <OptionalSwitch path="mashup.intro" name="intro" />
          <ObeyedElsewhere paths={["mashup.actions"]} className="sm:col-span-2">
            <OptionalSwitch path="mashup.actions" name="actions" />
          </ObeyedElsewhere>
        </div>
        <div className="grid gap-6 border-t border-line pt-5 sm:grid-cols-2">
          <MediaListField
            path="mashup.openings"
            kinds={["video", "image"]}
            label={f("openings.label")}
            hint={f("openings.hint")}
            addLabel={t("mashup.addOpenings")}
            most={mashupLimits.openings}
          />
          <MediaListField
            path="mashup.endings"
            kinds={["video", "image"]}
            label={f("endings.label")}
            hint={f("endings.hint")}
            addLabel={t("mashup.addEndings")}
            most={mashupLimits.endings}
          />
        </div>
      </div>
    </Section>
  );
}
