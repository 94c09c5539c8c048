import { url } from "../producing-engine";
import type { RowsOf } from "./request-rows";

const json = JSON.stringify;
const size = { Width: 144, Height: 256 };
const outputOf = (name: string) => json({ MediaURL: url(name), ...size });
const matchOf = (...media: unknown[]) =>
  json({ MediaArray: media, SpeechTextArray: ["A street at night."] });
const mashupOf = (media: unknown) =>
  json({ MediaArray: [media], HighlightStrategy: { TargetDuration: 8 } });
const selectionOf = (mediaId: unknown, endTime = 1) =>
  json({
    textMatchMediaOutputList: [
      {
        textMatchMediaSentenceOutputList: [
          { text: "A street at night.", matchClipList: [{ mediaId, startTime: 0, endTime }] },
        ],
      },
    ],
  });

/** Image-text matching in steps. */
export const matchRows: RowsOf<
  "SubmitSceneMediaSelectionJob" | "SubmitSceneTimelineOrganizationJob"
> = {
  SubmitSceneMediaSelectionJob: {
    plain: ({ film, fresh }) => ({
      JobType: "Smart_Mix_Media_Select",
      InputConfig: matchOf(film),
      OutputConfig: outputOf(`${fresh("selected")}_{index}`),
    }),
    good: [
      ["JobType", { JobType: "Smart_Mix_Media_Select" }],
      [
        "JobType",
        ({ tale }) => ({
          JobType: "Screen_Media_Highlights_Media_Select",
          InputConfig: mashupOf(tale),
        }),
      ],
      ["InputConfig", ({ film, media }) => ({ InputConfig: matchOf(film, media[1]) })],
      ["EditingConfig", { EditingConfig: json({ MediaConfig: { Volume: 0 } }) }],
      ["OutputConfig", ({ fresh }) => ({ OutputConfig: outputOf(`${fresh("selected")}_{index}`) })],
      ["UserData", { UserData: json({ Key: "v" }) }],
    ],
    wrong: [
      ["JobType", { JobType: "Smart_Mix" }],
      ["InputConfig", { InputConfig: matchOf("no-such-media") }, "InvalidMaterial.NotFound"],
      ["OutputConfig", { OutputConfig: json({ MediaURL: url("no-index") }) }],
    ],
  },
  SubmitSceneTimelineOrganizationJob: {
    plain: ({ film, fresh }) => ({
      JobType: "Smart_Mix_Timeline_Organize",
      InputConfig: matchOf(film),
      MediaSelectResult: selectionOf(film),
      OutputConfig: outputOf(`${fresh("organised")}_{index}`),
    }),
    good: [
      ["JobType", { JobType: "Smart_Mix_Timeline_Organize" }],
      [
        "JobType",
        ({ tale }) => ({
          JobType: "Screen_Media_Highlights_Timeline_Organize",
          InputConfig: mashupOf(tale),
        }),
      ],
      ["InputConfig", ({ film, media }) => ({ InputConfig: matchOf(film, media[1]) })],
      ["EditingConfig", { EditingConfig: json({ MediaConfig: { Volume: 0 } }) }],
      ["MediaSelectResult", ({ media }) => ({ MediaSelectResult: selectionOf(media[0]) })],
      [
        "OutputConfig",
        ({ fresh }) => ({ OutputConfig: outputOf(`${fresh("organised")}_{index}`) }),
      ],
      ["UserData", { UserData: json({ Key: "v" }) }],
    ],
    wrong: [
      ["JobType", { JobType: "Smart_Mix" }],
      ["InputConfig", { InputConfig: matchOf("no-such-media") }, "InvalidMaterial.NotFound"],
      ["MediaSelectResult", { MediaSelectResult: selectionOf("no-such-media") }],
      ["MediaSelectResult", { MediaSelectResult: "{}" }, "MissingParameter"],
      ["OutputConfig", { OutputConfig: json({ MediaURL: url("a_{index}"), Count: 2, ...size }) }],
    ],
  },
};
