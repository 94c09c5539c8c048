import type { Room } from "./room";

const contract = ["ims/schema", "ims/contract"];
export const engineFloor = [...contract, "base/pure", "base"];

/** The rooms of the engine that its root and the scripts may use. */
export const insideEngine = [
  "rpc",
  "queue",
  "callbacks",
  "render",
  "gate",
  "analysis",
  "ocr",
  "meaning",
  "probe",
  "cache",
  "objects",
  "speech",
  "signal",
  "exec",
  "plan",
].map((name) => `engine/${name}`);

/** The engine: below its mount, beside the app. */
export const engineRooms: readonly Room[] = [
  {
    name: "engine/plan",
    paths: ["lib/engine/plan/"],
    may: ["lettering", ...contract, "base/pure"],
    pure: { packages: ["zod"], globals: ["TextDecoder"] },
  },
  // Frames and spectra of sounds.
  { name: "engine/signal", paths: ["lib/engine/signal/"], may: [], pure: {} },
  { name: "engine/exec", paths: ["lib/engine/exec/"], may: engineFloor },
  {
    name: "engine/speech",
    paths: ["lib/engine/speech/"],
    may: [
      "engine/signal",
      "engine/exec",
      "lettering",
      "engine/plan",
      "engine/cache",
      ...engineFloor,
    ],
  },
  { name: "engine/cache", paths: ["lib/engine/cache/"], may: engineFloor },
  { name: "engine/objects", paths: ["lib/engine/objects/"], may: engineFloor },
  {
    name: "engine/probe",
    paths: ["lib/engine/probe/"],
    may: ["engine/exec", "engine/plan", ...engineFloor],
  },
  // What a source shows and sounds like; the words on its pictures; how near two texts are in meaning.
  {
    name: "engine/ocr",
    paths: ["lib/engine/ocr/"],
    may: ["engine/exec", "engine/probe", "engine/plan", ...engineFloor],
  },
  {
    name: "engine/meaning",
    paths: ["lib/engine/meaning/"],
    may: ["engine/exec", "engine/cache", "engine/plan", ...engineFloor],
  },
  {
    name: "engine/analysis",
    paths: ["lib/engine/analysis/"],
    may: [
      "engine/signal",
      "engine/ocr",
      "engine/probe",
      "engine/exec",
      "engine/plan",
      ...engineFloor,
    ],
  },
  { name: "engine/queue", paths: ["lib/engine/queue/"], may: ["engine/plan", ...engineFloor] },
  {
    name: "engine/callbacks",
    paths: ["lib/engine/callbacks/"],
    may: ["engine/queue", ...engineFloor],
  },
  {
    // Judges what render made; it is handed what was planned, as data.
    name: "engine/gate",
    paths: ["lib/engine/gate/"],
    may: ["engine/probe", "engine/plan", "engine/exec", ...engineFloor],
  },
  {
    name: "engine/render",
    paths: ["lib/engine/render/"],
    may: [
      ...["gate", "probe", "cache", "plan", "exec"].map((name) => `engine/${name}`),
      "lettering",
      ...engineFloor,
    ],
  },
  {
    name: "engine/rpc",
    paths: ["lib/engine/rpc/"],
    may: ["engine/queue", "engine/plan", "engine/cache", "engine/objects", ...engineFloor],
  },
  {
    name: "engine",
    paths: ["lib/engine/"],
    may: [...insideEngine, "lettering", ...engineFloor],
  },
];
