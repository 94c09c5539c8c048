import "server-only";
import type { Migration } from "@/lib/base/database/migrate";
import { migrations as brands } from "./brand-kits";
import { migrations as drafts } from "./forms/drafts";
import { migrations as jobs } from "./jobs/jobs";
import { migrations as links } from "./jobs/job-links";
import { migrations as media } from "./media";
import { migrations as presets } from "./forms/presets";
import { migrations as results } from "./jobs/clip-results";
import { migrations as retention } from "./retention";
import { migrations as settings } from "./settings";
import { migrations as spending } from "./spending/spending-tables";
import { migrations as reviews } from "./jobs/clip-reviews";
import { migrations as submissions } from "./jobs/submissions";
import { migrations as words } from "./jobs/word-overrides";
import { migrations as uploads } from "./uploads";
import { migrations as uses } from "./jobs/footage-use";

/** The rooms of the app that have tables, one line each. The engine has its own migrations. */
export const appMigrations: Readonly<Record<string, readonly Migration[]>> = {
  brands,
  drafts,
  jobs,
  links,
  media,
  presets,
  results,
  retention,
  reviews,
  settings,
  spending,
  submissions,
  uploads,
  uses,
  words,
};
