import type { Voice } from "@/lib/model/voice";

const voice = (id: string, name: string, language: "zh" | "en", gender: string): Voice => ({
  id,
  name,
  language,
  gender,
  draft: false,
});

/**
 * Voices of Alibaba Cloud that are offered in the form. Source: IMS docs, the list of speakers
 * (reference 9.8): the recommended ultra-HD ones and English ones.
 */
export const cloudVoices: Voice[] = [
  voice("zhiru", "知茹", "zh", "female"),
  voice("zhiwei", "知薇", "zh", "female"),
  voice("zhixiang", "知祥", "zh", "male"),
  voice("zhiyuan", "知媛", "zh", "female"),
  voice("zhishuo", "知硕", "zh", "male"),
  voice("ava", "Ava", "en", "female"),
  voice("andy", "Andy", "en", "male"),
  voice("abby", "Abby", "en", "female"),
  voice("eric", "Eric", "en", "male"),
  voice("luna", "Luna", "en", "female"),
];
