import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  /** What the card says, one line each; empty ones are left out. */
  lines: readonly (string | false | undefined)[];
  /** Buttons as pairs of a label and what they do; the first is the one to expect. */
  actions?: readonly (readonly [label: string, run: () => void])[] | undefined;
  children?: ComponentChildren;
}

/** The one card: a title, lines, and buttons. */
export function Card({ title, lines, actions = [], children }: Props) {
  return (
    <div class="card" part="card">
      <h3>{title}</h3>
      {lines.map((line) => line && <p>{line}</p>)}
      {children}
      {actions.length > 0 && (
        <div class="actions">
          {actions.map(([label, run], index) => (
            <button type="button" class={index ? "action" : "action is-main"} onClick={run}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
