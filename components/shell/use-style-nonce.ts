import { useEffect } from "react";

/**
 * Radix stops the page from scrolling behind a dialog with a sheet of its own, which the page's
 * policy lets in with its nonce only. `get-nonce`, which Radix asks, knows it by this name.
 */
export function useStyleNonce(): void {
  useEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
  }, []);
}
