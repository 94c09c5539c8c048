import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

export const publicFolder = path.join(root, "public");
export const docsFolder = path.join(root, "docs", "pictures");
