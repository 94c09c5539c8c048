"use client";

import { useTranslations } from "use-intl";
import { isObject } from "@/lib/model/draft/json-value";
import { useMediaCatalog } from "../footage/media-catalog";

/** A value of the form, for a person to read. */
export function useValueWords(): (value: unknown) => string {
  const t = useTranslations("compose.drafts.value");
  const catalog = useMediaCatalog();
  const named = (value: string) => catalog.get(value)?.title ?? value;

  function sayObject(value: Record<string, unknown>): string {
    const { outputs, kept, rows, inSeconds, outSeconds, mediaId } = value;
    if (Array.isArray(outputs) && Array.isArray(kept)) {
      return t("shown", { count: outputs.length, kept: String(kept.length) });
    }
    if (Array.isArray(rows)) return t("rows", { count: rows.length });
    if (typeof inSeconds === "number" && typeof outSeconds === "number") {
      return t("part", { from: String(inSeconds), to: String(outSeconds) });
    }
    if (typeof mediaId === "string") return named(mediaId);
    const texts = ["name", "text", "shown", "key"].flatMap((key) =>
      typeof value[key] === "string" && value[key] !== "" ? [value[key]] : [],
    );
    return texts[0] ?? t("entries", { count: Object.keys(value).length });
  }

  return function say(value: unknown): string {
    if (value === undefined) return t("gone");
    if (value === null || value === "") return t("empty");
    if (typeof value === "boolean") return t(value ? "on" : "off");
    if (typeof value === "number") return String(value);
    if (typeof value === "string") return named(value);
    if (Array.isArray(value)) return value.length === 0 ? t("empty") : value.map(say).join("\n");
    return isObject(value) ? sayObject(value) : t("empty");
  };
}
