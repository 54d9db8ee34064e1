const paths = {
  back: "M15 5l-7 7 7 7",
  bell: "M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4",
  bolt: "M13 3L5 14h6l-1 7 8-11h-6z",
  box: "M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  cart: "M3 4h2l2.5 11h10L20 7H6.5M9 19.5h.01M17 19.5h.01",
  check: "M5 12.5l4.5 4.5L19 7.5",
  checks: "M2.5 12.5L7 17l9-10M12 16.5l.8.5 8.7-10",
  clock: "M12 7v5l3 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  close: "M6 6l12 12M18 6L6 18",
  down: "M12 5v14M6 13l6 6 6-6",
  error: "M12 8v5M12 16.5h.01M8 3h8l5 5v8l-5 5H8l-5-5V8z",
  flag: "M5 21V4h13l-3 4.5 3 4.5H5",
  info: "M12 11v6M12 7.5h.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z",
  keyboard: "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17 14h.01M7 14h7",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z",
  note: "M5 4h14v11l-5 5H5zM14 20v-5h5",
  offline: "M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.4M19 12a10 10 0 0 0-6-2.9M12 19h.01",
  page: "M4 5h16v14H4zM4 9h16",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20a8 8 0 0 1 16 0",
  pin: "M12 21c4-4.5 6-7.7 6-10.5a6 6 0 1 0-12 0C6 13.3 8 16.5 12 21zM12 12.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  quote: "M4 4h9l7 7-9 9-7-7zM8.5 8.5h.01",
  retry: "M4 12a8 8 0 1 1 2.5 5.8M4 18v-4.5h4.5",
  search: "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4",
  send: "M4 12l16-8-6 16-3-7z",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1 1M17.4 17.4l1 1M5.6 18.4l1-1M17.4 6.6l1-1",
  warn: "M12 4l9 16H3zM12 10v4.5M12 17.5h.01",
  wave: "M4 12c2-4 4-4 6 0s4 4 6 0 3-3 4-2",
} as const;

export type IconName = keyof typeof paths;

/** Decoration: what it means is always also said in words. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg class={small ? "icon icon--small" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
