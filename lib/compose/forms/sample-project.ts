import type { OperationAnswer } from "@/lib/ims/contract/operations";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { JobKind } from "@/lib/model/form/kinds/job-kinds";
import { platforms } from "@/lib/model/platforms";
import { placeTexts } from "@/lib/model/form/texts/text-places";

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

/** Texts of the other kinds. */
const kindTexts: Record<
  SampleLanguage,
  { names: Record<Exclude<JobKind, "groups">, string>; matched: string[]; titles: string[] }
> = {
  en: {
    names: {
      match: "Sample: footage for a text",
      film: "Sample: film scenes for a text",
      sports: "Sample: highlights of a match",
      mashup: "Sample: mashup of films",
    },
    matched: [
      "Deep in the forest a black and white bear chews its bamboo. When it gets dark, a bird with big eyes waits under the moon. And far out in the ocean a giant comes up for air.",
    ],
    titles: ["Tonight at eight"],
  },
  zh: {
    names: {
      match: "示例：按文案配画面",
      film: "示例：按文案配影视片段",
      sports: "示例：比赛集锦",
      mashup: "示例：影片混剪",
    },
    matched: [
      "竹林深处，黑白相间的大熊正在吃竹子。天黑以后，大眼睛的鸟儿守着月亮。大海远处，一个巨大的身影浮上来换气。",
    ],
    titles: ["今晚八点"],
  },
};

type SampleMedia = Pick<OperationAnswer<"ReelpressCreateSampleMedia">, "Groups" | "MusicMediaIds">;

/** A complete form of a kind from the media that the engine drew for it, ready to be submitted. */
export function toSampleForm(
  media: SampleMedia,
  kind: JobKind,
  language: SampleLanguage,
  fresh: ComposeForm,
): ComposeForm {
  if (kind === "groups") return toScriptForm(media, language, fresh);
  const { names, matched, titles } = kindTexts[language];
  const sources = media.Groups.flatMap((group) =>
    group.MediaIds.map((mediaId) => ({ mediaId, range: null })),
  );
  const form: ComposeForm = {
    ...fresh,
    kind,
    name: names[kind],
    look: placeTexts(fresh.look, platforms.landscape),
    output: {
      ...fresh.output,
      platform: "landscape",
      ...platforms.landscape,
      count: kind === "match" ? 2 : 1,
    },
  };
  switch (kind) {
    case "match":
    case "film":
      return {
        ...form,
        match: { ...form.match, media: sources },
        speech: { ...form.speech, texts: matched, language },
      };
    case "sports":
      return {
        ...form,
        sports: { ...form.sports, category: "pingpong", media: sources, moments: 3 },
      };
    case "mashup":
      return {
        ...form,
        titles,
        mashup: { ...form.mashup, media: sources, seconds: 12 },
        sound: { ...form.sound, music: media.MusicMediaIds, footageVolume: 1 },
      };
  }
}

function toScriptForm(
  media: SampleMedia,
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
