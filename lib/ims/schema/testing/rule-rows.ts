import { editingConfigSchema } from "../config/editing-config";
import { anyInputConfigSchema } from "../config/input-config";
import { outputConfigSchema } from "../config/output-config";
import { readConfig } from "../read-config";
import type { RuleCode, RuleFinding } from "../rules/rule";
import { checkRules } from "../rules/rules";

export type Parts = {
  input?: object;
  editing?: object;
  output?: object;
  user?: Record<string, unknown>;
  /** The name of the film scene is not confirmed, so the input is used unparsed. */
  film?: true;
};

/** A rule, the path that it reports, a request that breaks it, and a similar one that does not. */
export type RuleRow = [code: RuleCode, path: string, breaks: Parts, keeps: Parts];

export const group = { GroupName: "A", MediaArray: ["v1"] };
const MediaURL = "http://bucket.oss-cn-shanghai.aliyuncs.com/clip_{index}.mp4";

function read<T>({ value, problems }: { value?: T; problems: unknown[] }): T {
  if (value === undefined) throw new Error(JSON.stringify(problems));
  return value;
}

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** All findings of a request. Parts without sources get one group. */
export function findings({ input, editing, output, user, film }: Parts): RuleFinding[] {
  const inputConfig = plain({ MediaGroupArray: [group], ...input });
  const target = plain({ MediaURL, Width: 1080, Height: 1920, ...output });
  return checkRules({
    input: film
      ? anyInputConfigSchema.parse(inputConfig)
      : read(readConfig("InputConfig", anyInputConfigSchema, inputConfig, true)),
    editing: read(readConfig("EditingConfig", editingConfigSchema, plain(editing ?? {}), true)),
    output: read(readConfig("OutputConfig", outputConfigSchema, target, true)),
    userData: user ?? {},
  });
}

export const match = (input: object) => ({
  MediaGroupArray: undefined,
  MediaArray: ["v1"],
  SpeechTextArray: ["Walk on."],
  ...input,
});
export const film = (input: object, editing = {}): Parts => ({
  input: match({ SceneInfo: { Scene: "Film" }, ...input }),
  editing,
  film: true,
});
export const groups = (...more: object[]): Parts => ({
  input: { MediaGroupArray: more.map((one) => ({ ...group, ...one })) },
});
export const ranges = (entry: object, input: object = {}): Parts => ({
  input,
  editing: {
    MediaConfig: {
      MediaMetaDataArray: [{ Media: "v1", TimeRangeList: [{ In: 0, Out: 1 }], ...entry }],
    },
  },
});
export const process = (fields: object, input: object = {}): Parts => ({
  input,
  editing: { ProcessConfig: fields },
});
export const speech = (fields: object, input: object = {}): Parts => ({
  input,
  editing: { SpeechConfig: fields },
});
export const background = (fields: object): Parts => ({
  editing: { BackgroundImageConfig: fields },
});
export const says = { SpeechTextArray: ["Hello there."] };
export const sticker = (fields: object): Parts => ({ input: { StickerArray: [fields] } });
export const storyboard = {
  SceneInfo: { ShotInfo: { ShotScripts: [{ ScriptText: "A street" }] } },
};
export const search = { MediaSearchInput: { LibSearchCondition: { SearchText: "street" } } };
export const range = "EditingConfig.MediaConfig.MediaMetaDataArray[0]";
