import type { Handler, VoiceInfo } from "@/lib/engine/rpc/call/engine-context";

const groups = [
  { language: "zh", name: "普通话（草稿）", remark: "中文及中英文混合场景" },
  { language: "en", name: "English (draft)", remark: "English" },
] as const;

/** A voice, named in its own language, which its users speak. */
function toVoice(voice: VoiceInfo, remark: string): object {
  const isFemale = voice.gender === "female";
  const inChinese = voice.language === "zh";
  return {
    Voice: voice.id,
    Name: voice.name[voice.language],
    Desc: inChinese
      ? isFemale
        ? "草稿女声"
        : "草稿男声"
      : isFemale
        ? "Draft, female"
        : "Draft, male",
    Tag: inChinese ? "草稿音色" : "Draft voice",
    Remark: remark,
    VoiceType: isFemale ? "Female" : "Male",
    VoiceSource: "Reelpress",
    SupportSampleRate: "48000",
  };
}

/**
 * Lists the voices that this engine really has, in a group for each language. The engine has no
 * CosyVoice voices, so a request for those returns none.
 */
export const listSmartVoiceGroups: Handler<"ListSmartVoiceGroups"> = async (request, context) => ({
  VoiceGroups: groups.flatMap(({ language, name, remark }) => {
    if (request.VoiceType) return [];
    const voices = context.abilities.voices.filter((voice) => voice.language === language);
    if (voices.length === 0) return [];
    return [{ Type: name, VoiceList: voices.map((voice) => toVoice(voice, remark)) }];
  }),
});
