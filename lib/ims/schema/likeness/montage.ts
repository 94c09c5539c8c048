/** One shot of a finished or planned video, as far as likeness is concerned. */
export type MontageShot = {
  /** The media id or the address of the source. */
  source: string;
  /** A still picture: whatever is shown of it is the same stretch. */
  still: boolean;
  /** The stretch of the source; without meaning for a still picture. */
  fromSeconds: number;
  toSeconds: number;
  /** Time on the screen, without what the next shot covers in a transition. */
  shownSeconds: number;
};

/** What of a video counts when it is compared with another. An empty text means that it has none. */
export type Montage = {
  shots: readonly MontageShot[];
  /** All that is spoken; what captions say where nothing is spoken. */
  script: string;
  /** The title and the sub-headings. */
  titles: readonly string[];
  voice: string;
  /** The media id or the address of the music. */
  music: string;
};
