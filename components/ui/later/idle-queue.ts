type Work = () => Promise<unknown>;

/**
 * Does works one after the other, each in an idle moment of its own, so that none of them delays what a
 * person does. A work that fails is left to whoever needs its result.
 * @param whenIdle calls back once, at the next idle moment
 */
export function idleQueue(whenIdle: (then: () => void) => void): (work: Work) => void {
  const waiting: Work[] = [];
  let isGoing = false;
  const next = () => {
    const work = waiting.shift();
    isGoing = work !== undefined;
    if (!work) return;
    const after = () => whenIdle(next);
    work().then(after, after);
  };
  return (work) => {
    waiting.push(work);
    if (isGoing) return;
    isGoing = true;
    whenIdle(next);
  };
}

/** Calls back when the page has loaded and the browser has nothing else to do. */
function whenPageIsIdle(then: () => void): void {
  if (document.readyState !== "complete") {
    window.addEventListener("load", () => whenPageIsIdle(then), { once: true });
    return;
  }
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(then, { timeout: 5_000 });
  else setTimeout(then, 300);
}

/** What a page may need soon, while nobody waits for it. Does nothing on the server. */
export const whenIdle: (work: Work) => void =
  typeof window === "undefined" ? () => undefined : idleQueue(whenPageIsIdle);
