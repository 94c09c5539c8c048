import { describe, expect, it } from "vitest";
import { findUnconfirmed, isConfirmed } from "@/lib/ims/schema/fields/confirmed";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import { anyInputConfigSchema } from "@/lib/ims/schema/config/input-config";
import { outputConfigSchema } from "@/lib/ims/schema/config/output-config";
import { mashupInputSchema } from "@/lib/ims/schema/config/mashup-input";
import { sportsInputSchema } from "@/lib/ims/schema/config/sports-input";
import { schemaPaths } from "@/lib/ims/schema/fields/schema-paths";
import { textStyleSchema } from "@/lib/ims/schema/config/text-style";
import { plainNumbers } from "@/lib/ims/schema/testing/plain-numbers";
import { userDataSchema } from "@/lib/ims/schema/config/user-data";
import { operationOfInput } from "@/lib/ims/contract/submit-operations";
import { checkSubmitRules } from "@/lib/ims/contract/submit-rules";
import { decodeSubmit } from "@/lib/ims/contract/wire";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { canonical, isLeftOut, keptPath } from "@/lib/model/form/kept";
import { freshForm } from "./testing/arbitrary-values";
import { everyField, everyOwnField } from "./testing/every-field";
import { openPasted } from "./pasted/open-pasted";
import { toRequest } from "./to-request";

const destination = { bucket: "team-bucket", region: "cn-shanghai", clientToken: "abcd1234" };
/** Older fields: the form shows their values in the lists that replaced them. */
const olderNames = ["Title", "SpeechText", "Sticker", "BackgroundMusic"].map((n) => `input.${n}`);
/** The form is submitted with another token than the one it was opened with. */
const sentWith = { ...destination, clientToken: "efgh5678" };

/** Gives a text style a value for each of its plain numbers, also for newly added ones. */
const styled = <Style extends object>(style: Style) => ({
  ...Object.fromEntries(
    Object.entries(plainNumbers(textStyleSchema)).map(([name, { max }]) => [name, max]),
  ),
  ...style,
});
const { EditingConfig: looks } = everyField.spoken;
const spoken = {
  ...everyField.spoken,
  EditingConfig: {
    ...looks,
    TitleConfig: styled(looks.TitleConfig),
    SubHeadingConfig: { ...looks.SubHeadingConfig, "1": styled(looks.SubHeadingConfig["1"]) },
    SpeechConfig: { ...looks.SpeechConfig, AsrConfig: styled(looks.SpeechConfig.AsrConfig) },
  },
};
const requests = Object.entries({ ...everyField, spoken });
const ownRequests = Object.entries(everyOwnField);

/** Paths of a value as `schemaPaths` writes them: `[]` for an element, `{}` for a numbered key. */
function valuePaths(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuePaths(item, `${path}[]`));
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    valuePaths(item, /^\d+$/.test(key) ? `${path}{}` : `${path}.${key}`),
  );
}

describe("the requests that use every field", () => {
  it("leave out no confirmed field", () => {
    const used = new Set(
      [...requests, ...ownRequests].flatMap(([, request]) =>
        valuePaths(request, "").map((path) => path.slice(1)),
      ),
    );
    const schemas = {
      InputConfig: anyInputConfigSchema,
      EditingConfig: editingConfigSchema,
      OutputConfig: outputConfigSchema,
      UserData: userDataSchema,
    };
    const all = Object.entries(schemas).flatMap(([name, schema]) =>
      schemaPaths(schema, name, isConfirmed),
    );
    expect(all.length).toBeGreaterThan(100);
    // A form describes the shots of a storyboard; what else programs say of them, and the shots that they
    // choose by hand, it has no field for. Which jobs count as earlier ones is not typed into a form.
    const ofPrograms =
      /^InputConfig\.(ReelpressChosen|SceneInfo\.ShotInfo\.ShotScripts)\[\]\.(?!ScriptText)|Likeness\.Before/;
    expect(all.filter((path) => !used.has(path) && !ofPrograms.test(path))).toEqual([]);
    expect(findUnconfirmed(editingConfigSchema, spoken.EditingConfig)).toEqual([]);
  });

  it.each([
    ["sports", sportsInputSchema],
    ["mashup", mashupInputSchema],
  ] as const)("%s leaves out no confirmed field of its own input", (name, schema) => {
    const used = new Set(valuePaths(everyOwnField[name].InputConfig, "InputConfig"));
    const shared = /^InputConfig\.(?:StickerArray\[\]|SubHeadingArray\[\])\./;
    const all = schemaPaths(schema, "InputConfig", isConfirmed).filter(
      (path) => !shared.test(path),
    );
    expect(all.filter((path) => !used.has(path))).toEqual([]);
  });

  it.each([...requests, ...ownRequests])(
    "%s: is valid, fills the form, and comes out as it went in",
    (_name, request) => {
      const texts = Object.fromEntries(
        Object.entries(request).map(([name, value]) => [name, JSON.stringify(value)]),
      ) as Record<"InputConfig" | "OutputConfig", string>;
      const operation = operationOfInput(request.InputConfig);
      const decoded = decodeSubmit(operation, texts, true);
      if (!decoded.ok) throw new Error(JSON.stringify(decoded.problems));
      const found = checkSubmitRules(operation, decoded.configs);
      expect(found.filter(({ severity }) => severity === "problem")).toEqual([]);
      const opened = openPasted(JSON.stringify(request), freshForm, destination);
      if (!opened.ok) throw new Error(JSON.stringify(opened));
      expect(composeFormSchema.safeParse(opened.form).error?.issues ?? []).toEqual([]);
      const { input, editing, output, userData, templateIds } = toRequest(opened.form, sentWith);
      const sent = {
        InputConfig: input,
        EditingConfig: editing,
        OutputConfig: output,
        UserData: userData,
        TemplateConfig: templateIds,
      };
      expect(canonical(JSON.parse(JSON.stringify(sent)))).toBe(canonical(request));
      const beside = opened.form.kept.filter((entry) => !isLeftOut(entry)).map(keptPath);
      expect(beside.filter((path) => !olderNames.includes(path))).toEqual([]);
    },
  );
});
