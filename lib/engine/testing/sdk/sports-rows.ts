import { url } from "../producing-engine";
import type { RowsOf } from "./request-rows";

const json = JSON.stringify;
const outputOf = (name: string) => json({ MediaURL: url(name), Width: 144, Height: 256 });

const sportsOf = (InputMedia: unknown, more: object = {}) =>
  json({ SportsCategory: "pingpong", InputMedia, ...more });

/** Sports highlights. */
export const sportsRows: RowsOf<"SubmitSportsHighlightsJob"> = {
  SubmitSportsHighlightsJob: {
    plain: ({ tale, fresh }) => ({
      InputConfig: sportsOf(tale),
      OutputConfig: outputOf(`${fresh("match")}_{index}`),
    }),
    good: [
      [
        "InputConfig",
        ({ tale, media }) => ({
          InputConfig: sportsOf(tale, {
            SportsCategory: "basketball",
            SlowMotionLogoRegister: { SlowMotionLogoUrls: [media[1]] },
            TransferNameRegister: [{ OriginalName: "IND", TransferName: "Indiana" }],
          }),
        }),
      ],
      ["OutputConfig", ({ fresh }) => ({ OutputConfig: outputOf(`${fresh("match")}_{index}`) })],
      ["ClientToken", ({ fresh }) => ({ ClientToken: fresh("match") })],
      ["UserData", { UserData: json({ ReelpressMoments: 3 }) }],
    ],
    wrong: [
      ["InputConfig", { InputConfig: sportsOf("no-such-media") }, "InvalidMaterial.NotFound"],
      ["InputConfig", { InputConfig: json({ SportsCategory: "chess", InputMedia: "m" }) }],
      ["OutputConfig", { OutputConfig: json({ MediaURL: url("no-index") }) }],
    ],
  },
};
