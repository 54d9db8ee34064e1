import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../models/preferences.ts";
import { en } from "./en.ts";
import { type Messages, zh } from "./zh.ts";

export type { Messages };

export const messagesOf: Readonly<Record<Language, Messages>> = { zh, en };

export const MessagesContext = createContext<Messages>(zh);

/** The words of the desk in the language that is chosen. */
export function useMessages(): Messages {
  return useContext(MessagesContext);
}
