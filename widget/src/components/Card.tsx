import type { ComponentChildren } from "preact";

export interface Action {
  label: string;
  isMain?: boolean;
  onTap: () => void;
}

interface Props {
  title: string;
  /** What the card says, one line each. */
  lines?: readonly (string | undefined)[];
  actions?: readonly Action[] | undefined;
  /** What came of it, in place of the buttons. */
  outcome?: string | undefined;
  children?: ComponentChildren;
}

/** The one card: a title, lines, and buttons or what came of them. */
export function Card({ title, lines, actions, outcome, children }: Props) {
  return (
    <div class="card" part="card">
      <h3>{title}</h3>
      {lines?.map((line) => line && <p>{line}</p>)}
      {children}
      {actions && (
        <div class="actions">
          {actions.map(({ label, isMain, onTap }) => (
            <button type="button" class={isMain ? "action is-main" : "action"} onClick={onTap}>
              {label}
            </button>
          ))}
        </div>
      )}
      {outcome && <p class="outcome">{outcome}</p>}
    </div>
  );
}
