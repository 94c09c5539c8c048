/** What makes the clips: the embedded engine, or an account of Alibaba Cloud. */
export const backendKinds = ["embedded", "cloud"] as const;
export type BackendKind = (typeof backendKinds)[number];

/**
 * What a backend can do. All differences between the two are decided in this file. They travel as
 * data: the client has them as `client.can`, and pages pass them to components.
 */
export type Abilities = {
  /** Answers the `Reelpress*` operations. Only the client reads this; others read the abilities below. */
  extensions: boolean;
  /** Plans and draws a clip before it is submitted. */
  preview: boolean;
  /** Has the fonts that ship, beside those of IMS (`shipped-fonts.ts`). */
  shippedFonts: boolean;
  /** Makes small quick films of planned videos. */
  proxies: boolean;
  /** Draws the media of a sample project. */
  samples: boolean;
  /** Looks through media for their shots and texts, and finds moments in them. */
  analysis: boolean;
  /** Lists its own voices; otherwise the published voices of Alibaba Cloud are shown. */
  voices: boolean;
  /** Splits long videos at their own cuts, on request into equal shots. */
  sourceCuts: boolean;
  /** Fills the frame with sources of another shape, on request. */
  crops: boolean;
  /** Pictures may move while they stand. */
  movesStills: boolean;
  /** Makes batches at other rates than 25 frames a second. */
  frameRates: boolean;
  /** Makes videos as loud as asked. */
  loudness: boolean;
  /** Chooses the cover of a video, on request. */
  covers: boolean;
  /** Takes recordings of texts instead of voices. */
  recordings: boolean;
  /** Colours the word of a caption that is being said. */
  spokenWords: boolean;
  /** Finds pictures for a text (jobs of the kind `match`). */
  match: boolean;
  /** Finds the moments of a match (jobs of the kind `sports`). */
  sports: boolean;
  /** Cuts the strongest moments of films together (jobs of the kind `mashup`). */
  mashup: boolean;
  /** Supports everything that IMS documents; otherwise the fidelity table lists what is missing. */
  allFields: boolean;
  /** Removes unknown fields and reports them; otherwise fields are accepted as sent. */
  reportsUnknownFields: boolean;
  cancel: boolean;
  retry: boolean;
  /** Reports the progress and the plan of each clip. */
  progress: boolean;
  /** Deletes a job completely, including its record. */
  deleteJob: boolean;
  /** Lists the callbacks sent for a job, and can resend them. */
  notifications: boolean;
  /** Can remove the callback of the account. */
  removeCallback: boolean;
  /** Keeps its files on this machine's disk, and reports how much space they take. */
  storage: boolean;
  /** Charges money for a clip; otherwise a clip costs time, which the backend reports. */
  prices: boolean;
  /** Has no call quota: calls do not count against the rate limit of an account. */
  freeCalls: boolean;
  /** Its public media come with the program; the description of each is its Chinese name. */
  bundledMedia: boolean;
};

const abilities: Record<BackendKind, Abilities> = {
  embedded: {
    extensions: true,
    preview: true,
    shippedFonts: true,
    proxies: true,
    samples: true,
    analysis: true,
    voices: true,
    sourceCuts: true,
    crops: true,
    movesStills: true,
    frameRates: true,
    covers: true,
    loudness: true,
    recordings: true,
    spokenWords: true,
    match: true,
    sports: true,
    mashup: true,
    allFields: false,
    reportsUnknownFields: true,
    cancel: true,
    retry: true,
    progress: true,
    deleteJob: true,
    notifications: true,
    removeCallback: true,
    storage: true,
    prices: false,
    freeCalls: true,
    bundledMedia: true,
  },
  // IMS publishes no operation for the abilities that are false here. Source: the list of operations, 2020-11-09.
  cloud: {
    extensions: false,
    preview: false,
    shippedFonts: false,
    proxies: false,
    samples: false,
    analysis: false,
    voices: false,
    sourceCuts: false,
    crops: false,
    movesStills: false,
    frameRates: false,
    covers: false,
    loudness: false,
    recordings: false,
    spokenWords: false,
    match: true,
    sports: true,
    mashup: true,
    allFields: true,
    reportsUnknownFields: false,
    cancel: false,
    retry: false,
    progress: false,
    deleteJob: false,
    notifications: false,
    removeCallback: false,
    storage: false,
    prices: true,
    freeCalls: false,
    bundledMedia: false,
  },
};

export const abilitiesOf = (kind: BackendKind): Abilities => abilities[kind];

/**
 * Identifies a backend, so that a submission is looked up only where it was sent. The embedded engine
 * has the same id on any port; an account is identified by its endpoint.
 */
export const backendIdOf = (kind: BackendKind, endpoint: string): string =>
  kind === "embedded" ? kind : endpoint;

/** The abilities of a backend of which only the id is known. */
export const abilitiesById = (backendId: string): Abilities =>
  abilitiesOf(backendId === "embedded" ? "embedded" : "cloud");
