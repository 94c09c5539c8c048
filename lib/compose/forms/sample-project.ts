import type { OperationAnswer } from "@/lib/ims/contract/operations";
import type { ComposeForm } from "@/lib/model/form/compose-form";

export type SampleLanguage = "en" | "zh";

const texts: Record<
  SampleLanguage,
  { name: string; titles: string[]; subHeadings: string[]; scripts: string[] }
> = {
  en: {
    name: "Sample project",
    titles: ["Morning, made better", "The cup that waits for you", "Fresh in sixty seconds"],
    subHeadings: ["New this week", "In all our shops"],
    scripts: [
      "Good mornings start small. One cup, freshly made, ready when you are. Come by this week and try it.",
      "You know that first sip? We make it last. Fresh beans, warm hands, no waiting. See you tomorrow.",
      "Sixty seconds is all we need. Ground, brewed and poured while you say hello. Your coffee is ready.",
    ],
  },
  zh: {
    name: "示例项目",
    titles: ["美好清晨，从这里开始", "等你的那一杯", "六十秒，新鲜到手"],
    subHeadings: ["本周上新", "全部门店有售"],
    scripts: [
      "美好的早晨，从一件小事开始。一杯现做的咖啡，刚刚好等你来。这周就来尝一尝吧。",
      "还记得第一口的味道吗？我们把它留住了。新鲜的豆子，温暖的双手，不用等待。明天见。",
      "只要六十秒。研磨，冲煮，倒进杯子，你刚好打完招呼。你的咖啡，做好了。",
    ],
  },
};

/** A complete form from the media that the engine drew, ready to be submitted. */
export function toSampleForm(
  media: Pick<OperationAnswer<"ReelpressCreateSampleMedia">, "Groups" | "MusicMediaIds">,
  language: SampleLanguage,
  fresh: ComposeForm,
): ComposeForm {
  const sample = texts[language];
  return {
    ...fresh,
    name: sample.name,
    groups: media.Groups.map((group) => ({
      name: group.Name,
      media: group.MediaIds.map((mediaId) => ({ mediaId, range: null })),
      speechTexts: [],
      silentSeconds: null,
      volume: null,
    })),
    titles: sample.titles,
    subHeadings: [sample.subHeadings],
    speech: { ...fresh.speech, mode: "whole", texts: sample.scripts, language },
    sound: { ...fresh.sound, music: media.MusicMediaIds },
    output: { ...fresh.output, count: 3 },
  };
}
