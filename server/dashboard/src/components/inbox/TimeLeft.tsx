import { useComputed } from "@preact/signals";
import { useMessages } from "../../i18n/messages.ts";
import { countdownAt } from "../../models/countdown.ts";
import type { RelayClock } from "../../models/relay-clock.ts";

interface Props {
  readonly clock: RelayClock;
  readonly startedAt: number;
  readonly dueAt: number;
}

/** The same countdown in words. Never announced by itself: a second is too short to listen to. */
export function TimeLeft({ clock, startedAt, dueAt }: Props) {
  const t = useMessages();
  const countdown = useComputed(() => countdownAt(clock.now.value, startedAt, dueAt));
  const look = useComputed(() => `time-left time-left--${countdown.value.phase}`);
  const text = useComputed(() => {
    const { phase, seconds } = countdown.value;
    return phase === "overdue" ? t.inbox.overdue(seconds) : t.inbox.left(seconds);
  });
  return <span class={look}>{text}</span>;
}
