import "server-only";
import { oncePerProcess } from "@/lib/base/once-per-process";
import { randomUUID } from "node:crypto";
import { appDatabase } from "@/lib/base/database/database";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { fillStarter, starterIds } from "@/lib/model/form/kinds/starters";
import { withoutDraws } from "@/lib/model/form/wall-form";
import type { ComposeOrigin, ComposeBackend, ComposeStart } from "@/lib/model/compose-start";
import type { Voice } from "@/lib/model/voice";
import { type Draft, getDraft, getNewestDraft } from "@/lib/store/forms/drafts";
import { getJob } from "@/lib/store/jobs/jobs";
import { isEmpty } from "@/lib/store/media";
import { getPreset } from "@/lib/store/forms/presets";
import { cloudVoices } from "./cloud-voices";
import { brandOfUntouched, withDefaultBrand } from "./forms/fresh-brand";
import { freshForm, nameOfToday, newSeed, unusedName } from "./forms/fresh-form";

export type ComposeQuery = {
  draft?: string | undefined;
  preset?: string | undefined;
  job?: string | undefined;
  /** A kind, or a preset that comes with the program: a fresh form of it. */
  kind?: string | undefined;
  starter?: string | undefined;
};

/** The fresh form that an address asks for; null when it asks for none. */
function askedFresh({ kind, starter }: ComposeQuery, fresh: ComposeForm): ComposeForm | null {
  const id = starterIds.find((one) => one === starter);
  if (id) return fillStarter(id, fresh);
  const known = jobKinds.find((one) => one === kind);
  return known ? { ...fresh, kind: known } : null;
}

/** The form to open: the requested one, else the newest draft, else a fresh form. */
export async function loadComposeStart(query: ComposeQuery): Promise<ComposeStart> {
  const fresh = await freshForm();
  const copy = (form: unknown, origin: ComposeOrigin): ComposeStart => ({
    draftId: randomUUID(),
    clientToken: randomUUID(),
    form: { ...withoutDraws(fitDraft(form, fresh)), seed: newSeed() },
    revision: 0,
    origin,
    brand: null,
  });
  const database = await appDatabase();
  const open = async (draft: Draft): Promise<ComposeStart> => {
    const form = fitDraft(draft.form, fresh);
    return {
      draftId: draft.draftId,
      clientToken: randomUUID(),
      form,
      revision: draft.revision,
      origin: "draft",
      brand: await brandOfUntouched(database, form),
    };
  };
  const branded = async (form: ComposeForm): Promise<ComposeStart> => {
    const named = { ...form, name: await unusedName(fresh.name) };
    const filled = await withDefaultBrand(database, named);
    return { ...copy(filled.form, "fresh"), brand: filled.brand };
  };
  if (query.preset) {
    const preset = await getPreset(database, query.preset);
    if (!preset) return copy(fresh, "gone");
    const start = copy(preset.form, "preset");
    return { ...start, form: { ...start.form, name: await nameOfToday(preset.name) } };
  }
  if (query.job) {
    const job = await getJob(database, query.job);
    if (!job) return copy(fresh, "gone");
    return job.form ? copy(job.form, "job") : copy(fresh, "unreadable");
  }
  const asked = askedFresh(query, fresh);
  if (asked) return branded(asked);
  const draft = query.draft ? await getDraft(database, query.draft) : null;
  if (draft) return open(draft);
  const newest = await getNewestDraft(database);
  if (newest) return open(newest);
  return branded(fresh);
}

/** Whether the sample project can be offered: only some backends draw it. */
export const offersSamples = (): boolean => imsClient().can.samples;

export async function loadComposeBackend(): Promise<ComposeBackend> {
  const client = imsClient();
  const [voices, libraryIsEmpty] = await Promise.all([loadVoices(), isLibraryEmpty()]);
  const { bucket, region, storageLocation, subscription, endpoint, protocol, can } = client;
  const where = { bucket, region, storageLocation, subscription, endpoint, protocol };
  return { ...where, can, voices, libraryIsEmpty };
}

/** The voices, read once: an engine's voices do not change while it runs. */
type Known = { endpoint: string; voices: readonly Voice[] };
const holder = oncePerProcess("voices", (): { known?: Known } => ({}));

export async function loadVoices(): Promise<readonly Voice[]> {
  const client = imsClient();
  if (!client.can.voices) return cloudVoices;
  const known = holder.known;
  if (known?.endpoint === client.endpoint) return known.voices;
  try {
    const { Voices } = await client.call("ReelpressListVoices", {});
    const voices = Voices.map((voice) => ({
      id: voice.Voice,
      name: voice.Name,
      language: voice.Language,
      gender: voice.Gender,
      draft: voice.Draft,
      online: voice.Online ?? null,
      family: null,
      manner: null,
    }));
    holder.known = { endpoint: client.endpoint, voices };
    return voices;
  } catch (error) {
    log.warn({ err: error }, "the list of voices could not be read");
    return [];
  }
}

/** Uses the local copy of the library where it has entries; an empty copy may not be filled yet. */
async function isLibraryEmpty(): Promise<boolean> {
  if (!(await isEmpty(await appDatabase()))) return false;
  try {
    const { MediaInfos } = await imsClient().call("ListMediaBasicInfos", { MaxResults: 1 });
    return MediaInfos.length === 0;
  } catch (error) {
    log.warn({ err: error }, "the library could not be read");
    return false;
  }
}
