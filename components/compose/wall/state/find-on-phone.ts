import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import {
  phoneAnswerSchema,
  type PhoneFinding,
  type PhonePlatform,
  phonePlatforms,
} from "@/lib/model/phone-finding";
import { post } from "../../preview/use-preview-plan";

/** What a phone hides of a video of the wall: on one platform, or on any. */
export async function findOnPhone(
  form: ComposeForm,
  position: number,
  platform: PhonePlatform | null,
  signal: AbortSignal,
): Promise<PhoneFinding[]> {
  const platforms = platform ? [platform] : phonePlatforms;
  const question = { form, variant: position, platforms };
  const response = await post(paths.api.previewPhone(), question, signal);
  const answer = phoneAnswerSchema.parse(await response.json());
  return answer.state === "looked" ? answer.findings : [];
}
