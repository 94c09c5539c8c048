import type { ComposeForm } from "../compose-form";
import { canDress, canSpeak, canUseTemplates, isMatching } from "./job-kinds";
import { freshLook } from "../look-form";
import { freshMashup } from "./mashup-form";
import { freshMatch } from "./match-form";
import { freshSound } from "../sound-form";
import { freshSpeech } from "../speech-form";
import { freshSports } from "./sports-form";
import { freshLikeness } from "../wall-form";

/** What sports highlights, which take no `EditingConfig`, have of a form. */
const undressed = {
  titles: [],
  subHeadings: [],
  sound: freshSound,
  look: freshLook,
  likeness: freshLikeness,
  wall: null,
};

/**
 * The form with only the fields of its own kind; the others are as in a fresh form. A draft keeps them
 * all, so that nothing is lost when a person looks at another kind; what is sent has its own only,
 * so that a field that is not shown cannot be wrong.
 */
export function onlyOwnFields(form: ComposeForm): ComposeForm {
  const { kind } = form;
  return {
    ...form,
    groups: kind === "groups" ? form.groups : [],
    match: isMatching(kind) ? onlyOwnMatch(form) : freshMatch,
    sports: kind === "sports" ? form.sports : freshSports,
    mashup: kind === "mashup" ? form.mashup : freshMashup,
    ...(canSpeak(kind) ? {} : { speech: freshSpeech(form.speech?.language ?? "") }),
    ...(canDress(kind) ? {} : undressed),
    ...(canUseTemplates(kind) ? {} : { templates: [], leftToTemplates: [] }),
  };
}

function onlyOwnMatch({ kind, match }: ComposeForm): ComposeForm["match"] {
  const { source, libraries, searchText, scene, filmScene } = freshMatch;
  // A library can be searched for any footage, but not for a film.
  if (kind === "film") return { ...match, source, libraries, searchText, scene };
  return { ...match, filmScene, clipDetection: null, sourceOrder: null };
}
