interface Actions {
  readonly onMostUrgent: () => void;
  readonly onKeys: () => void;
}

/** Keys that work anywhere on the desk. Those with a letter alone only where nobody is writing. */
export function shortcuts({ onMostUrgent, onKeys }: Actions): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const act = event.altKey ? withAlt(event.code) : isWriting(event.target) ? undefined : alone(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  function withAlt(code: string): (() => void) | undefined {
    if (code === "KeyU") return onMostUrgent;
    if (code === "KeyL") return () => focus("inbox-list");
    if (code === "KeyR") return () => focus("composer-text");
    return undefined;
  }
  function alone(key: string): (() => void) | undefined {
    if (key === "?") return onKeys;
    if (key === "/") return () => focus("inbox-search");
    if (key === "g") return onMostUrgent;
    return undefined;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
