import { assumptions as assumed } from "./assumptions.ts";

/** What so many customers ask of a partition, a second where not said otherwise. */
export interface Demand {
  readonly online: number;
  readonly shops: number;
  readonly chats: number;
  readonly agents: number;
  readonly messages: number;
  readonly typing: number;
  readonly readMarks: number;
  readonly openings: number;
  readonly hellos: number;
  readonly pings: number;
  /** Deadlines that pass. */
  readonly missed: number;
  readonly inboxFrames: number;
}

export function demandOf(online: number, shops: number): Demand {
  const { burst, chatting, chatsPerAgent, heartbeatSeconds } = assumed;
  const chats = online * chatting;
  const agents = chats / chatsPerAgent;
  const messages = ((chats * assumed.messagesPerMinute) / 60) * burst;
  return {
    online,
    shops,
    chats,
    agents,
    messages,
    typing: messages * assumed.typingPerMessage,
    readMarks: messages * assumed.readMarksPerMessage,
    openings: (chats / (assumed.chatMinutes * 60)) * burst,
    hellos: (online / (assumed.connectionMinutes * 60)) * burst,
    pings: (online + agents) / heartbeatSeconds,
    missed: (messages / 2) * assumed.missed,
    inboxFrames: agents * Math.min(assumed.inboxFramesPerSecond, messages / shops),
  };
}

/** Messages of a day, without bursts. */
export function messagesOfDay({ messages }: Demand): number {
  return (messages / assumed.burst) * assumed.busyHours * 3_600;
}
