"use client";

import { ListPlus } from "lucide-react";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/control/checkbox";
import { FieldError } from "@/components/ui/control/field";
import { useVoiceName } from "@/lib/i18n/use-voice-name";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Voice } from "@/lib/model/voice";
import { OneTabStop } from "../keys/one-tab-stop";
import { useBackend } from "../form/compose-context";
import { ListenButton } from "./listen-button";
import { useVoiceSample } from "./use-voice-sample";
import { IdChip } from "../kit/id-chip";
import { useProblem } from "../form/use-error-text";
import { deferred } from "@/components/ui/later/deferred";

const VoiceDialog = deferred(async () => (await import("./voice-dialog")).VoiceDialog);

/** Longer lists of voices open in a dialog with a search. */
const mostListed = 12;

/** The choice of voices: a few are all shown, many open in a dialog. */
export function VoicesField({ language }: { language: string }) {
  const t = useTranslations("compose.voice");
  const { control } = useFormContext<ComposeForm>();
  const { field } = useController({ control, name: "speech.voices" });
  const { voices, can } = useBackend();
  const sample = useVoiceSample();
  const voiceName = useVoiceName();
  const problem = useProblem("speech.voices");
  const chosen = field.value;
  const listed = voices.length > mostListed ? [] : fittingVoices(voices, language, chosen);
  const others = chosen.filter((id) => !listed.some((voice) => voice.id === id));
  if (listed.length === 0 && others.length === 0 && voices.length <= mostListed) return null;
  const used = voices.filter(({ id }) => chosen.includes(id));
  const hosts = new Set(used.flatMap(({ online }) => online ?? []));
  const toggle = (id: string, on: boolean) =>
    field.onChange(on ? [...chosen, id] : chosen.filter((voice) => voice !== id));
  return (
    <fieldset data-field="speech.voices" className="sm:col-span-2">
      <legend className="text-[13px] font-medium">{t("voices")}</legend>
      <p className="mb-2 text-[13px] text-faint">
        {chosen.length === 0 ? t("voicesEmpty") : t("voicesHint")}
      </p>
      <OneTabStop className="flex flex-wrap items-center gap-2">
        {listed.map((voice) => (
          <span
            key={voice.id}
            className="flex items-center gap-1 rounded-lg border border-line pr-1 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <Checkbox
              checked={chosen.includes(voice.id)}
              onChange={(event) => toggle(voice.id, event.target.checked)}
              className="py-1.5 pl-3"
              label={
                <span className="flex items-center gap-2">
                  {voiceName(voice.id, voice.name)}
                  {voice.draft ? <Badge>{t("draft")}</Badge> : null}
                  {voice.online === null ? null : <Badge>{t("online")}</Badge>}
                </span>
              }
            />
            {can.preview ? (
              <ListenButton voice={voice} name={voiceName(voice.id, voice.name)} sample={sample} />
            ) : null}
          </span>
        ))}
        {others.map((id) => (
          <ChosenVoice key={id} id={id} voices={voices} onRemove={() => toggle(id, false)} />
        ))}
        {voices.length > mostListed ? (
          <VoicesButton language={language} chosen={chosen} onChange={field.onChange} />
        ) : null}
      </OneTabStop>
      {sample.state?.doing === "failed" ? (
        <p role="alert" className="mt-2 text-[13px] text-bad">
          {t("listenFailed")}
        </p>
      ) : null}
      {[...hosts].map((host) => (
        <p key={host} className="mt-2 text-[13px] text-warn">
          {t("onlineHint", { host })}
        </p>
      ))}
      {listed.some((voice) => voice.draft) ? (
        <p className="mt-2 text-[13px] text-faint">{t("draftHint")}</p>
      ) : null}
      {problem ? <FieldError message={problem} /> : null}
    </fieldset>
  );
}

const fittingVoices = (voices: readonly Voice[], language: string, chosen: readonly string[]) =>
  voices.filter((voice) => voice.language.startsWith(language) || chosen.includes(voice.id));

/** A voice's name; its id when the list does not have the voice. */
function ChosenVoice({
  id,
  voices,
  onRemove,
}: {
  id: string;
  voices: readonly Voice[];
  onRemove: () => void;
}) {
  const t = useTranslations("compose.kit.ids");
  const name = useVoiceName()(id, voices.find((voice) => voice.id === id)?.name);
  return <IdChip label={name} removeLabel={t("remove", { name })} onRemove={onRemove} />;
}

function VoicesButton({
  language,
  chosen,
  onChange,
}: {
  language: string;
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  const t = useTranslations("compose.voice");
  const { voices } = useBackend();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" icon={<ListPlus aria-hidden />} onClick={() => setOpen(true)}>
        {t("choose", { count: String(voices.length) })}
      </Button>
      {open ? (
        <VoiceDialog
          voices={voices}
          language={language}
          chosen={chosen}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
