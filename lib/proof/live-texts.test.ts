import { paths } from "@/lib/base/pure/paths";
import { beforeAll, describe, expect, it } from "vitest";
import { liveLayers } from "@/lib/compose/preview/live-layers";
import { toTextFont } from "@/lib/compose/preview/to-text-font";
import { encodeRequest } from "@/lib/compose/request-configs";
import { toRequest } from "@/lib/compose/to-request";
import { planVariants } from "@/lib/engine/plan/plan-batch";
import { testMedia, testRequest } from "@/lib/engine/plan/testing/plan";
import { emojiPictures } from "@/lib/engine/render/glyphs/emoji-pictures";
import { fontNamed } from "@/lib/engine/render/glyphs/fonts";
import { serveLettering } from "@/lib/engine/serve-lettering";
import { layoutText } from "@/lib/lettering/layout-text";
import { lineElements } from "@/lib/lettering/text-elements";
import type { TextFont } from "@/lib/lettering/text-font";
import { resolveLook } from "@/lib/lettering/text-look";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import { freshSticker } from "@/lib/model/form/look-form";
import { bareTextLook, freshTextLook } from "@/lib/model/form/text-look";
import { letteringFontSchema } from "@/lib/model/lettering";

const fonts = [
  ["Noto Sans SC", true],
  ["Caveat", false],
] as const;
/** The fonts as a browser gets them, in the order of `fonts`. */
const served: TextFont[] = [];

beforeAll(async () => {
  for (const [name, isBold] of fonts) {
    const path = paths.api.letteringFont(name, isBold ? "bold" : "regular");
    const answer = await serveLettering(new Request(`http://x${path}`));
    const said = letteringFontSchema.parse(await answer.json());
    const names = fontNamed(name, isBold).faces.map(({ family }) => family);
    served.push(toTextFont(said, names, emojiPictures));
  }
  // Font files of 60 MB are read.
}, 120_000);

const frames = [
  { width: 1080, height: 1920 },
  { width: 640, height: 360 },
];
const texts = [
  "Fresh bread",
  "Only today: everything fresh from the oven, and the coffee is on us",
  "新鲜面包，每天出炉",
  "新品 Sourdough 上市，第二件半价！",
  "Sale 🎉👨‍👩‍👧 now 🇨🇳",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "Two\nlines",
  "Ngày mới ₫ ¥ € ★ → ①",
  "ราคาพิเศษ ฿99",
  "안녕하세요 여러분",
  "e\u0301té   “quoted”—done…",
];

describe("a text is set in the browser as in the engine", () => {
  it.each(texts)("%s", (Content) => {
    for (const [index, [name, isBold]] of fonts.entries())
      for (const frame of frames)
        for (const style of [{}, { Outline: 12, LineSpacing: 8, TextWidth: 0.4 }]) {
          const look = resolveLook("Title", style, frame);
          const clip = { Type: "Text", Content, TimelineIn: 0, TimelineOut: 1, ...look } as const;
          const seen = (font: TextFont | undefined) => {
            if (!font) throw new Error("no font was served");
            const { font: _font, advance: _advance, ...layout } = layoutText(clip, frame, font);
            const elements = lineElements({ clip, layout: layoutText(clip, frame, font) });
            return {
              layout,
              elements: elements.map((one) => ({
                x: Number(one.x.toFixed(3)),
                y: Number(one.y.toFixed(3)),
                width: Number(one.width.toFixed(3)),
                what:
                  one.kind === "picture"
                    ? one.picture.name
                    : [one.face.family, ...one.runs.map((run) => run.text)],
              })),
            };
          };
          expect(seen(served[index])).toEqual(seen(fontNamed(name, isBold)));
        }
  });
});

const anywhere = { bucket: "bucket", region: "cn-shanghai", clientToken: "t" };

function formWith(change: (form: ComposeForm) => void = () => undefined): ComposeForm {
  const form = emptyComposeForm({ name: "n", seed: "seed", language: "en", groupName: "Opening" });
  form.groups[0]?.media.push({ mediaId: "clip", range: null });
  form.titles = ["Fresh bread", "Warm rolls"];
  form.subHeadings = [["From six o'clock"], ["Until ten"]];
  form.look.stickers = [freshSticker("logo")];
  form.speech.mode = "none";
  form.output.length = { mode: "fixed", seconds: 5 };
  form.output.count = 2;
  change(form);
  return form;
}

