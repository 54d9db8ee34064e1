import type { ConversationRecord } from "../store/store.ts";
import type { RoomMember } from "./member.ts";
import { Room } from "./room.ts";

/** The conversations that somebody on this node watches; made when the first comes, dropped when the last has gone. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();
  readonly #onFailure: (member: RoomMember, error: unknown) => void;

  constructor(onFailure: (member: RoomMember, error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  get size(): number {
    return this.#rooms.size;
  }

  get(shopId: string, conversationId: string): Room | undefined {
    const room = this.#rooms.get(conversationId);
    return room?.shopId === shopId ? room : undefined;
  }

  open(record: ConversationRecord): Room {
    const existing = this.#rooms.get(record.conversationId);
    if (existing !== undefined) {
      existing.learn(record);
      return existing;
    }
    const room = new Room(record, this.#onFailure);
    this.#rooms.set(record.conversationId, room);
    return room;
  }

  leave(room: Room, memberId: string): void {
    room.leave(memberId);
    if (room.isEmpty) this.#rooms.delete(room.conversationId);
  }

  all(): IterableIterator<Room> {
    return this.#rooms.values();
  }
}
