/** A part that comes when it is needed. One that could not be had, offline perhaps, is asked for again the next time. */
export interface Lazy<T> {
  /** What is there, or undefined while it is on its way; then `onReady` is called. */
  get(): T | undefined;
  load(): Promise<T>;
}

export function lazy<T>(fetch: () => Promise<T>, onReady?: () => void): Lazy<T> {
  let value: T | undefined;
  let loading: Promise<T> | undefined;
  const load = () => {
    loading ??= fetch().then(
      (loaded) => {
        value = loaded;
        onReady?.();
        return loaded;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return {
    get: () => {
      if (!value) load().catch(() => {});
      return value;
    },
    load,
  };
}
