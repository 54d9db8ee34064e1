import { useEffect, useRef, useState } from "preact/hooks";
import type { Strings } from "../i18n/zh-CN.ts";
import type { Line } from "../models/chat.ts";

/** How long "connected again" stays, ms. */
const BACK_MS = 2_500;

/** Says the truth about the line, and nothing while all is well. `aria-live`, so that it is heard too. */
export function Notice({ strings, line }: { strings: Strings; line: Line }) {
  const hadTrouble = useRef(false);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    if (line === "offline" || line === "unreachable") hadTrouble.current = true;
    if (line !== "online" || !hadTrouble.current) return;
    hadTrouble.current = false;
    setBack(true);
    const timer = setTimeout(() => setBack(false), BACK_MS);
    return () => {
      clearTimeout(timer);
      setBack(false);
    };
  }, [line]);
  const text = line === "online" ? isBack && strings.back : line === "idle" ? false : strings[line];
  return (
    <div class={`notice is-${line}`} role="status">
      {text}
    </div>
  );
}
