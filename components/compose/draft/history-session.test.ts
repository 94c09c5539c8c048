import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import { type FormHistory, noHistory, removedBy } from "@/lib/model/draft/form-history";
import { createHistorySession } from "./history-session";

const fresh: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "G" }),
  titles: ["One", "Two"],
};

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function page(form: ComposeForm = fresh) {
  const here = { form: structuredClone(form), isTyping: false, history: noHistory as FormHistory };
  const removed: string[] = [];
  const session = createHistorySession(() => "draft", {
    read: () => here.form,
    write: (next) => {
      here.form = structuredClone(next);
      session.changed();
    },
    onHistory: (history) => (here.history = history),
    onStep: (patches) => removed.push(...removedBy(patches).map(({ name }) => name ?? "?")),
    isBusy: () => here.isTyping,
  });
  const edit = (change: (form: ComposeForm) => unknown) => {
    change(here.form);
    session.changed();
  };
  const type = (text: string) => {
    here.isTyping = true;
    for (let at = 1; at <= text.length; at++) {
      edit((one) => (one.name = text.slice(0, at)));
      vi.advanceTimersByTime(100);
    }
    here.isTyping = false;
  };
  return { here, session, edit, type, removed };
}

describe("createHistorySession", () => {
  it("takes what is typed without a rest as one step", () => {
    const { here, session, type } = page();
    type("Autumn");
    expect(here.history.steps).toEqual([]);
    vi.advanceTimersByTime(1_000);
    type("Winter");
    vi.advanceTimersByTime(1_000);
    expect(here.history.done).toBe(2);
    session.undo();
    expect(here.form.name).toBe("Autumn");
    session.undo();
    expect(here.form).toEqual(fresh);
    expect(session.undo()).toBeNull();
    session.redo();
    session.redo();
    expect(here.form.name).toBe("Winter");
  });

  it("ends a step where another field is touched, and undoes what is not at rest yet", () => {
    const { here, session, edit, type } = page();
    type("Autumn");
    session.commit();
    edit((form) => form.titles.push("Three"));
    session.undo();
    expect(here.form).toEqual({ ...fresh, name: "Autumn" });
  });

  it("offers what was removed at once, and puts it back after other changes", () => {
    const { here, session, edit, removed } = page();
    edit((form) => form.titles.splice(0, 1));
    vi.advanceTimersByTime(1);
    expect(removed).toEqual(["One"]);
    const [patches] = here.history.steps;
    edit((form) => (form.name = "Later"));
    vi.advanceTimersByTime(1);
    session.putBack(patches ?? []);
    vi.advanceTimersByTime(1);
    expect(here.form).toEqual({ ...fresh, name: "Later" });
    // Putting back is a step, too.
    session.undo();
    expect(here.form.titles).toEqual(["Two"]);
  });

  it("goes on after a reload with the same form, and with no other", () => {
    const { here, edit } = page();
    edit((form) => form.titles.push("Three"));
    vi.advanceTimersByTime(1);
    const again = page(here.form);
    again.session.load();
    again.session.undo();
    expect(again.here.form).toEqual(fresh);
    const other = page({ ...here.form, name: "Merged" });
    other.session.load();
    expect(other.session.undo()).toBeNull();
  });

  it("forgets its steps when another page's changes came in", () => {
    const { here, session, edit } = page();
    edit((form) => form.titles.push("Three"));
    vi.advanceTimersByTime(1);
    here.form.name = "Theirs";
    session.changed();
    session.drop();
    vi.advanceTimersByTime(2_000);
    expect(here.history).toEqual(noHistory);
    expect(session.undo()).toBeNull();
    edit((form) => (form.titles = []));
    session.undo();
    expect(here.form).toMatchObject({ name: "Theirs", titles: ["One", "Two", "Three"] });
  });
});
