import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { DeskStorage } from "../adapter/storage.ts";

export type Language = "zh" | "en";
export type Theme = "system" | "light" | "dark";

export interface Preferences {
  readonly language: Signal<Language>;
  readonly theme: Signal<Theme>;
  /** Whether a handoff may be heard; off by default. */
  readonly hasSound: Signal<boolean>;
}

const languages: readonly Language[] = ["zh", "en"];
const themes: readonly Theme[] = ["system", "light", "dark"];

/** `navigatorLanguages`: what the browser prefers, best first. */
export function createPreferences(storage: DeskStorage, navigatorLanguages: readonly string[]): Preferences {
  const preferred: Language = navigatorLanguages[0]?.toLowerCase().startsWith("zh") ? "zh" : "en";
  const language = signal(oneOf(languages, storage.read("language")) ?? preferred);
  const theme = signal(oneOf(themes, storage.read("theme")) ?? "system");
  const hasSound = signal(storage.read("sound") === "on");
  keep(storage, "language", language, preferred);
  keep(storage, "theme", theme, "system");
  effect(() => {
    if (hasSound.value) storage.write("sound", "on");
    else storage.remove("sound");
  });
  return { language, theme, hasSound };
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((one) => one === value);
}

/** A choice equal to the default is not stored, so that a later change of the browser's language is followed. */
function keep(storage: DeskStorage, key: string, choice: ReadonlySignal<string>, standard: string): void {
  effect(() => {
    if (choice.value === standard) storage.remove(key);
    else storage.write(key, choice.value);
  });
}
