import { imsVoices, type ImsVoice } from "@/lib/ims/schema/effects/voices";
import { approximate, cloudOnly, type FidelityRow } from "./row";

const path = "EditingConfig.SpeechConfig.Voice";

function voiceRow(voice: ImsVoice): FidelityRow {
  const id = `${path}=${voice.id}`;
  switch (voice.family) {
    case "multilingual":
      return cloudOnly(
        id,
        "The draft voices speak Chinese and English; choose another voice",
        "试听语音只会中文和英文，请换一个音色",
      );
    case "dialect":
      return approximate(
        id,
        "A draft voice speaks, in Mandarin: the dialect is lost",
        "由试听语音以普通话朗读，没有方言",
      );
    case "emotion":
      return approximate(id, "A draft voice speaks, in one mood", "由试听语音朗读，没有情感变化");
    case "child":
      return approximate(
        id,
        "A draft voice speaks, that of an adult",
        "由试听语音朗读，为成人声音",
      );
    default:
      return approximate(id, "A draft voice speaks", "由试听语音朗读");
  }
}

/** 9.8: every voice of the console. */
export const voiceRows: readonly FidelityRow[] = imsVoices.map(voiceRow);
