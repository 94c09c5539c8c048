import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MergedForm } from "@/lib/model/draft/merge-forms";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import { createDraftSession } from "./draft-session";
import type { SentDraft } from "./send-draft";

const fresh: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "G" }),
  titles: ["One", "Two"],
};

/** What the server keeps of each draft; `isDown`: no connection. */
const server = {
  isDown: false,
  drafts: new Map<string, { form: ComposeForm; revision: number; writer: string }>(),
  closed: new Set<string>(),
};

function answerTo(id: string, sent: SentDraft | null): { status: number; body: unknown } {
  const stored = server.drafts.get(id);
  if (server.closed.has(id)) return { status: 409, body: { kind: "closed" } };
  const changed = stored && { kind: "changed", form: stored.form, revision: stored.revision };
  if (!sent) return { status: 200, body: changed ?? { kind: "kept", revision: 0 } };
  if (stored && stored.writer !== sent.writer && stored.revision !== sent.base) {
    return { status: 409, body: changed };
  }
  const revision = (stored?.revision ?? 0) + 1;
  server.drafts.set(id, { form: sent.form, revision, writer: sent.writer });
  return { status: 200, body: { kind: "kept", revision } };
}

beforeEach(() => {
  vi.useFakeTimers();
  server.isDown = false;
  server.closed.clear();
  server.drafts.clear();
  server.drafts.set("draft-one", { form: fresh, revision: 1, writer: "" });
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
  vi.stubGlobal("window", {
    location: { pathname: "/elsewhere", search: "", hash: "" },
    history: { replaceState: () => undefined, state: null },
  });
  vi.stubGlobal("fetch", async (url: string, init?: { body?: string }) => {
    if (server.isDown) throw new TypeError("no connection");
    const id = /drafts\/([^?]+)/.exec(url)?.[1] ?? "";
    const sent = init?.body ? (JSON.parse(init.body) as SentDraft) : null;
    const { status, body } = answerTo(id, sent);
    return new Response(JSON.stringify(body), { status });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function page(opened = server.drafts.get("draft-one")) {
  const { form, revision } = opened ?? { form: fresh, revision: 1 };
  const here = {
    form: structuredClone(form),
    state: "untouched",
    merged: null as MergedForm | null,
    held: null as MergedForm | null,
    ids: [] as string[],
  };
  const session = createDraftSession(
    { draftId: "draft-one", form, revision },
    {
      read: () => here.form,
      write: (next) => {
        here.form = structuredClone(next);
        session.changed();
      },
      onState: (state) => (here.state = state),
      onMerged: (merged) => (here.merged = merged),
      onHeld: (held) => (here.held = held),
      onNewId: (id) => here.ids.push(id),
      onKept: () => undefined,
    },
  );
  const edit = (change: (form: ComposeForm) => unknown) => {
    change(here.form);
    session.changed();
  };
  return { here, session, edit };
}

const rest = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms);
const stored = (id = "draft-one") => server.drafts.get(id)?.form;

describe("createDraftSession", () => {
  it("saves what is typed, and merges with what another page saved meanwhile", async () => {
    const [a, b] = [page(), page()];
    b.edit((form) => (form.titles[1] = "Two of B"));
    await rest();
    a.edit((form) => (form.name = "A"));
    await rest();
    expect(a.here.state).toBe("saved");
    expect(stored()).toMatchObject({ name: "A", titles: ["One", "Two of B"] });
    await b.session.look();
    expect(b.here.form.name).toBe("A");
    expect(b.here.state).toBe("saved");
  });

  it("does not save again what it only took over", async () => {
    const [a, b] = [page(), page()];
    b.edit((form) => (form.name = "B"));
    await rest();
    const revision = server.drafts.get("draft-one")?.revision;
    await a.session.look();
    await rest();
    expect(a.here.form.name).toBe("B");
    expect(server.drafts.get("draft-one")?.revision).toBe(revision);
  });

  it("adds what an earlier page could not send, also when others went on", async () => {
    const a = page();
    server.isDown = true;
    a.edit((form) => (form.name = "Typed offline"));
    await rest(1_000);
    a.session.leave();
    await rest(0);
    // The page is gone, and does not try again.
    vi.clearAllTimers();
    server.drafts.set("draft-one", {
      form: { ...fresh, titles: ["One", "Two of B"] },
      revision: 2,
      writer: "B",
    });
    const again = page();
    again.session.restore();
    server.isDown = false;
    await rest();
    expect(stored()).toMatchObject({ name: "Typed offline", titles: ["One", "Two of B"] });
    // It is added once.
    const third = page();
    third.session.restore();
    await rest();
    expect(third.here.state).toBe("untouched");
  });

  it("holds what both changed until somebody chose, and saves that", async () => {
    const [a, b] = [page(), page()];
    b.edit((form) => (form.titles[0] = "B"));
    await rest();
    a.edit((form) => (form.titles[0] = "A"));
    await rest();
    expect(a.here.state).toBe("held");
    expect(stored()?.titles[0]).toBe("B");
    const found = a.session.toChoose();
    if (found) a.session.choose(found, ["both"]);
    await rest();
    expect(stored()?.titles).toEqual(["A", "B", "Two"]);
    expect(a.here.held).toBeNull();
  });

  it("goes on as a new draft when the draft became a job elsewhere", async () => {
    const a = page();
    server.closed.add("draft-one");
    a.edit((form) => (form.name = "Typed on"));
    await rest(10_000);
    expect(a.here.ids).toHaveLength(1);
    expect(stored(a.here.ids[0])?.name).toBe("Typed on");
  });

  it("makes no new draft of a form that this page submits", async () => {
    const a = page();
    a.edit((form) => (form.name = "Sent"));
    server.closed.add("draft-one");
    await rest(1_000);
    a.session.stop();
    await rest(10_000);
    expect(a.here.ids).toEqual([]);
    expect(server.drafts.size).toBe(1);
  });
});
