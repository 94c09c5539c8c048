import { describe, expect, it } from "vitest";
import { chooseSides } from "@/lib/model/draft/choose-side";
import type { MergedForm } from "@/lib/model/draft/merge-forms";
import { type ComposeForm, emptyComposeForm } from "@/lib/model/form/compose-form";
import { createDraftLink } from "./draft-link";

const fresh: ComposeForm = {
  ...emptyComposeForm({ name: "Offers", seed: "s", language: "en", groupName: "G" }),
  titles: ["One", "Two"],
};

/** What the server keeps, and how it answers. */
function server() {
  let stored = { form: fresh, revision: 1, writer: "" };
  return {
    stored: () => stored,
    save(form: ComposeForm, writer: string, base: number) {
      if (stored.writer !== writer && base !== stored.revision) {
        return { kind: "changed", form: stored.form, revision: stored.revision } as const;
      }
      stored = { form: structuredClone(form), revision: stored.revision + 1, writer };
      return { kind: "kept", revision: stored.revision } as const;
    },
  };
}

function page(writer: string, to: ReturnType<typeof server>) {
  const said = { merged: [] as MergedForm[], held: null as MergedForm | null, closed: 0 };
  const { form, revision } = to.stored();
  const here = { form: structuredClone(form) };
  let version = 0;
  const link = createDraftLink({ form, revision }, () => here.form, {
    write: (next) => (here.form = structuredClone(next)),
    onMerged: (merged) => said.merged.push(merged),
    onHeld: (held) => (said.held = held),
    onClosed: () => said.closed++,
  });
  const save = () => {
    const sent = { form: here.form, version: ++version, writer, base: link.revision() };
    return link.answered(sent, to.save(here.form, writer, link.revision()));
  };
  return { here, link, said, save };
}

describe("createDraftLink", () => {
  it("brings what two pages changed together, and says on the later one what came in", () => {
    const there = server();
    const [a, b] = [page("a", there), page("b", there)];
    b.here.form.titles[1] = "Two from B";
    expect(b.save()).toBe("kept");
    a.here.form.name = "From A";
    expect(a.save()).toBe("again");
    expect(a.save()).toBe("kept");
    expect(there.stored().form).toMatchObject({ name: "From A", titles: ["One", "Two from B"] });
    expect(a.said.merged.map(({ theirs }) => theirs)).toEqual([
      [{ path: ["titles", 1], what: "changed" }],
    ]);
  });

  it("writes over nothing while a person has not chosen, and saves what is chosen", () => {
    const there = server();
    const [a, b] = [page("a", there), page("b", there)];
    b.here.form.titles[0] = "One from B";
    b.save();
    a.here.form.titles[0] = "One from A";
    expect(a.save()).toBe("held");
    a.here.form.name = "Typed on";
    expect(a.save()).toBe("held");
    expect(there.stored().form.titles[0]).toBe("One from B");
    expect(a.here.form.titles[0]).toBe("One from A");
    const held = a.link.held();
    expect(held?.conflicts).toMatchObject([{ mine: "One from A", theirs: "One from B" }]);
    if (held) a.link.choose(chooseSides(held, ["both"]));
    expect(a.save()).toBe("kept");
    expect(a.said.held).toBeNull();
    expect(there.stored().form).toMatchObject({
      name: "Typed on",
      titles: ["One from A", "One from B", "Two"],
    });
  });

  it("holds again when the other page goes on before the choice is saved", () => {
    const there = server();
    const [a, b] = [page("a", there), page("b", there)];
    b.here.form.name = "B";
    b.save();
    a.here.form.name = "A";
    a.save();
    const held = a.link.held();
    b.here.form.name = "B again";
    b.save();
    if (held) a.link.choose(chooseSides(held, ["mine"]));
    expect(a.save()).toBe("held");
    expect(there.stored().form.name).toBe("B again");
  });

  it("takes over what was saved elsewhere when nothing was typed here", () => {
    const there = server();
    const [a, b] = [page("a", there), page("b", there)];
    b.here.form.titles.push("Three");
    b.save();
    expect(a.link.meet(there.stored())).toBe("again");
    expect(a.here.form.titles).toEqual(["One", "Two", "Three"]);
    expect(a.link.isSame()).toBe(true);
  });

  it("does not go back to an older answer that arrives late", () => {
    const there = server();
    const a = page("a", there);
    const older = { form: structuredClone(a.here.form), version: 1, writer: "a", base: 1 };
    a.here.form.name = "Newest";
    const newest = { form: a.here.form, version: 2, writer: "a", base: 1 };
    a.link.answered(newest, { kind: "kept", revision: 3 });
    a.link.answered(older, { kind: "kept", revision: 2 });
    expect(a.link.revision()).toBe(3);
  });

  it("meets what an earlier page could not send with what is stored", () => {
    const there = server();
    const b = page("b", there);
    b.here.form.titles[1] = "Two from B";
    b.save();
    const a = page("a", there);
    a.link.restore({ form: fresh, revision: 1 });
    a.here.form = { ...structuredClone(fresh), name: "Typed offline" };
    expect(a.link.meet(there.stored())).toBe("again");
    expect(a.here.form).toMatchObject({ name: "Typed offline", titles: ["One", "Two from B"] });
  });
});