/** What the planner lays over the first video of a form. */
function layersOf(form: ComposeForm) {
  const { InputConfig, EditingConfig, OutputConfig } = encodeRequest(toRequest(form, anywhere));
  const request = testRequest(
    {
      input: JSON.parse(InputConfig),
      editing: JSON.parse(EditingConfig ?? "{}"),
      output: JSON.parse(OutputConfig),
    },
    { media: [testMedia("logo", { kind: "image", width: 400, height: 200 })] },
  );
  const [timeline] = planVariants(request, [0]);
  if (!timeline) throw new Error("nothing was planned");
  return {
    texts: timeline.SubtitleTracks[0].SubtitleTrackClips,
    stickers: timeline.VideoTracks[1].VideoTrackClips.map((clip) => ({
      clip,
      width: 400,
      height: 200,
    })),
  };
}

const shownOf = (form: ComposeForm) => ({ form, layers: layersOf(form) });

/** Text, place and look of what lies over the shots, however long it is there. */
const seenOf = ({ texts, stickers }: { texts: readonly object[]; stickers: readonly object[] }) =>
  JSON.parse(
    JSON.stringify([texts, stickers], (name, value: unknown) =>
      name.startsWith("Timeline") || name.startsWith("Aai") ? undefined : value,
    ),
  );

describe("what a form of now lays over the shots of an earlier frame is what the planner will lay", () => {
  const before = formWith();
  const first = layersOf(before).texts[0]?.Content ?? "";
  const at = before.titles.indexOf(first);
  const title = (text: string) => (form: ComposeForm) => {
    form.titles[at] = text;
  };

  it.each<[string, (form: ComposeForm) => void]>([
    ["without a change", () => undefined],
    ["with another title", title("Fresh bread, all day")],
    [
      "with a long title in large letters, which pushes the line below",
      (form) => {
        title("WARM BREAD, GOOD COFFEE, COME IN AND TASTE IT NOW")(form);
        Object.assign(form.look.title, { fontSize: null, width: 0.4 });
        form.look.subHeading.y = null;
      },
    ],
    ["with a title in Chinese", title("新鲜面包，每天出炉，第二件半价")],
    ["without titles", (form) => void (form.titles = [" ", ""])],
    ["with another subheading", (form) => void (form.subHeadings[1] = ["Until eleven"])],
    ["with a line more below", (form) => void form.subHeadings.push(["Main street"])],
    [
      "with a moved and larger title",
      (form) => void Object.assign(form.look.title, { x: 0.3, y: 0.5, fontSize: 120 }),
    ],
    [
      "with a title in pixels, aligned left",
      (form) => void Object.assign(form.look.title, { x: 90, alignment: "topLeft" }),
    ],
    ["with a look that is left open", (form) => void (form.look.title = { ...bareTextLook })],
    [
      "with other colours, outline and shadow",
      (form) =>
        void Object.assign(form.look.subHeading, {
          color: "#FF0000",
          outlineWidth: 9,
          shadow: 7,
          italic: true,
        }),
    ],
    [
      "with an own look of the second line",
      (form) => void (form.look.subHeadingLevels = [null, freshTextLook({ fontSize: 40, y: 0.7 })]),
    ],
    ["with another font", (form) => void (form.look.title.font = "Caveat")],
    [
      "with a moved logo",
      (form) => void Object.assign(form.look.stickers[0] ?? {}, { x: 0.5, y: 200, width: 0.4 }),
    ],
  ])("%s", (_, change) => {
    const now = formWith(change);
    const live = liveLayers(shownOf(before), now);
    const planned = layersOf(now);
    expect(live).not.toBeNull();
    const laid = {
      texts: live?.texts.map(({ clip }) => clip) ?? [],
      stickers: live?.stickers.map(({ index: _index, ...sticker }) => sticker) ?? [],
    };
    expect(seenOf(laid)).toEqual(seenOf(planned));
  });

  it.each<[string, (form: ComposeForm) => void]>([
    ["other footage", (form) => void form.groups[0]?.media.push({ mediaId: "more", range: null })],
    ["another shape", (form) => void Object.assign(form.output, { width: 1920, height: 1080 })],
    [
      "an own font file",
      (form) => void (form.look.title.fontAddress = "http://b.oss-cn-shanghai.aliyuncs.com/f.ttf"),
    ],
    ["a flower text", (form) => void (form.look.title.flower = "CS0001-000001")],
    ["an emptied title beside another one", title(" ")],
    ["another logo", (form) => void (form.look.stickers = [freshSticker("other")])],
    ["another seed", (form) => void (form.seed = "other")],
  ])("and it is not guessed with %s", (_, change) => {
    expect(liveLayers(shownOf(before), formWith(change))).toBeNull();
  });

  it("nor where a template or a kept field gives the text another look than the form", () => {
    const shown = shownOf(before);
    const layers = {
      ...shown.layers,
      texts: shown.layers.texts.map((clip) => ({ ...clip, FontColor: "#123456" })),
    };
    expect(liveLayers({ form: before, layers }, formWith(title("Other")))).toBeNull();
  });
});
