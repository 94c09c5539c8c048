import type { Grade } from "./grade";
import { filmGrades } from "./grades-film";
import { placeGrades } from "./grades-places";

/** The look of every filter of IMS, by its id. */
export const grades: ReadonlyMap<string, Grade> = new Map<string, Grade>(
  Object.entries({ ...filmGrades, ...placeGrades }),
);
