"use client";

import { useTranslations } from "use-intl";
import { Section } from "@/components/ui/section";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { GroupMedia } from "../footage/group-media";
import { MediaListField } from "../footage/media-list-field";
import { FidelityBadge } from "../kit/fidelity-badge";
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
        <div>
          <p className="flex items-center gap-2 text-[13px] font-medium">
            {f("mashupMedia.label")}
            <FidelityBadge path="mashup.media" />
          </p>
          <p className="mb-2 text-[13px] text-faint">{f("mashupMedia.hint")}</p>
          <GroupMedia
            path="mashup.media"
            groupName={f("mashupMedia.label")}
            emptyText={t("mashup.empty")}
            kinds={["video"]}
            most={mashupLimits.media}
            trims={false}
            byAddress
          />
        </div>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          <OptionalNumber path="mashup.seconds" name="mashupSeconds" />
          <OptionalSwitch path="mashup.intro" name="intro" />
          <OptionalSwitch path="mashup.actions" name="actions" />
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
