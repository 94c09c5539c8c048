import type { ConfigProblem, SubmitConfigs } from "@/lib/ims/contract/wire";
import type { MediaFacts } from "../facts";
import type { SolutionReading, Unobeyed } from "../strategy/solution-reading";

/** The groups of a match, in the order of `sourcesOf`. */
export const sportsGroups = { match: 0, logos: 1 } as const;

const logosField = "SlowMotionLogoRegister.SlowMotionLogoUrls";
/** A recording is at most so long; longer ones are cut at a break. */
const maxSeconds = 4 * 3600;

function check({ input }: SubmitConfigs, media: ReadonlyMap<string, MediaFacts>): ConfigProblem[] {
  const match = media.get(input.InputMedia ?? "");
  const path = "InputConfig.InputMedia";
  if (match && match.kind !== "video") {
    const message = `is ${match.kind === "image" ? "an image" : "a sound"}; give the recording of a match, a video`;
    return [{ path, message }];
  }
  if (match && match.durationSeconds > maxSeconds) {
    const hours = Math.round(match.durationSeconds / 360) / 10;
    const message = `is ${hours} h long; at most ${maxSeconds / 3600} h are looked through, so cut it at a break`;
    return [{ path, message }];
  }
  const logos = input.SlowMotionLogoRegister?.SlowMotionLogoUrls ?? [];
  return logos.flatMap((reference, index) => {
    const kind = media.get(reference)?.kind;
    if (kind === undefined || kind === "image") return [];
    return [
      {
        path: `InputConfig.${logosField}[${index}]`,
        message: "is no image; give a still of the logo that fills the picture before a replay",
      },
    ];
  });
}

function unobeyed({ input, output }: SubmitConfigs): Unobeyed[] {
  return [
    ...((input.FaceRegister?.length ?? 0) > 0
      ? [
          {
            path: "InputConfig.FaceRegister",
            instead: "the recognition of faces, which only the cloud has; take it away",
          },
        ]
      : []),
    ...(output.FixedDuration === undefined
      ? []
      : [
          {
            path: "OutputConfig.FixedDuration",
            instead:
              "an exact length, because cuts wait for a breath of the commentary; use MaxDuration",
          },
        ]),
  ];
}

/** Sports highlights: one recording, and the logos around its replays. Source: IMS docs (2.6). */
export const sportsReading: SolutionReading = {
  sourcesOf: ({ input }) => [
    {
      field: "InputMedia",
      name: "",
      references: input.InputMedia === undefined ? [] : [input.InputMedia],
      isSingle: true,
    },
    {
      field: logosField,
      name: "logo",
      references: input.SlowMotionLogoRegister?.SlowMotionLogoUrls ?? [],
    },
  ],
  withDefaults: (configs) => ({
    ...configs,
    // The match is heard as recorded.
    editing: { ...configs.editing, MediaConfig: { Volume: 1 } },
    output: { ...configs.output, FixedDuration: undefined },
  }),
  check,
  unobeyed,
};
