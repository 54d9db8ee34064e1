import { createStore } from "./store.ts";

/** What was just put into the cart; `id` tells two of the same apart. */
export const toast = createStore<{ readonly id: number; readonly text: string } | null>(null);

export function showToast(text: string): void {
  toast.set({ id: (toast.get()?.id ?? 0) + 1, text });
}
