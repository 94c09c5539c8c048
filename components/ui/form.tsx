"use client";

import { type ComponentProps, useSyncExternalStore } from "react";

const never = () => () => {};

/** False in the server's markup and until React has taken it over; then true. */
function useIsAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/**
 * A form that takes no input until React has taken over the server's markup. Text that is typed before
 * would be replaced by the default values, and a button pressed before would reload the page.
 */
export function Form({ children, ...rest }: ComponentProps<"form">) {
  const isAlive = useIsAlive();
  return (
    <form noValidate {...rest}>
      <fieldset disabled={!isAlive} data-waiting={isAlive ? undefined : ""} className="contents">
        {children}
      </fieldset>
    </form>
  );
}
