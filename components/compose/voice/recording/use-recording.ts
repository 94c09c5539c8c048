import { useFormContext, useWatch } from "react-hook-form";
import type { ComposeForm } from "@/lib/model/form/compose-form";

/** The recording that says a text, as its media id; null without one. */
export function useRecording(text: string) {
  const { control, getValues, setValue } = useFormContext<ComposeForm>();
  const said = text.trim();
  // Not computed while watching: the text and its recording change together.
  const all = useWatch({ control, name: "speech.recordings" });
  const found = said === "" ? undefined : all.find((each) => each.text.trim() === said);
  const mediaId = found?.mediaId ?? null;
  const set = (next: string | null) => {
    const others = getValues("speech.recordings").filter((each) => each.text.trim() !== said);
    const recordings = next === null ? others : [...others, { text: said, mediaId: next }];
    setValue("speech.recordings", recordings, { shouldDirty: true, shouldValidate: true });
  };
  return { mediaId, set };
}
