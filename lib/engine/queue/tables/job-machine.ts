/**
 * The state machines of a job and of a clip: all states and events, one table each. An event leads to
 * the same state wherever it is allowed, so that SQL can say "set this state where the state is one of
 * those".
 */

/**
 * `waiting`: for speech and planning. `preparing`: a worker does both. `working`: the clips may be
 * taken. `finished`: every clip is settled. `failed`: the job could not be planned.
 */
export type JobState = "waiting" | "preparing" | "working" | "finished" | "failed";

export type JobEvent =
  | "taken"
  | "planned"
  | "unplannable"
  | "broke"
  | "lost"
  | "settled"
  | "reopened"
  | "replanned";

const jobTransitions = {
  waiting: { taken: "preparing", unplannable: "failed", settled: "finished" },
  preparing: {
    planned: "working",
    unplannable: "failed",
    broke: "waiting",
    lost: "waiting",
    settled: "finished",
  },
  working: { settled: "finished" },
  finished: { reopened: "working", replanned: "waiting" },
  failed: { replanned: "waiting" },
} as const satisfies Record<JobState, Partial<Record<JobEvent, JobState>>>;

/**
 * `publishing` is short and cannot be cancelled: the file is being renamed to its final path. `done`,
 * `failed` and `cancelled` are settled.
 */
export type ClipState = "waiting" | "running" | "publishing" | "done" | "failed" | "cancelled";

/**
 * `previewed`: the plan is all that the job makes. `broke`: the machine failed, not the input, and the
 * clip is tried again. `lost`: the worker is gone. `abandoned`: the job could not be planned.
 */
export type ClipEvent =
  | "taken"
  | "previewed"
  | "publish"
  | "delivered"
  | "broke"
  | "lost"
  | "failed"
  | "abandoned"
  | "cancelled"
  | "retried";

const clipTransitions = {
  waiting: {
    taken: "running",
    previewed: "done",
    cancelled: "cancelled",
    abandoned: "failed",
  },
  running: {
    publish: "publishing",
    broke: "waiting",
    lost: "waiting",
    failed: "failed",
    cancelled: "cancelled",
  },
  publishing: { delivered: "done", broke: "waiting", lost: "waiting", failed: "failed" },
  done: {},
  failed: { retried: "waiting" },
  cancelled: { retried: "waiting" },
} as const satisfies Record<ClipState, Partial<Record<ClipEvent, ClipState>>>;

type Table<State extends string, Event extends string> = Record<
  State,
  Partial<Record<Event, State>>
>;

function rule<State extends string, Event extends string>(
  table: Table<State, Event>,
  event: Event,
): { from: State[]; to: State } {
  const moves = (Object.keys(table) as State[]).flatMap((from) => {
    const to = table[from][event];
    return to === undefined ? [] : [{ from, to }];
  });
  const [first] = moves;
  if (!first || moves.some((move) => move.to !== first.to)) {
    throw new Error(`the event ${event} has no single outcome`);
  }
  return { from: moves.map((move) => move.from), to: first.to };
}

/** The states in which a job may have `event`, and the state that follows. */
export const jobRule = (event: JobEvent) => rule<JobState, JobEvent>(jobTransitions, event);

/** The states in which a clip may have `event`, and the state that follows. */
export const clipRule = (event: ClipEvent) => rule<ClipState, ClipEvent>(clipTransitions, event);

export const settledClipStates: readonly ClipState[] = ["done", "failed", "cancelled"];

/** After so many workers were killed while they did this work alone, the work fails. */
export const maxKills = 5;
/** How often an examination is tried when the machine fails. */
export const maxExaminations = 5;
/** How many machine failures of a clip or a plan are followed by another try. */
export const maxBreaks = 1;
