import { type EditingConfig, editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { type InputConfig, inputConfigSchema } from "@/lib/ims/schema/config/input-config";
import { asMeant } from "@/lib/ims/schema/reading/as-meant";
import type { UserData } from "@/lib/ims/schema/config/user-data";
import { type OutputConfig, outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { VoiceChoice } from "../voices/choose-voice";
import { type MeasuredSpeech, type MediaFacts, type SpeechNeed, speechNeedKey } from "../facts";
import type { PlanRequest } from "../plan-request";
import { speechNeeds } from "../voices/speech-needs";
import { splitSentences } from "../words/split-sentences";

/** Builders for tests: invented sources and invented speech. */
export const testVoices: VoiceChoice = [
  { id: "en-woman", language: "en", gender: "female" },
  { id: "en-man", language: "en", gender: "male" },
  { id: "zh-woman", language: "zh", gender: "female" },
];

export function testMedia(mediaId: string, facts: Partial<MediaFacts> = {}): MediaFacts {
  return {
    mediaId,
    kind: "video",
    durationSeconds: 12,
    width: 1920,
    height: 1080,
    rotationDegrees: 0,
    framesPerSecond: 30,
    hasAudio: true,
    videoCodec: "h264",
    audioCodec: "aac",
    formatName: "mov,mp4",
    sizeBytes: 1000,
    contentHash: mediaId,
    blackRanges: [],
    loudnessLufs: -20,
    ...facts,
  };
}

/** 0.22 s for a Chinese character, 0.07 s for any other: about the rate of human speech. */
export function testMeasure(need: SpeechNeed): MeasuredSpeech {
  const sentences = splitSentences(need.text).map((sentence, index) => {
    const han = sentence.spoken.match(/\p{Script=Han}/gu)?.length ?? 0;
    return {
      text: sentence.shown,
      seconds: 0.1 + han * 0.22 + (sentence.spoken.length - han) * 0.07,
      pauseSeconds: sentence.pauseSeconds,
      speechKey: `${need.voice}/${need.rate}/${index}/${sentence.spoken}`,
    };
  });
  const seconds = sentences.reduce((sum, one) => sum + one.seconds + one.pauseSeconds, 0);
  return { ...need, sentences, seconds };
}

export type TestConfigs = {
  input: Partial<InputConfig>;
  editing?: unknown;
  output?: Partial<OutputConfig>;
  userData?: UserData;
};

/** Configs as a request delivers them, parsed by the schemas. */
export function testConfigs(configs: TestConfigs): BatchConfigs {
  const editing: EditingConfig = editingConfigSchema.parse(
    asMeant(editingConfigSchema, configs.editing ?? {}).value,
  );
  return {
    input: inputConfigSchema.parse(configs.input),
    editing,
    output: outputConfigSchema.parse({
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/clip_{index}.mp4",
      Width: 1080,
      Height: 1920,
      ...configs.output,
    }),
    userData: configs.userData ?? {},
  };
}

/** A whole request: every reference is a video of 12 s unless `media` says otherwise. */
export function testRequest(
  configs: TestConfigs,
  options: { seed?: string; media?: readonly MediaFacts[] } = {},
): PlanRequest {
  const parsed = testConfigs(configs);
  const seed = options.seed ?? "seed";
  const media = new Map<string, MediaFacts>();
  const { input } = parsed;
  const references = [
    ...input.MediaGroupArray.flatMap((group) => group.MediaArray),
    ...(input.BackgroundMusicArray ?? []),
    ...(input.BackgroundImageArray ?? []),
    ...(input.StickerArray ?? []).flatMap((sticker) => sticker.MediaId ?? []),
  ];
  for (const reference of references) media.set(reference, testMedia(reference));
  for (const facts of options.media ?? []) media.set(facts.mediaId, facts);
  const base = { configs: parsed, seed, voices: testVoices };
  const speech = new Map(speechNeeds(base).map((need) => [speechNeedKey(need), testMeasure(need)]));
  return { ...base, media, speech };
}
