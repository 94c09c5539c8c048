import type { TemplatePart } from "@/lib/model/form/template";
import { compact, compactOrNone, type MadeRequest } from "../request-configs";

type Speech = MadeRequest["editing"]["SpeechConfig"];

/** A form without own music requests silence; the silence must not overrule a template's music. */
const isSilence = (config: MadeRequest["editing"]["BackgroundMusicConfig"]) =>
  config?.Volume === 0 && Object.keys(config).length === 1;

function speechWithout(speech: Speech, left: ReadonlySet<TemplatePart>): Speech {
  if (!speech) return undefined;
  const { AsrConfig, ...voice } = speech;
  return compactOrNone({
    ...(left.has("voice") ? {} : voice),
    ...(left.has("captions") || !AsrConfig ? {} : { AsrConfig }),
  });
}

/**
 * Removes parts from a request, so that the template of each clip decides them: fields of a request
 * win over its template (docs/decisions/0007).
 */
export function leaveToTemplates(
  request: MadeRequest,
  parts: readonly TemplatePart[],
): MadeRequest {
  const left = new Set(parts);
  if (left.size === 0) return request;
  const { input, editing, output } = request;
  const unless = <T>(part: TemplatePart, value: T): T | undefined =>
    left.has(part) ? undefined : value;
  const music = editing.BackgroundMusicConfig;
  const staysSilent = !(left.has("music") && isSilence(music));
  return {
    ...request,
    input: compact({
      ...input,
      StickerArray: unless("stickers", input.StickerArray),
      BackgroundMusicArray: unless("music", input.BackgroundMusicArray),
      BackgroundImageArray: unless("background", input.BackgroundImageArray),
    }),
    editing: compact({
      ...editing,
      TitleConfig: unless("title", editing.TitleConfig),
      SubHeadingConfig: unless("subHeading", editing.SubHeadingConfig),
      SpeechConfig: speechWithout(editing.SpeechConfig, left),
      BackgroundMusicConfig: staysSilent ? unless("musicSound", music) : undefined,
      BackgroundImageConfig: unless("background", editing.BackgroundImageConfig),
    }),
    // A request without a size is valid: IMS and the engine take the size from the template.
    output: compact({
      ...output,
      Width: unless("size", output.Width),
      Height: unless("size", output.Height),
      Video: unless("quality", output.Video),
    }) as MadeRequest["output"],
  };
}
