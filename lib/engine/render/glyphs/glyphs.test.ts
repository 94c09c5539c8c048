import { expect, it } from "vitest";
import { missingGlyphs } from "./glyphs";

it.each([
  ["Hello, 你好！龘", []],
  ["line\nbreak\u200b", []],
  ["sale 😀😀 now 🎉", []],
  ["✅ 正品 ❤ 包邮 ⭐ ✨⚡❗ ☀️ ☕", []],
  ["👋🏽 👩🏽‍🚀 👨‍👩‍👧 ❤️‍🔥 1️⃣ 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿", []],
  ["Żółć Đặng ґанок Ελλάδα 한국어 ₹ № © ™", []],
  ["x 𓀀 y 𓀀 ሀ", ["𓀀", "ሀ"]],
  ["🇽🇽", ["🇽🇽"]],
  ["฿120 สวัสดี น้ำ ที่นี่", []],
  ["→ ↳ ⇒ ➜ ✦ ✪ ❖ ☑ ☒ ◍ ◢ Ⅻ ⅻ ⒈ ⑳ ㊿ ∅ ∓ ≜ ⌘ ⏎ ␣ ♔ ⚐ ⬢ ⭘", []],
])("names each character of %j that neither fonts nor pictures draw, once", (text, missing) => {
  expect(missingGlyphs(text)).toEqual(missing);
});

/** Flags that keyboards offer: all of ISO 3166, and those of its reserved codes that Unicode names. */
const countries =
  "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz " +
  "ca cc cd cf cg ch ci ck cl cm cn co cp cr cu cv cw cx cy cz de dg dj dk dm do dz ea ec ee eg eh er es et eu fi fj fk fm fo fr " +
  "ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp " +
  "ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz " +
  "na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw " +
  "sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv sx sy sz ta tc td tf tg th tj tk tl tm tn to tr tt tv tw tz " +
  "ua ug um un us uy uz va vc ve vg vi vn vu wf ws xk ye yt za zm zw";

it("draws the flag of every country", () => {
  const codes = countries.split(" ");
  const flag = (code: string) =>
    String.fromCodePoint(...Array.from(code, (letter) => 0x1f1e6 + letter.charCodeAt(0) - 97));
  expect(codes).toHaveLength(258);
  expect(codes.filter((code) => missingGlyphs(flag(code)).length > 0)).toEqual([]);
});
