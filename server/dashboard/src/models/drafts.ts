import type { DeskStorage } from "../adapter/storage.ts";

/** Unsent text, one for each conversation and member, so that a switch, a reload or an expired login loses nothing. */
export interface Drafts {
  read(conversationId: string): string;
  write(conversationId: string, text: string): void;
}

export function createDrafts(storage: DeskStorage, memberId: string): Drafts {
  const key = (conversationId: string): string => `draft.${memberId}.${conversationId}`;
  return {
    read: (conversationId) => storage.read(key(conversationId)) ?? "",
    write(conversationId, text) {
      if (text === "") storage.remove(key(conversationId));
      else storage.write(key(conversationId), text);
    },
  };
}
