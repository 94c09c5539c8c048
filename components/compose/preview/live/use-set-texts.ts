"use client";

import { useEffect, useState } from "react";
import type { LiveLayers, LiveText } from "@/lib/compose/preview/live-layers";
import { letteringFont, loadEmoji, loadFaces } from "./lettering-fonts";
import { facesOf, type SetText, setText } from "./set-text";

export type LaidText = { text: LiveText; set: SetText };
const none: readonly LaidText[] = [];

/**
 * The texts of layers with their lines and boxes. The last ones stay while letters are loaded.
 * @param paints whether they will be painted, which takes the font files
 */
export function useSetTexts(
  layers: LiveLayers | null,
  frame: { width: number; height: number },
  paints: boolean,
): readonly LaidText[] {
  const [laid, setLaid] = useState(none);
  const { width, height } = frame;
  useEffect(() => {
    let isOver = false;
    const texts = layers?.texts ?? [];
    const set = async () => {
      const made = await Promise.all(
        texts.map(async (text) => {
          const font = await letteringFont(text.clip.Font, text.clip.FontFace.Bold);
          await loadEmoji([text.clip.Content]);
          return { text, set: setText(text.clip, { width, height }, font) };
        }),
      );
      if (paints) await loadFaces(new Set(made.flatMap(({ set: one }) => facesOf(one))));
      if (!isOver) setLaid(made);
    };
    // Without letters the true frame is waited for, as it is without this.
    set().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [layers, width, height, paints]);
  return laid;
}
