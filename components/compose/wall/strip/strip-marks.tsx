"use client";

import { Info, SpellCheck } from "lucide-react";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { useWordFinder } from "@/components/words/use-word-finder";
import { textsWithHits } from "@/lib/model/words/texts-with-hits";
import type { Strip } from "@/lib/model/wall/wall-answer";
import { Mark } from "./mark";
import { PhoneMark } from "./phone-mark";

/**
 * What is to be known of a video before it is kept: listed words in its texts, what a phone hides of it, and
 * notes of its plan.
 */
export function StripMarks({
  plan,
  position,
  strip,
}: {
  plan: string;
  position: number;
  strip: Strip;
}) {
  return (
    <>
      <ListedWords strip={strip} />
      <PhoneMark plan={plan} position={position} />
      {strip.warnings.length > 0 ? <Warnings codes={strip.warnings} /> : null}
    </>
  );
}

function ListedWords({ strip }: { strip: Strip }) {
  const t = useTranslations("compose.wall");
  const words = useTranslations("wordLists");
  const find = useWordFinder();
  const hits = useMemo(
    () => textsWithHits(strip, find).flatMap((text) => text.hits),
    [strip, find],
  );
  const lines = hits.map((hit) =>
    words("hit", { word: hit.found, list: hit.listName, source: hit.source }),
  );
  const unique = [...new Set(lines)];
  if (unique.length === 0) return null;
  return (
    <Mark
      icon={<SpellCheck aria-hidden />}
      label={t("listedWords", { count: new Set(hits.map(({ found }) => found)).size })}
      lines={unique}
    />
  );
}

function Warnings({ codes }: { codes: string[] }) {
  const t = useTranslations("compose");
  const notes = codes.map((code) =>
    t.has(`notes.${code}` as "notes.other")
      ? t(`notes.${code}` as "notes.other", { code })
      : t("notes.other", { code }),
  );
  return (
    <Mark
      icon={<Info aria-hidden />}
      label={t("wall.warnings", { count: codes.length })}
      lines={notes}
    />
  );
}
