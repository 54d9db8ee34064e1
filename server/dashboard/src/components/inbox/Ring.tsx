import { useComputed } from "@preact/signals";
import type { ResponseDeadline } from "@qin/sdk/protocol";
import { countdownAt, shortSeconds } from "../../models/countdown.ts";
import type { RelayClock } from "../../models/relay-clock.ts";

interface Props {
  readonly clock: RelayClock;
  readonly startedAt: ResponseDeadline["startedAt"];
  readonly dueAt: ResponseDeadline["dueAt"];
}

/**
 * The nine seconds, drawn: a ring that empties, with the seconds in it; a full disc with +seconds once it is late.
 * Decoration for the eye: the words stand beside it. Give it `key={dueAt}`, it serves one deadline.
 */
export function Ring({ clock, startedAt, dueAt }: Props) {
  const countdown = useComputed(() => countdownAt(clock.now.value, startedAt, dueAt));
  const look = useComputed(() => `ring ring--${countdown.value.phase}`);
  const gone = useComputed(() => String(Math.round((1 - countdown.value.left) * 1_000) / 10));
  const text = useComputed(() => {
    const { phase, seconds } = countdown.value;
    // From ten minutes on there is no room for the sign; the full disc says it too.
    return phase === "overdue" && seconds < 600 ? `+${shortSeconds(seconds)}` : shortSeconds(seconds);
  });
  return (
    <svg class={look} viewBox="0 0 44 44" aria-hidden="true" focusable="false">
      <circle class="ring__track" cx="22" cy="22" r="19" />
      <circle class="ring__left" cx="22" cy="22" r="19" pathLength={100} stroke-dashoffset={gone} />
      <text class="ring__text" x="22" y="22" dominant-baseline="central" text-anchor="middle">
        {text}
      </text>
    </svg>
  );
}
