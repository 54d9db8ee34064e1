/** Tells when it is worth trying at once instead of waiting; returns the function that ends it. */
export type Attention = (wake: () => void) => () => void;

/** In a page: the network is back, the tab becomes visible, or the page comes out of the back-forward cache. */
export const browserAttention: Attention = (wake) => {
  const onVisible = () => {
    if (document.visibilityState === "visible") wake();
  };
  addEventListener("online", wake);
  addEventListener("pageshow", wake);
  document.addEventListener("visibilitychange", onVisible);
  return () => {
    removeEventListener("online", wake);
    removeEventListener("pageshow", wake);
    document.removeEventListener("visibilitychange", onVisible);
  };
};
