import type { Abilities } from "@/lib/ims/backend";
import type { Subscription } from "@/lib/ims/schema/subscriptions";
import type { BrandPart } from "./brand/apply-brand";
import type { Brand } from "./brand/brand-kit";
import type { ComposeForm } from "./form/compose-form";
import type { Voice } from "./voice";

/**
 * The origin of the form on the page; `gone` when the requested draft, preset or job does not exist any
 * more, `unreadable` when what was stored of it cannot be read.
 */
export type ComposeOrigin = "fresh" | "draft" | "preset" | "job" | "gone" | "unreadable";

/** What the composer opens with. */
export type ComposeStart = {
  draftId: string;
  /** The client token of this form's submit: two submits with one token make one job. */
  clientToken: string;
  form: ComposeForm;
  /** The revision of the draft that the form is; 0 when nothing is saved of it yet. */
  revision: number;
  origin: ComposeOrigin;
  /** What the default brand kit has set in a form that is new; else null. */
  brand: { name: string; brand: Brand; set: readonly BrandPart[] } | null;
};

/** What the composer must know of the backend. */
export type ComposeBackend = {
  bucket: string;
  region: string;
  /** VOD storage that clips are written to instead of the bucket. */
  storageLocation?: string | undefined;
  /** The subscription of the account, if somebody set it. */
  subscription?: Subscription | undefined;
  /** `host` or `host:port` that requests are signed for. */
  endpoint: string;
  protocol: "http" | "https";
  can: Abilities;
  voices: readonly Voice[];
  /** True when the library is empty: the page then begins with the library. */
  libraryIsEmpty: boolean;
};
