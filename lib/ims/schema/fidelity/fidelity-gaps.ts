import { documented, documentedCounts } from "./documented";
import { editingConfigSchema } from "../config/editing-config";
import { fidelity, fidelityPath } from "./fidelity";
import { anyInputConfigSchema } from "../config/input-config";
import { givenTimelineSchema } from "../given-timeline";
import { outputConfigSchema } from "../config/output-config";
import {
  editingProduceConfigSchema,
  mediaMetadataSchema,
  outputMediaConfigSchema,
  projectMetadataSchema,
} from "../answers/producing";
import { schemaPathsAndValues } from "../fields/schema-paths";
import { templateConfigSchema } from "../config/template-config";
import { userDataSchema } from "../config/user-data";

/** Every field of the request that a schema knows, and every word of its enumerations. */
export const schemaFields: readonly string[] = [
  ...schemaPathsAndValues(anyInputConfigSchema, "InputConfig"),
  ...schemaPathsAndValues(editingConfigSchema, "EditingConfig"),
  ...schemaPathsAndValues(outputConfigSchema, "OutputConfig"),
  ...schemaPathsAndValues(templateConfigSchema, "TemplateConfig"),
  ...schemaPathsAndValues(userDataSchema, "UserData"),
  ...schemaPathsAndValues(outputMediaConfigSchema, "OutputMediaConfig"),
  ...schemaPathsAndValues(editingProduceConfigSchema, "EditingProduceConfig"),
  ...schemaPathsAndValues(mediaMetadataSchema, "MediaMetadata"),
  ...schemaPathsAndValues(projectMetadataSchema, "ProjectMetadata"),
  // What we add to a timeline that we give out is no word of IMS.
  ...schemaPathsAndValues(givenTimelineSchema, "Timeline").filter(
    (path) => !path.endsWith(".Reelpress"),
  ),
];

/** `EditingConfig.TitleConfig.Alignment=Center` → `TextStyle.Alignment=Center`. */
function rowPath(path: string): string {
  const [field = "", ...value] = path.split("=");
  return [fidelityPath(field), ...value].join("=");
}

/**
 * Documented fields and values, fields of the schemas, and lists of ids, that the fidelity table
 * says nothing of; and rows that stand twice or that neither a schema nor the documentation knows.
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
  const twice = rows.filter((path, place) => rows.indexOf(path) !== place);
  const lists = Object.keys(documentedCounts);
  const unknown = rows.filter(
    (path) =>
      !wanted.has(path) && !path.endsWith("=*") && !lists.some((start) => path.startsWith(start)),
  );
  return [
    ...missing.map((path) => `${path} has no row`),
    ...short,
    ...twice.map((path) => `${path} has two rows`),
    ...unknown.map((path) => `${path} is documented nowhere`),
  ];
}
