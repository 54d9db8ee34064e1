/** Height of one row of the inbox, CSS pixels; the style sheet says the same. */
export const ROW_HEIGHT = 82;
/** Rows kept ready above and below what is seen. */
const SPARE_ROWS = 6;

export interface Slice {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The rows worth having in the page: those in sight and a few around them. Pixels and whole rows. */
export function sliceInSight(scrollTop: number, height: number, count: number): Slice {
  const first = Math.floor(scrollTop / ROW_HEIGHT) - SPARE_ROWS;
  const last = Math.ceil((scrollTop + height) / ROW_HEIGHT) + SPARE_ROWS;
  const start = Math.max(0, Math.min(first, count));
  return { start, end: Math.max(start, Math.min(last, count)) };
}

/** Where to scroll so that the row is whole in sight; the same place when it is already. */
export function scrollTopFor(index: number, scrollTop: number, height: number): number {
  const top = index * ROW_HEIGHT;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + ROW_HEIGHT - height);
}
