import { alike } from "./zh/outcome/alike";
import { analysis } from "./zh/analysis";
import { brand } from "./zh/brand/brand";
import { cloudErrors } from "./zh/cloud-errors";
import { common } from "./zh/common";
import { compose } from "./zh/compose/compose";
import { cost } from "./zh/cost";
import { drafts } from "./zh/drafts";
import { errors } from "./zh/errors";
import { home } from "./zh/home";
import { jobs } from "./zh/jobs";
import { likeness } from "./zh/likeness";
import { lists } from "./zh/lists/lists";
import { media } from "./zh/media";
import { mediaAbout } from "./zh/media-about";
import { mediaBin } from "./zh/media/media-bin";
import { mediaUse } from "./zh/media-use";
import { nav } from "./zh/nav";
import { notifications } from "./zh/notifications";
import { presets } from "./zh/presets";
import { retention } from "./zh/retention";
import { results } from "./zh/outcome/results";
import { reviews } from "./zh/reviews";
import { settings } from "./zh/settings";
import { runs } from "./zh/outcome/runs";
import { sheet } from "./zh/sheet";
import { submission } from "./zh/submission";
import { voices } from "./zh/voices";
import { wordLists } from "./zh/word-lists";

export const zh = {
  alike,
  analysis,
  brand,
  cloudErrors,
  common,
  compose,
  cost,
  drafts,
  errors,
  home,
  jobs,
  likeness,
  lists,
  media,
  mediaAbout,
  mediaBin,
  mediaUse,
  nav,
  notifications,
  presets,
  retention,
  results,
  runs,
  reviews,
  settings,
  sheet,
  submission,
  voices,
  wordLists,
};
