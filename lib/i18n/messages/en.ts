import { alike } from "./en/outcome/alike";
import { analysis } from "./en/analysis";
import { brand } from "./en/brand/brand";
import { cloudErrors } from "./en/cloud-errors";
import { common } from "./en/common";
import { compose } from "./en/compose/compose";
import { cost } from "./en/cost";
import { drafts } from "./en/drafts";
import { errors } from "./en/errors";
import { home } from "./en/home";
import { jobs } from "./en/jobs";
import { likeness } from "./en/likeness";
import { lists } from "./en/lists/lists";
import { media } from "./en/media";
import { mediaAbout } from "./en/media-about";
import { mediaBin } from "./en/media/media-bin";
import { mediaUse } from "./en/media-use";
import { nav } from "./en/nav";
import { notifications } from "./en/notifications";
import { presets } from "./en/presets";
import { retention } from "./en/retention";
import { results } from "./en/outcome/results";
import { reviews } from "./en/reviews";
import { settings } from "./en/settings";
import { runs } from "./en/outcome/runs";
import { sheet } from "./en/sheet";
import { submission } from "./en/submission";
import { voices } from "./en/voices";
import { wordLists } from "./en/word-lists";

export const en = {
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
