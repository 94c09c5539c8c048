import "server-only";
import type { Migration } from "@/lib/base/database/migrate";
import { jobsClipsMedia } from "./migrations/0001-jobs-clips-media";
import { projects } from "./migrations/0002-projects";
import { callbacks } from "./migrations/0003-callbacks";
import { templatesPublicMedia } from "./migrations/0004-templates-public-media";
import { sealedAuthKey } from "./migrations/0005-sealed-auth-key";
import { suspects } from "./migrations/0006-suspects";
import { notObeyed } from "./migrations/0007-not-obeyed";
import { scale } from "./migrations/0008-scale";
import { clipReports } from "./migrations/0009-clip-reports";
import { searchesThatScale } from "./migrations/0010-searches-that-scale";
import { contentOfMedia } from "./migrations/0013-content-of-media";
import { unwantedPictures } from "./migrations/0011-unwanted-pictures";
import { solutions } from "./migrations/0012-solutions";
import { analysisParts } from "./migrations/0014-analysis-parts";
import { foldersOfMedia } from "./migrations/0018-folders-of-media";

/** Migrations of the engine's tables. A released migration never changes; a new one is added below. */
export const engineMigrations: readonly Migration[] = [
  jobsClipsMedia,
  projects,
  callbacks,
  templatesPublicMedia,
  sealedAuthKey,
  suspects,
  notObeyed,
  scale,
  clipReports,
  searchesThatScale,
  unwantedPictures,
  solutions,
  contentOfMedia,
  analysisParts,
  foldersOfMedia,
];
