import { expect, it } from "vitest";
import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import type { TextLook } from "@/lib/model/form/text-look";
import { number, word } from "./codecs";
import type { Fields } from "./field";
import { part } from "./part";
import { textLook } from "./text-look";

/** No line below one of these comments may compile; `tsc` reports an error when one does. */
it("a row that fits only the form or only the request does not compile", () => {
  const title = part("look.title", "EditingConfig.TitleConfig");
  const rows = [
    title.rows({ fontSize: { request: "FontSize", codec: number } }),
    // @ts-expect-error the form has no such part
    part("look.titel", "EditingConfig.TitleConfig"),
    // @ts-expect-error the request has no such object
    part("look.title", "EditingConfig.TitelConfig"),
    // @ts-expect-error the form has no such field
    title.rows({ fontsize: { request: "FontSize", codec: number } }),
    // @ts-expect-error the request has no such parameter
    title.rows({ fontSize: { request: "Fontsize", codec: number } }),
    // @ts-expect-error a codec of texts for a number
    title.rows({ fontSize: { request: "FontSize", codec: word } }),
    // @ts-expect-error a number of the form for a text of the request
    title.rows({ fontSize: { request: "FontColor", codec: number } }),
  ];
  const { font, ...others } = textLook;
  // @ts-expect-error a field of the form without a row
  const lost: Fields<TextLook, TextStyle> = others;
  expect([rows.length, font.request, lost]).toEqual([7, "Font", others]);
});
