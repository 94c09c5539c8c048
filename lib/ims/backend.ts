/** Who makes the clips: the engine of this program, or an account of Alibaba Cloud. */
export const backendKinds = ["embedded", "cloud"] as const;
export type BackendKind = (typeof backendKinds)[number];

/**
 * What a backend can do: the whole difference between the two, decided in this file alone. It is
 * carried as data, by the client as `client.can` and to components in what their page loads.
 */
export type Abilities = {
  /** Answers the `Reelpress*` operations. Asked by the client only: others ask for the deed below. */
  extensions: boolean;
  /** Plans and draws a clip before it is submitted. */
  preview: boolean;
  /** Draws the media of a sample project. */
  samples: boolean;
  /** Lists its voices; else they are the published ones of Alibaba Cloud. */
  voices: boolean;
  /** Finds pictures for a text (jobs of the kind `match`). */
  match: boolean;
  /** Does all that IMS documents; else the fidelity table says what it does not. */
  allFields: boolean;
  /** Leaves out fields that it does not know, and says which; else they are taken as they are sent. */
  unknownFieldsTold: boolean;
  cancel: boolean;
  retry: boolean;
  /** Says how far each clip is, and what is in it. */
  progress: boolean;
  /** Deletes a job whole, its record too. */
  deleteJob: boolean;
  /** Says which messages about a job were sent, and sends one again. */
  notifications: boolean;
  /** Takes the account's callback away. */
  removeCallback: boolean;
  /** Keeps its files on a disk of ours, and says what they take. */
  storage: boolean;
  /** Takes money for a clip; else it costs time, of which it says how much. */
  prices: boolean;
  /** Answers as often as somebody asks: no call counts against an account's rate. */
  freeCalls: boolean;
  /** Its public media come with the program, the Chinese name of each as its description. */
  bundledMedia: boolean;
};

const abilities: Record<BackendKind, Abilities> = {
  embedded: {
    extensions: true,
    preview: true,
    samples: true,
    voices: true,
    match: false,
    allFields: false,
    unknownFieldsTold: true,
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
  // IMS publishes no operation for what is false here. Source: the list of operations, 2020-11-09.
  cloud: {
    extensions: false,
    preview: false,
    samples: false,
    voices: false,
    match: true,
    allFields: true,
    unknownFieldsTold: false,
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
 * A backend as one word to compare by: a submit is only asked about where it was sent. The engine
 * inside is the same one on whatever port it listens; an account is told by its endpoint.
 */
export const backendIdOf = (kind: BackendKind, endpoint: string): string =>
  kind === "embedded" ? kind : endpoint;

/** What a backend can do that is known by its id only. */
export const abilitiesById = (backendId: string): Abilities =>
  abilitiesOf(backendId === "embedded" ? "embedded" : "cloud");
