import type { Room } from "./room";

const browserFloor = ["components/ui", "model", "ims/schema", "base/pure", "i18n", "i18n/messages"];
const inTheBrowser = ["components/errors", ...browserFloor];
const listed = ["components/lists", ...inTheBrowser];
const form = ["compose", "compose/fields"];

/** The rooms of what is shown. Compose is the composite one. */
export const componentRooms: readonly Room[] = [
  { name: "components/ui", paths: ["components/ui/"], may: ["i18n", "base/pure"] },
  // What a failure means, said in the same way wherever it is shown.
  { name: "components/errors", paths: ["components/errors/"], may: browserFloor },
  // What all lists share: toolbar, address, marking, bulk actions, rows.
  { name: "components/lists", paths: ["components/lists/"], may: inTheBrowser },
  // Listed words in texts, and who answers for them, wherever videos are made.
  {
    name: "components/words",
    paths: ["components/words/"],
    may: [...inTheBrowser],
  },
  // What videos will cost, said wherever they are made.
  { name: "components/cost", paths: ["components/cost/"], may: inTheBrowser },
  // How alike videos are as a grid, of planned and of finished ones.
  { name: "components/likeness", paths: ["components/likeness/"], may: inTheBrowser },
  { name: "components/shell", paths: ["components/shell/"], may: inTheBrowser },
  { name: "components/home", paths: ["components/home/"], may: listed },
  { name: "components/media", paths: ["components/media/"], may: ["media", ...listed] },
  {
    name: "components/brand",
    paths: ["components/brand/"],
    may: ["components/media", "brand", ...inTheBrowser],
  },
  {
    // A job shows its sources by name and still, names the fields of its form and keeps it as a preset.
    name: "components/jobs",
    paths: ["components/jobs/"],
    may: [
      "components/cost",
      "components/likeness",
      "components/media",
      "components/presets",
      "components/words",
      "compose/fields",
      "jobs",
      "retention",
      "submission",
      ...listed,
    ],
  },
  {
    name: "components/drafts",
    paths: ["components/drafts/"],
    may: ["drafts", ...listed],
  },
  {
    name: "components/presets",
    paths: ["components/presets/"],
    may: ["components/words", "presets", ...listed],
  },
  {
    name: "components/settings",
    paths: ["components/settings/"],
    may: ["retention", "settings", "spending", ...inTheBrowser],
  },
  {
    name: "components/compose",
    paths: ["components/compose/"],
    may: [
      "components/brand",
      "components/cost",
      "components/likeness",
      "components/lists",
      "components/media",
      "components/presets",
      "components/words",
      ...form,
      "lettering",
      "brand",
      "media",
      "presets",
      ...inTheBrowser,
    ],
  },
];
