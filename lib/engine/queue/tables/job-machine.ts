/**
 * What can become of a job and of a clip: all states, all events, one table each. An event has one
 * outcome wherever it is allowed, so that SQL can say "set this state where the state is one of those".
 */

/**
 * `waiting`: nobody speaks and plans it yet. `preparing`: a worker does. `working`: its clips may be
 * taken. `finished`: every clip is settled. `failed`: it could not be planned.
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
 * `publishing` is short and cannot be cancelled: the file is being given its name. `done`, `failed`
 * and `cancelled` are settled.
 */
export type ClipState = "waiting" | "running" | "publishing" | "done" | "failed" | "cancelled";

/**
 * `previewed`: its plan is all that was asked for. `broke`: the machine failed, not the input; it
 * will be tried again. `lost`: the worker is gone.
 * `abandoned`: its job could not be planned.
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

/** The states a job may be in for `event`, and the one it is in afterwards. */
export const jobRule = (event: JobEvent) => rule<JobState, JobEvent>(jobTransitions, event);

/** The states a clip may be in for `event`, and the one it is in afterwards. */
export const clipRule = (event: ClipEvent) => rule<ClipState, ClipEvent>(clipTransitions, event);

export const settledClipStates: readonly ClipState[] = ["done", "failed", "cancelled"];

/** How often a worker may be killed while it has nothing in hand but this, before this is given up. */
export const maxKills = 5;
/** How often something around an examination may break before it is given up. */
export const maxExaminations = 5;
/** How often the machine may fail a clip or a plan before it fails. */
export const maxBreaks = 1;
