import type { MatchCondition, MatchNode } from "./media-match";

/** How a field may be searched. Source: IMS docs, "Media asset search filter syntax", the table. */
type SearchField = {
  exact?: true;
  fuzzy?: true;
  several?: true;
  range?: true;
  /** Whole numbers only. */
  number?: true;
  /** Filled by AI analysis or by VOD: the embedded engine has no such data. */
  cloudOnly?: true;
};

/** The longest text that a fuzzy search accepts. Source: as above. */
const fuzzyLength = 60;

/** Fields of `Match`; case does not matter. */
const searchFields = {
  title: { fuzzy: true },
  description: { fuzzy: true },
  tagList: { several: true },
  mediaId: { exact: true },
  cateId: { exact: true, number: true },
  /** 0 Init, 1 Preparing, 2 PrepareFail, 3 Normal; higher numbers belong to VOD. */
  status: { exact: true, several: true, number: true },
  /** Milliseconds since 1970. */
  utcCreate: { range: true, number: true },
  utcModified: { range: true, number: true },
  /** `video` when absent. Images cannot be searched together with other types. */
  mediaType: { exact: true, several: true },
  "fileInfo.storageLocation": { exact: true, several: true, cloudOnly: true },
  "ocrInfo.tracks.content": { fuzzy: true, cloudOnly: true },
  "aiLabelInfo.category": { exact: true, cloudOnly: true },
  "aiLabelInfo.label_id": { exact: true, cloudOnly: true },
} as const satisfies Record<string, SearchField>;

export type SearchFieldName = keyof typeof searchFields;

const byLowerCase = new Map(
  Object.keys(searchFields).map((name) => [name.toLowerCase(), name as SearchFieldName]),
);

/** The field name as in the table; undefined when there is none. */
export function searchFieldOf(written: string): SearchFieldName | undefined {
  return byLowerCase.get(written.toLowerCase());
}

function conditionsOf(node: MatchNode): MatchCondition[] {
  return "parts" in node ? node.parts.flatMap(conditionsOf) : [node];
}

function valuesOf(condition: MatchCondition): string[] {
  if (condition.kind === "equals") return [condition.value];
  if (condition.kind === "in") return condition.values;
  return [condition.from, condition.to].flatMap((bound) => (bound ? [bound.value] : []));
}

/** How to write a condition on this field, according to the table. */
function usage(name: SearchFieldName, field: SearchField): string {
  const ways = [
    field.exact ? `${name} == 'value'` : "",
    field.fuzzy ? `${name} = 'part'` : "",
    field.several ? `${name} in ('one','two')` : "",
    field.range ? `${name} = ['from','to']` : "",
  ];
  return ways.filter(Boolean).join(" or ");
}

function isSupported(condition: MatchCondition, field: SearchField): boolean {
  if (condition.kind === "in") return field.several === true;
  if (condition.kind === "range") return field.range === true;
  // `=` on a field that is never fuzzy can only mean the whole value.
  return condition.exact ? field.exact === true : field.fuzzy === true || field.exact === true;
}

function conditionProblem(condition: MatchCondition): string | null {
  const name = searchFieldOf(condition.field);
  if (!name) {
    const known = Object.keys(searchFields).join(", ");
    return `names the unknown field "${condition.field.slice(0, 60)}"; known are ${known}`;
  }
  const field: SearchField = searchFields[name];
  if (!isSupported(condition, field)) {
    return `asks for "${name}" in a way it cannot be asked for; write ${usage(name, field)}`;
  }
  const values = valuesOf(condition);
  const odd = values.find((value) => field.number && !/^\d{1,16}$/.test(value));
  if (odd !== undefined) return `compares "${name}" with "${odd}"; write a whole number`;
  if (field.fuzzy && values.some((value) => value.length > fuzzyLength)) {
    return `looks for a text of more than ${fuzzyLength} characters in "${name}"`;
  }
  if (name === "mediaType") {
    const unknown = values.find((value) => !["video", "image", "audio"].includes(value));
    if (unknown !== undefined)
      return `names the media type "${unknown}"; use video, image or audio`;
  }
  return null;
}

/** The distinct media types that a query names. */
export function mediaTypesOf(node: MatchNode): string[] {
  const named = conditionsOf(node).filter(({ field }) => searchFieldOf(field) === "mediaType");
  return [...new Set(named.flatMap(valuesOf))];
}

/** Why a query is invalid on any backend. Each message continues a sentence that begins with "Match". */
export function matchProblems(node: MatchNode): string[] {
  const problems = conditionsOf(node).flatMap((condition) => conditionProblem(condition) ?? []);
  const types = mediaTypesOf(node);
  if (types.includes("image") && types.length > 1) {
    problems.push("asks for pictures together with video or audio; ask for them one by one");
  }
  return problems;
}

/** Fields that only the cloud can search. */
export function cloudOnlyFields(node: MatchNode): SearchFieldName[] {
  return conditionsOf(node).flatMap(({ field }) => {
    const name = searchFieldOf(field);
    const row: SearchField | undefined = name && searchFields[name];
    return name && row?.cloudOnly ? [name] : [];
  });
}
