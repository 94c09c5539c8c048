import type { ConfigProblem, SubmitConfigs } from "@/lib/ims/contract/wire";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { checkMashupWall } from "../check/check-wall";
import type { MediaFacts } from "../facts";
import type { SolutionReading, Unobeyed } from "../strategy/solution-reading";

/** The groups of a mashup, in the order of `sourcesOf`; the name of the sources is empty. */
export const mashupGroups = { sources: 0, openings: 1, endings: 2 } as const;

/** The sound of the sources is heard as recorded, unless the request says otherwise. */
const ownVolume = 1;

const strategyPath = "InputConfig.HighlightStrategy";
const minutesOf = (seconds: number) => `${Math.round(seconds / 6) / 10} min`;

/** The facts of the sources of a mashup; a source that stands twice counts once. */
function sourceFacts(
  { input }: SubmitConfigs,
  media: ReadonlyMap<string, MediaFacts>,
): Map<string, MediaFacts> {
  const found = new Map<string, MediaFacts>();
  for (const reference of input.MediaArray ?? []) {
    const facts = media.get(reference);
    if (facts) found.set(facts.mediaId, facts);
  }
  return found;
}

function kindProblems(
  { input }: SubmitConfigs,
  media: ReadonlyMap<string, MediaFacts>,
): ConfigProblem[] {
  return (input.MediaArray ?? []).flatMap((reference, index) => {
    if (media.get(reference)?.kind !== "image") return [];
    const message = `"${reference}" is an image; a mashup is made of videos`;
    return [{ path: `InputConfig.MediaArray[${index}]`, message }];
  });
}

function check(configs: SubmitConfigs, media: ReadonlyMap<string, MediaFacts>): ConfigProblem[] {
  const wall = checkMashupWall(configs.editing);
  if (wall.length > 0) return wall;
  const kinds = kindProblems(configs, media);
  if (kinds.length > 0) return kinds;
  const target = configs.input.HighlightStrategy?.TargetDuration;
  if (target === undefined) {
    const message = `is missing; write how many seconds a clip lasts, from ${mashupLimits.minSeconds} on`;
    return [{ path: `${strategyPath}.TargetDuration`, message, reason: "missing" }];
  }
  const seconds = [...sourceFacts(configs, media).values()].reduce(
    (sum, facts) => sum + facts.durationSeconds,
    0,
  );
  if (seconds > mashupLimits.maxSeconds) {
    const message = `the videos are ${minutesOf(seconds)} long together; at most 120 min are allowed, so leave some out`;
    return [{ path: "InputConfig.MediaArray", message }];
  }
  if (target > seconds) {
    const message = `${target} s is longer than the videos together (${Math.floor(seconds)} s); shorten it or add videos`;
    return [{ path: `${strategyPath}.TargetDuration`, message }];
  }
  return [];
}

/** Fields of script mode that a mashup has no use for: its length and its cuts come from its strategy. */
function unobeyed({ input, editing, output }: SubmitConfigs): Unobeyed[] {
  const process = editing.ProcessConfig ?? {};
  const length = "a length beside HighlightStrategy.TargetDuration, which decides; take it away";
  const shots = "shots of a fixed length: a mashup cuts where the sources pause; take it away";
  const asked: readonly (readonly [value: unknown, path: string, instead: string])[] = [
    [
      input.HighlightStrategy?.EnableActionRecog || undefined,
      `${strategyPath}.EnableActionRecog`,
      "the recognition of actions, which only the cloud has; take it away",
    ],
    [output.MaxDuration, "OutputConfig.MaxDuration", length],
    [output.FixedDuration, "OutputConfig.FixedDuration", length],
    [process.SingleShotDuration, "EditingConfig.ProcessConfig.SingleShotDuration", shots],
    [process.EnableClipSplit, "EditingConfig.ProcessConfig.EnableClipSplit", shots],
  ];
  return asked.flatMap(([value, path, instead]) =>
    value === undefined ? [] : [{ path, instead }],
  );
}

/** High-energy mashup: `MediaArray`, `OpeningArray` and `EndingArray`. Source: IMS docs (2.5). */
export const mashupReading: SolutionReading = {
  sourcesOf: ({ input }) => [
    { field: "MediaArray", name: "", references: input.MediaArray ?? [] },
    { field: "OpeningArray", name: "opening", references: input.OpeningArray ?? [] },
    { field: "EndingArray", name: "ending", references: input.EndingArray ?? [] },
  ],
  withDefaults: (configs) => ({
    ...configs,
    editing: {
      ...configs.editing,
      MediaConfig: {
        Volume: ownVolume,
        ...configs.editing.MediaConfig,
        // Without groups, a range names its source alone.
        MediaMetaDataArray: configs.editing.MediaConfig?.MediaMetaDataArray?.map((entry) => ({
          ...entry,
          GroupName: "",
        })),
      },
    },
    output: { ...configs.output, MaxDuration: undefined, FixedDuration: undefined },
  }),
  check,
  unobeyed,
};
