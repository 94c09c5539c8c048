import type { Grade } from "./grade";
import { filmGrades } from "./grades-film";
import { sceneryGrades } from "./grades-scenery";

/** The grade of every IMS filter, by the filter's id. */
export const grades: ReadonlyMap<string, Grade> = new Map<string, Grade>(
  Object.entries({ ...filmGrades, ...sceneryGrades }),
);
