"use client";

import { useTranslations } from "use-intl";

/** What a field is called in the summary of mistakes: `Group 2: clips`, `Title 3`. */
export function useFieldName(): (path: string) => string {
  const t = useTranslations("compose");
  const item = (field: string, index: string | undefined) =>
    index === undefined ? field : t("summary.item", { field, number: String(Number(index) + 1) });
  return (path) => {
    const [root = "", second, third, fourth] = path.split(".");
    switch (root) {
      case "name":
        return t("fields.name");
      case "groups":
        if (second !== undefined && third === undefined) {
          return t("groups.defaultName", { number: String(Number(second) + 1) });
        }
        return second === undefined
          ? t("fields.groups")
          : t("summary.group", {
              number: String(Number(second) + 1),
              field: item(groupField(third, t), third === "speechTexts" ? fourth : undefined),
            });
      case "titles":
        return item(t("fields.titles"), second);
      case "subHeadings":
        return item(t("fields.subHeadings"), third);
      case "speech":
        if (second === "specialWords") return t("kit.folds.specialWords");
        return second === "texts" ? item(t("fields.scripts"), third) : t("fields.speech");
      case "sound":
        return t("fields.sound");
      case "look":
        return lookField(second, t);
      case "output":
        return outputField(second, t);
      case "seed":
        return t("fields.seed");
      case "kind":
        return t("field.kind.label");
      case "match":
        return matchField(second, t);
      case "sports":
        return sportsField(second, t);
      case "mashup":
        return mashupField(second, t);
      case "userData":
        return t("kit.folds.callbacks");
      case "templates":
        return item(t("kit.folds.templates"), second);
      case "wall":
      case "sheet":
      case "likeness":
      case "kept":
      case "leftToTemplates":
        return t(`fields.${root}`);
      default:
        return path;
    }
  };
}

type T = ReturnType<typeof useTranslations<"compose">>;

function groupField(field: string | undefined, t: T): string {
  if (field === "name") return t("fields.groupName");
  return field === "speechTexts" ? t("fields.groupScripts") : t("fields.groupMedia");
}

function lookField(field: string | undefined, t: T): string {
  switch (field) {
    case "stickers":
      return t("stickers.title");
    case "title":
      return t("look.titleText");
    case "subHeading":
    case "subHeadingLevels":
      return t("look.subHeadingText");
    case "caption":
    case "spoken":
      return t("look.captionText");
    case "transitions":
    case "vfx":
    case "filters":
      return t(`field.${field}.label`);
    default:
      return t("kit.folds.picture");
  }
}

function matchField(field: string | undefined, t: T): string {
  switch (field) {
    case "searchText":
    case "libraries":
    case "scene":
    case "shots":
      return t(`field.${field}.label`);
    default:
      return t("field.matchMedia.label");
  }
}

function sportsField(field: string | undefined, t: T): string {
  switch (field) {
    case "names":
      return t("kinds.sports.names");
    case "faces":
      return t("kinds.sports.faces");
    case "logos":
    case "moments":
      return t(`field.${field}.label`);
    default:
      return t("field.sportsMedia.label");
  }
}

function mashupField(field: string | undefined, t: T): string {
  switch (field) {
    case "seconds":
      return t("field.mashupSeconds.label");
    case "openings":
    case "endings":
      return t(`field.${field}.label`);
    default:
      return t("field.mashupMedia.label");
  }
}

function outputField(field: string | undefined, t: T): string {
  switch (field) {
    case "count":
      return t("fields.count");
    case "length":
      return t("fields.length");
    case "width":
    case "height":
      return t("fields.size");
    case "crf":
    case "fps":
      return t("quality.title");
    case "target":
      return t("field.target.label");
    case "previewOnly":
      return t("field.previewOnly.label");
    default:
      return t("fields.output");
  }
}
