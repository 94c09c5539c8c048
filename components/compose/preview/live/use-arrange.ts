"use client";

import { useFormContext } from "react-hook-form";
import { anchorOf, type Box, type Size, toPosition } from "@/lib/compose/preview/arrange";
import type { LiveSticker } from "@/lib/compose/preview/live-layers";
import { subHeadingLook } from "@/lib/compose/sub-heading-look";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { sentLengths, type TextLook } from "@/lib/model/form/text-look";
import { textScale } from "@/lib/model/form/text-scale";
import type { ComposePath } from "../../form/use-error-text";
import type { LaidText } from "./use-set-texts";

/** Something that can be moved: a text, or a sticker. */
export type Movable =
  | { kind: "text"; laid: LaidText; box: Box }
  | { kind: "sticker"; sticker: LiveSticker; box: Box };

/** Writes the place and the size of texts and stickers into the form, into the fields that show them. */
export function useArrange(frame: Size) {
  const { getValues, setValue } = useFormContext<ComposeForm>();
  const set = (path: string, value: unknown) =>
    setValue(path as ComposePath, value as never, {
      shouldDirty: true,
      shouldTouch: true,
      shouldValidate: true,
    });

  /** The look of a text, and its path. A line without a look of its own gets one when it is changed. */
  const lookOf = ({
    text,
  }: LaidText): { look: TextLook; change: (to: Partial<TextLook>) => void } => {
    const { look } = getValues();
    const at = (path: string, now: TextLook) => ({
      look: now,
      change: (to: Partial<TextLook>) => {
        for (const [name, value] of Object.entries(to)) set(`${path}.${name}`, value);
      },
    });
    if (text.role === "title") return at("look.title", look.title);
    if (text.role === "caption") return at("look.caption", look.caption);
    const index = text.level - 1;
    const own = look.subHeadingLevels[index];
    if (own) return at(`look.subHeadingLevels.${index}`, own);
    if (index === 0) return at("look.subHeading", look.subHeading);
    const now = subHeadingLook(getValues(), text.level);
    return {
      look: now,
      change: (to) => {
        const levels = [...getValues("look.subHeadingLevels")];
        while (levels.length <= index) levels.push(null);
        levels[index] = { ...now, ...to };
        set("look.subHeadingLevels", levels);
      },
    };
  };

  return {
    move(item: Movable, to: Box) {
      if (item.kind === "sticker") {
        const path = `look.stickers.${item.sticker.index}`;
        const now = getValues(`look.stickers.${item.sticker.index}`);
        // A box that is given both sides centres the picture: what is moved is the box.
        const [slackX, slackY] = slackOf(item, now, frame);
        set(`${path}.x`, toPosition(to.x - slackX, frame.width, now.x));
        set(`${path}.y`, toPosition(to.y - slackY, frame.height, now.y));
        return;
      }
      const { look, change } = lookOf(item.laid);
      const anchor = anchorOf(item.laid.text.clip.Alignment, to);
      const x = toPosition(anchor.x, frame.width, look.x);
      change({
        x: look.x === null && Math.abs(x - 0.5) < 0.001 ? null : x,
        y: toPosition(anchor.y, frame.height, look.y),
      });
    },
    /** @param factor of the size that the item has in `start` */
    resize(
      item: Movable,
      start: { fontSize: number; width: number; height: number },
      factor: number,
    ) {
      if (item.kind === "sticker") {
        const path = `look.stickers.${item.sticker.index}`;
        const now = getValues(`look.stickers.${item.sticker.index}`);
        const width = Math.min(frame.width, Math.max(24, start.width * factor));
        const scale = width / start.width;
        if (now.width !== null || now.height === null)
          set(`${path}.width`, toPosition(width, frame.width, now.width));
        if (now.height !== null)
          set(`${path}.height`, toPosition(start.height * scale, frame.height, now.height));
        return;
      }
      const scale = textScale(frame);
      const { min, max } = sentLengths.fontSize;
      const size = Math.round((start.fontSize * factor) / scale);
      const { change } = lookOf(item.laid);
      change({
        fontSize: Math.min(Math.floor(max / scale), Math.max(Math.ceil(min / scale), size)),
      });
    },
  };
}

function slackOf(
  { box, sticker }: Extract<Movable, { kind: "sticker" }>,
  { width, height }: ComposeForm["look"]["stickers"][number],
  frame: Size,
): [number, number] {
  if (width === null || height === null) return [0, 0];
  const pixels = (value: number, side: number) => (value < 1 ? value * side : value);
  return [
    (pixels(sticker.clip.Width ?? 0, frame.width) - box.width) / 2,
    (pixels(sticker.clip.Height ?? 0, frame.height) - box.height) / 2,
  ];
}
