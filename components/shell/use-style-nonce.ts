import { useEffect } from "react";

/**
 * Radix uses a style element to stop the page from scrolling behind a dialog. The page's security
 * policy allows that element only with the nonce, which Radix reads from `get-nonce`.
 */
export function useStyleNonce(): void {
  useEffect(() => {
    const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
    if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
  }, []);
}
