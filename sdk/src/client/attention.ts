/** Tells when it is worth trying at once instead of waiting; returns the function that ends it. */
export type Attention = (wake: () => void) => () => void;

interface Listenable {
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
}

/** The part of a `window` that is listened to; written out, so that the client compiles where there is none. */
export interface PageWindow extends Listenable {
  readonly document: Listenable & { readonly visibilityState: string };
}

/**
 * In a page: the network is back or gone, the tab becomes visible, or the page comes out of the back-forward cache. A line
 * that has just died says nothing; asked at once, it is found dead sooner than by the next heartbeat.
 */
export function browserAttention(page: PageWindow): Attention {
  return (wake) => {
    const onVisible = () => {
      if (page.document.visibilityState === "visible") wake();
    };
    page.addEventListener("online", wake);
    page.addEventListener("offline", wake);
    page.addEventListener("pageshow", wake);
    page.document.addEventListener("visibilitychange", onVisible);
    return () => {
      page.removeEventListener("online", wake);
      page.removeEventListener("offline", wake);
      page.removeEventListener("pageshow", wake);
      page.document.removeEventListener("visibilitychange", onVisible);
    };
  };
}
