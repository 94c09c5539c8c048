import { componentRooms } from "./component-rooms";
import { engineFloor, engineRooms, insideEngine } from "./engine-rooms";
import type { Room } from "./room";

const contract = ["ims/schema", "ims/contract"];
const useCaseFloor = [
  "submission",
  "store",
  "model",
  "ims",
  "oss",
  ...contract,
  "i18n",
  "i18n/messages",
  "base/pure",
  "base",
];
const useCases = [
  "brand",
  "compose",
  "drafts",
  "jobs",
  "presets",
  "media",
  "retention",
  "settings",
  "spending",
];
const allComponents =
  "ui words lists brand cost likeness shell home compose drafts jobs presets media settings"
    .split(" ")
    .map((name) => `components/${name}`);

/** The drawing of docs/architecture.md as data. */
export const rooms: readonly Room[] = [
  // 1: the floor
  {
    name: "base/pure",
    paths: ["lib/base/pure/"],
    may: [],
    pure: { globals: ["Headers", "Request", "Response", "TextDecoder", "URL", "URLSearchParams"] },
  },
  { name: "base", paths: ["lib/base/"], may: ["base/pure"] },

  // 2: the cloud's words, and the words of the interface
  {
    name: "ims/schema",
    paths: ["lib/ims/schema/", "lib/ims/backend.ts", "lib/ims/errors/error-catalogue.ts"],
    may: [],
    pure: {
      packages: ["zod"],
      globals: ["TextDecoder", "TextEncoder", "URL", "atob", "structuredClone"],
    },
  },
  {
    name: "ims/contract",
    paths: ["lib/ims/contract/"],
    may: ["ims/schema", "base/pure"],
    pure: { packages: ["zod"], globals: ["TextEncoder"] },
  },
  // Where texts and stickers stand in a frame, as numbers: the engine and the composer share them.
  { name: "lettering", paths: ["lib/lettering/"], may: ["ims/schema"], pure: {} },
  // The cloud in small, alone: the browser tests start it too.
  { name: "ims/fake-cloud", paths: ["lib/ims/testing/fake-cloud.ts"], may: [] },
  { name: "ims", paths: ["lib/ims/"], may: ["ims/fake-cloud", ...contract, "base/pure", "base"] },
  {
    name: "oss/fake",
    paths: ["lib/oss/testing/"],
    may: [],
  },
  { name: "oss", paths: ["lib/oss/"], may: ["oss/fake", "base/pure", "base"] },
  { name: "i18n/messages", paths: ["lib/i18n/messages/"], may: [], pure: {} },
  { name: "i18n", paths: ["lib/i18n/"], may: ["i18n/messages", "base/pure", "base"] },

  // 3, 4: our words, and what the app keeps
  {
    name: "model",
    paths: ["lib/model/"],
    may: ["ims/schema", "base/pure"],
    pure: {
      packages: ["zod"],
      globals: ["TextEncoder", "URL", "URLSearchParams", "structuredClone"],
    },
  },
  { name: "store", paths: ["lib/store/"], may: ["model", ...contract, "base/pure", "base"] },

  // Between store and use cases: the one way to submit
  {
    name: "submission",
    paths: ["lib/submission/"],
    may: ["store", "model", "ims", ...contract, "base/pure", "base"],
  },

  // 5: use cases. Presets is the composite one: it runs what compose maps and jobs remembers.
  {
    name: "compose/every-field",
    paths: ["lib/compose/testing/every-field.ts"],
    may: [],
    pure: {},
  },
  // The fields of the form as data: also for what shows a form without composing it.
  {
    name: "compose/fields",
    paths: ["lib/compose/fields/"],
    may: ["model", "ims/schema", "i18n/messages"],
    pure: { globals: ["structuredClone"] },
  },
  {
    name: "compose",
    paths: ["lib/compose/"],
    may: ["compose/every-field", "compose/fields", "lettering", ...useCaseFloor],
  },
  { name: "brand", paths: ["lib/brand/"], may: [...useCaseFloor] },
  { name: "jobs", paths: ["lib/jobs/"], may: [...useCaseFloor] },
  { name: "media", paths: ["lib/media/"], may: ["oss/fake", ...useCaseFloor] },
  {
    name: "settings",
    paths: ["lib/settings/"],
    may: ["media", "ims/fake-cloud", "oss/fake", ...useCaseFloor],
  },
  { name: "spending", paths: ["lib/spending/"], may: [...useCaseFloor] },
  { name: "retention", paths: ["lib/retention/"], may: ["jobs", "media", ...useCaseFloor] },
  { name: "drafts", paths: ["lib/drafts/"], may: ["jobs", ...useCaseFloor] },
  { name: "presets", paths: ["lib/presets/"], may: ["compose", "jobs", ...useCaseFloor] },

  // The engine: below its mount, beside the app
  ...engineRooms,

  // 6: components
  ...componentRooms,

  // 7: routes, the mount and the boot file
  { name: "styles", paths: ["app/globals.css"], may: ["configuration"] },
  {
    name: "app",
    paths: ["app/"],
    may: [
      "styles",
      ...allComponents,
      ...useCases,
      "submission",
      "model",
      "i18n",
      "i18n/messages",
      "ims",
      "base/pure",
      "base",
    ],
  },
  { name: "mount", paths: ["app/api/ims/"], may: ["engine", "base/pure", "base"] },
  {
    name: "boot",
    paths: ["instrumentation.ts", "lib/boot.ts"],
    may: [
      "engine",
      "jobs",
      "retention",
      "submission",
      "store",
      "settings",
      "ims",
      "base/pure",
      "base",
    ],
  },
  { name: "proxy", paths: ["proxy.ts"], may: ["i18n", "base/pure"] },

  // Around the program. Proof puts the app and the engine together, in tests only.
  {
    name: "proof",
    paths: ["lib/proof/"],
    may: ["engine", "lettering", ...insideEngine, ...useCases, ...useCaseFloor],
    tests: true,
  },
  {
    name: "scripts",
    paths: ["scripts/"],
    may: [
      "engine",
      ...insideEngine,
      "compose/fields",
      "lettering",
      "settings",
      "store",
      "model",
      "ims",
      ...engineFloor,
    ],
  },
  {
    // Measures the program with what its tests fill it with.
    name: "bench",
    paths: ["bench.ts", "bench-scale.ts", "bench-analysis.ts", "bench/", "bench-analysis/"].map(
      (name) => `scripts/${name}`,
    ),
    may: ["engine", ...insideEngine, "store", "compose", "model", "ims", ...engineFloor],
    tests: true,
  },
  {
    name: "e2e",
    paths: ["e2e/"],
    may: ["ims/fake-cloud", "oss/fake", "compose/every-field", "base/pure"],
    tests: true,
  },
  // The table of each page's texts is read from the imports.
  { name: "walls", paths: ["lib/walls/", "lib/walls.test.ts"], may: ["i18n"], tests: true },
  {
    name: "configuration",
    paths: ["next.config.mjs", "postcss.config.mjs", "tailwind.config.ts"],
    // Next is told which formatter the server takes.
    may: ["i18n"],
  },
  { name: "tests", paths: ["vitest.config.mts"], may: [], tests: true },
];
