import { documented, documentedCounts } from "./documented";
import { editingConfigSchema } from "../config/editing-config";
import { fidelity, fidelityPath } from "./fidelity";
import { isUndocumented } from "./rows/row";
import { anyInputConfigSchema } from "../config/input-config";
import { givenTimelineSchema } from "../given-timeline";
import { outputConfigSchema } from "../config/output-config";
import {
  editingProduceConfigSchema,
  mediaMetadataSchema,
  outputMediaConfigSchema,
  projectMetadataSchema,
} from "../answers/producing";
import { isConfirmed } from "../fields/confirmed";
import { schemaPaths, schemaPathsAndValues } from "../fields/schema-paths";
import { templateConfigSchema } from "../config/template-config";
import { userDataSchema } from "../config/user-data";

const configs = {
  InputConfig: anyInputConfigSchema,
  EditingConfig: editingConfigSchema,
  OutputConfig: outputConfigSchema,
  TemplateConfig: templateConfigSchema,
  UserData: userDataSchema,
};

/** Every field of the request schemas, and every value of their enumerations. */
export const schemaFields: readonly string[] = [
  ...Object.entries(configs).flatMap(([name, schema]) => schemaPathsAndValues(schema, name)),
  ...schemaPathsAndValues(outputMediaConfigSchema, "OutputMediaConfig"),
  ...schemaPathsAndValues(editingProduceConfigSchema, "EditingProduceConfig"),
  ...schemaPathsAndValues(mediaMetadataSchema, "MediaMetadata"),
  ...schemaPathsAndValues(projectMetadataSchema, "ProjectMetadata"),
  // `Reelpress` is this engine's addition to a timeline, not a field of IMS.
  ...schemaPathsAndValues(givenTimelineSchema, "Timeline").filter(
    (path) => !path.endsWith(".Reelpress"),
  ),
];

/** `EditingConfig.TitleConfig.Alignment=Center` → `TextStyle.Alignment=Center`. */
function rowPath(path: string): string {
  const [field = "", ...value] = path.split("=");
  return [fidelityPath(field), ...value].join("=");
}

/** Fields of a batch that the schemas confirm. */
const confirmedFields = Object.entries(configs).flatMap(([name, schema]) =>
  schemaPaths(schema, name, isConfirmed),
);

/**
 * The gaps of the fidelity table: documented fields and values, schema fields and lists of ids that
 * have no row; fields that a schema confirms and the table calls undocumented; and rows that are
 * duplicates or that neither a schema nor the documentation knows.
 */
export function fidelityGaps(): string[] {
  const rows = fidelity.map(({ path }) => path);
  const known = new Set(rows);
  const wanted = new Set([...documented.map(({ path }) => path), ...schemaFields].map(rowPath));
  const missing = [...wanted].filter((path) => !known.has(path));
  const short = Object.entries(documentedCounts).flatMap(([start, count]) => {
    const found = rows.filter((path) => path.startsWith(start) && !path.endsWith("=*")).length;
    return found < count ? [`${start} has ${found} rows of ${count}`] : [];
  });
  const twice = rows.filter((path, index) => rows.indexOf(path) !== index);
  const lists = Object.keys(documentedCounts);
  const doubted = new Set(fidelity.filter(isUndocumented).map(({ path }) => path));
  const confirmed = [...new Set(confirmedFields.map(rowPath))];
  const unknown = rows.filter(
    (path) =>
      !wanted.has(path) && !path.endsWith("=*") && !lists.some((start) => path.startsWith(start)),
  );
  return [
    ...missing.map((path) => `${path} has no row`),
    ...short,
    ...confirmed
      .filter((path) => doubted.has(path))
      .map((path) => `${path} is confirmed by its schema, and its row calls it undocumented`),
    ...twice.map((path) => `${path} has two rows`),
    ...unknown.map((path) => `${path} is documented nowhere`),
  ];
}
