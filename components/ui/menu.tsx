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
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      {cloneElement(trigger, {
        id,
        "aria-haspopup": "menu",
        "aria-expanded": button !== null,
        onClick: (event) => setButton(event.currentTarget),
        onKeyDown: (event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setButton(event.currentTarget);
        },
      })}
      {button ? <MenuList button={button} items={items} onClose={() => setButton(null)} /> : null}
    </>
  );
}
