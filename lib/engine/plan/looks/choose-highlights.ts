import type { TextClip } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";

type Highlight = NonNullable<TextClip["Reelpress"]["Highlights"]>[number];

/** The words that captions show in a highlight style. Source: IMS SpecialWordsConfig (3.5). */
export function chooseHighlights({ editing }: BatchConfigs): Highlight[] {
  const special = editing.SpeechConfig?.SpecialWordsConfig ?? [];
  return special.flatMap(({ Type, WordsList, Style }) => {
    if (Type !== "Highlight") return [];
    const { FontColor, OutlineColour, Outline, FontFace } = Style ?? {};
    return [
      {
        Words: WordsList,
        ...(FontColor ? { FontColor } : {}),
        ...(OutlineColour ? { OutlineColour } : {}),
        ...(Outline === undefined ? {} : { Outline }),
        ...(FontFace?.Italic === undefined ? {} : { Italic: FontFace.Italic }),
        ...(FontFace?.Underline === undefined ? {} : { Underline: FontFace.Underline }),
      },
    ];
  });
}
