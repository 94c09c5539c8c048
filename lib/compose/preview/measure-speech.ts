import "server-only";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import type { TextBudgetAnswer } from "@/lib/ims/schema/answers/speech-budget";
import type { BudgetAnswer, Span, TextBudget } from "@/lib/model/speech-budget";
import { encodePreview, readPreviewForm } from "./preview-request";

/** So many videos are planned at least: each may have other shots. */
const leastOutputs = 6;
const mostOutputs = 50;

/** Every script of a form against the picture that it has. Nothing is stored or rendered. */
export async function measureSpeech(form: unknown, signal: AbortSignal): Promise<BudgetAnswer> {
  const client = imsClient();
  const read = await readPreviewForm(form);
  if (!client.can.preview || read.state !== "ready") return { state: "none" };
  const { speech, groups, output } = read.form;
  const scripts = Math.max(
    speech.texts.length,
    ...groups.map(({ speechTexts }) => speechTexts.length),
    leastOutputs,
  );
  try {
    const answer = await client.call(
      "ReelpressGetSpeechBudget",
      {
        ...encodePreview(read.form),
        Outputs: Math.max(1, Math.min(scripts, output.count, mostOutputs)),
      },
      { signal },
    );
    return { state: "measured", texts: answer.Texts.map(toBudget) };
  } catch (error) {
    if (error instanceof ImsError && error.code === "ims-refused") return { state: "none" };
    throw error;
  }
}

const nothing = { Least: 0, Most: 0 };
const toSpan = ({ Least, Most }: { Least: number; Most: number }): Span => ({
  least: Least,
  most: Most,
});

function toBudget(answer: TextBudgetAnswer): TextBudget {
  const { Spoken, Picture } = answer;
  return {
    text: answer.Text,
    groupName: answer.GroupName ?? null,
    plan:
      Spoken === undefined || !Picture
        ? null
        : {
            spokenSeconds: Spoken,
            pictureSeconds: toSpan(Picture),
            speed: toSpan(answer.Speed ?? { Least: 1, Most: 1 }),
            added: toSpan(answer.Added ?? nothing),
            repeated: toSpan(answer.Repeated ?? nothing),
            shortened: toSpan(answer.Shortened ?? nothing),
            leftOut: toSpan(answer.LeftOut ?? nothing),
          },
  };
}
