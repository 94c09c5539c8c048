import { type ComposeForm, composeLimits } from "../form/compose-form";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { mashupLimits } from "@/lib/ims/schema/config/mashup-input";
import { freshSticker, type StickerForm } from "../form/look-form";
import type { TextLook } from "../form/text-look";
import { styleCardLook } from "../form/texts/style-cards";
import type { Brand } from "./brand-kit";

/** What a kit has set in a form. `endCardLeftOut`: this kind of batch has no closing clip, or no room for one. */
export type BrandPart = "style" | "colors" | "fonts" | "logo" | "endCard" | "endCardLeftOut";

/** What of a form a kit may change; the rest stays as it is. */
export type Branded = Pick<ComposeForm, "look" | "groups" | "mashup">;

export const brandedPart = ({ look, groups, mashup }: ComposeForm): Branded => ({
  look,
  groups,
  mashup,
});

const filled = (text: string): boolean => text !== "";

/**
 * Fills a form with a brand: the looks of its texts, the logo as a sticker, the end card as the last clip. Logos
 * and end cards of the `others` give way, so that changing the kit leaves nothing of the one before. Applying a
 * kit twice is applying it once.
 */
export function applyBrand(
  form: ComposeForm,
  brand: Brand,
  others: readonly Brand[] = [],
  endCardName = "End card",
): { form: ComposeForm; set: BrandPart[] } {
  const set: BrandPart[] = ["style"];
  if (Object.values(brand.colors).some(filled)) set.push("colors");
  if (Object.values(brand.fonts).some(filled)) set.push("fonts");
  const logos = new Set(others.flatMap(({ logo }) => logo?.mediaId ?? []));
  const stickers = withLogo(form, brand, logos);
  if (brand.logo && stickers.some(({ mediaId }) => mediaId === brand.logo?.mediaId))
    set.push("logo");
  const look = { ...form.look, ...brandLook(form, brand), stickers };
  const cards = new Set(others.flatMap(({ endCard }) => endCard?.mediaId ?? []));
  const closed = withEndCard({ ...form, look }, brand, cards, endCardName);
  if (brand.endCard) set.push(closed ? "endCard" : "endCardLeftOut");
  return { form: closed ?? { ...form, look }, set };
}

function brandLook(form: ComposeForm, { style, colors, fonts }: Brand) {
  const card = styleCardLook(style, form.output);
  const dressed = (look: TextLook, color: string, font: string): TextLook => ({
    ...look,
    ...(filled(color) ? { color, flower: "" } : {}),
    ...(filled(colors.outline) ? { outlineColor: colors.outline } : {}),
    ...(filled(font) ? { font } : {}),
    fontAddress: fonts.file,
  });
  return {
    title: dressed(card.title, colors.title, fonts.title),
    subHeading: dressed(card.subHeading, colors.text, fonts.text),
    caption: dressed(card.caption, colors.text, fonts.text),
    subHeadingLevels: [],
  };
}

/** Below the tabs of all platforms in a tall video, beside the title's lines; near the edge in other shapes. */
function logoPlace({ output }: ComposeForm, logo: NonNullable<Brand["logo"]>): StickerForm {
  const isTall = output.height >= 1.5 * output.width;
  const edge = isTall ? 0.07 : 0.04;
  const x = logo.corner === "topLeft" ? edge : 1 - edge - logo.width;
  return {
    ...freshSticker(logo.mediaId),
    x: Math.round(x * 1e4) / 1e4,
    y: isTall ? 0.15 : 0.05,
    width: logo.width,
  };
}

function withLogo(form: ComposeForm, { logo }: Brand, others: ReadonlySet<string>): StickerForm[] {
  const own = form.look.stickers.filter(
    ({ mediaId }) => mediaId !== logo?.mediaId && !others.has(mediaId),
  );
  return logo ? [logoPlace(form, logo), ...own].slice(0, inputLimits.stickers) : own;
}

/** The form with the end card as its last clip; null where there is no such clip. */
function withEndCard(
  form: ComposeForm,
  { endCard }: Brand,
  others: ReadonlySet<string>,
  name: string,
): ComposeForm | null {
  const isCard = (mediaId: string | undefined) =>
    mediaId !== undefined && (mediaId === endCard?.mediaId || others.has(mediaId));
  if (form.kind === "mashup") {
    const kept = form.mashup.endings.filter((mediaId) => !isCard(mediaId));
    if (endCard && kept.length >= mashupLimits.endings) return null;
    const endings = endCard ? [...kept, endCard.mediaId] : kept;
    return { ...form, mashup: { ...form.mashup, endings } };
  }
  if (form.kind !== "groups") return endCard ? null : form;
  const last = form.groups.at(-1);
  const isOwn = last?.media.length === 1 && isCard(last.media[0]?.mediaId);
  const groups = isOwn ? form.groups.slice(0, -1) : form.groups;
  if (!endCard) return { ...form, groups };
  if (groups.length >= composeLimits.groups) return null;
  const closing: ComposeForm["groups"][number] = {
    name,
    media: [{ mediaId: endCard.mediaId, range: null }],
    speechTexts: [],
    silentSeconds: 2,
    volume: null,
  };
  return { ...form, groups: [...groups, closing] };
}
