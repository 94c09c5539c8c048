import type { TemplateBody } from "@/lib/ims/schema/config/template-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TemplatePart } from "@/lib/model/form/template";
import { partsOfBody } from "@/lib/model/form/to-template-view";
import { compact, compactOrNone, type MadeRequest } from "../request-configs";
import { leaveToTemplates } from "./leave-to-templates";
import { makeRequest } from "../to-request";

/** A placeholder: a template has no destination. */
const anywhere = { bucket: "bucket", region: "region", clientToken: "template" };

/** The request of a form, also of one without texts: a template takes the looks, not the texts. */
function saidBy(form: ComposeForm): MadeRequest {
  return makeRequest({ ...form, templates: [], leftToTemplates: [] }, anywhere);
}

function toBody({ input, editing, output }: MadeRequest): TemplateBody {
  const { Width, Height, Video } = output as Partial<MadeRequest["output"]>;
  return compact<TemplateBody>({
    InputTemplateConfig: compactOrNone<NonNullable<TemplateBody["InputTemplateConfig"]>>({
      StickerArray: input.StickerArray,
      BackgroundMusicArray: input.BackgroundMusicArray,
      BackgroundImageArray: input.BackgroundImageArray,
    }),
    EditingTemplateConfig: compactOrNone<NonNullable<TemplateBody["EditingTemplateConfig"]>>({
      TitleConfig: editing.TitleConfig,
      SubHeadingConfig: editing.SubHeadingConfig,
      SpeechConfig: editing.SpeechConfig,
      BackgroundMusicConfig: editing.BackgroundMusicConfig,
      BackgroundImageConfig: editing.BackgroundImageConfig,
    }),
    OutputTemplateConfig: compact<TemplateBody["OutputTemplateConfig"]>({ Width, Height, Video }),
  });
}

/** The parts of a form that a template can take over. */
export const partsOfForm = (form: ComposeForm): TemplatePart[] => partsOfBody(toBody(saidBy(form)));

/** The chosen parts of a form's look as the content of a template (reference 4.2). */
export function toTemplateBody(form: ComposeForm, parts: readonly TemplatePart[]): TemplateBody {
  const said = saidBy(form);
  const others = partsOfForm(form).filter((part) => !parts.includes(part));
  return toBody(leaveToTemplates(said, others));
}
