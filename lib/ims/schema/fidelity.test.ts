import { describe, expect, it } from "vitest";
import { editingConfigSchema } from "./editing-config";
import { fidelity, fidelityPage, fidelityPath } from "./fidelity";
import { inputConfigSchema } from "./input-config";
import { outputConfigSchema } from "./output-config";
import { schemaPaths } from "./schema-paths";
import { templateConfigSchema } from "./template-config";
import { userDataSchema } from "./user-data";

const fields = [
  ...schemaPaths(inputConfigSchema, "InputConfig"),
  ...schemaPaths(editingConfigSchema, "EditingConfig"),
  ...schemaPaths(outputConfigSchema, "OutputConfig"),
  ...schemaPaths(templateConfigSchema, "TemplateConfig"),
  ...schemaPaths(userDataSchema, "UserData"),
].map(fidelityPath);

describe("the fidelity table", () => {
  it("has one row for every field of the request, and no other", () => {
    expect(fields.length).toBeGreaterThan(100);
    expect(fidelity.map((row) => row.path).sort()).toEqual([...new Set(fields)].sort());
  });

  it("says in which way what is approximate is so", () => {
    const silent = fidelity.filter((row) => row.level === "approximate" && row.note === "");
    expect(silent.map((row) => row.path)).toEqual([]);
  });

  it("is the page in the docs (vitest -u writes it anew)", async () => {
    await expect(fidelityPage()).toMatchFileSnapshot("../../../docs/fidelity.md");
  });
});
