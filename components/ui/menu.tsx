"use client";

import { type ButtonHTMLAttributes, cloneElement, type ReactElement, useId, useState } from "react";
import { deferred } from "./later/deferred";
import type { MenuItem } from "./later/menu-list";

const MenuList = deferred(async () => (await import("./later/menu-list")).MenuList);

/** A list of actions behind one button. */
export function Menu({
  trigger,
  items,
}: {
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  items: ReadonlyArray<MenuItem>;
}) {
  const id = useId();
  const [opened, setOpened] = useState<{ button: HTMLElement; byKeyboard: boolean } | null>(null);
  return (
    <>
      {cloneElement(trigger, {
        id,
        "aria-haspopup": "menu",
        "aria-expanded": opened !== null,
        // Browsers count the clicks of a pointer; Enter and Space are none.
        onClick: ({ currentTarget: button, detail }) =>
          setOpened({ button, byKeyboard: detail === 0 }),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpened({ button: event.currentTarget, byKeyboard: true });
        },
      })}
      {opened ? <MenuList {...opened} items={items} onClose={() => setOpened(null)} /> : null}
    </>
  );
}
