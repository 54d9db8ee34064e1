import { effect } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useMessages } from "../../i18n/messages.ts";
import type { ComposerModel } from "../../models/composer.ts";
import type { Language } from "../../models/preferences.ts";
import { Announcer } from "./Announcer.tsx";
import { FindingList } from "./FindingList.tsx";
import { Mirror } from "./Mirror.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { SendBar } from "./SendBar.tsx";
import { typeText } from "./type-text.ts";

interface Props {
  readonly composer: ComposerModel;
  readonly language: Language;
  /** Supervisors may send what a rule holds back. */
  readonly mayOverride: boolean;
  readonly isOnline: boolean;
}

export function Composer({ composer, language, mayOverride, isOnline }: Props) {
  const t = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isAsking, setAsking] = useState(false);
  const hintId = useId();
  const isNote = composer.mode.value === "note";
  const text = composer.text.value;
  const findings = composer.findings.value;
  const isBlocked = composer.isBlocked.value;

  // The model is the truth; the field follows it, as if it had been typed. At once, not with the next frame: a key that
  // comes right after the Enter must not find the reply that was just sent.
  useLayoutEffect(
    () =>
      effect(() => {
        const next = composer.text.value;
        if (field.current) typeText(field.current, next);
      }),
    [composer],
  );
  useEffect(() => {
    if (hasKeyboard()) field.current?.focus();
  }, []);
  const mend = (change: () => void): void => {
    field.current?.focus();
    change();
  };

  function onKeyDown(event: KeyboardEvent): void {
    // 229: some input methods end with a key that no longer says so.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.altKey && event.code === "KeyF") {
      event.preventDefault();
      composer.fixAll();
    } else if (event.key === "Escape" && composer.isClosing.value) {
      event.preventDefault();
      composer.keepOpen();
    } else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      if (event.repeat) return;
      if (event.ctrlKey || event.metaKey) composer.sendAndClose();
      else composer.send();
    }
  }

  return (
    <form
      class={isNote ? "composer composer--note" : "composer"}
      aria-label={isNote ? t.composer.noteLabel : t.composer.label}
      onSubmit={(event) => {
        event.preventDefault();
        mend(composer.send);
      }}
    >
      <FindingList
        findings={findings}
        language={language}
        onFix={(fix) => mend(() => composer.fix(fix))}
        onFixAll={() => mend(composer.fixAll)}
      />
      <div class="composer__box">
        <div class="composer__field">
          <Mirror text={text} findings={findings} />
          <textarea
            id="composer-text"
            class="composer__text"
            ref={field}
            rows={1}
            aria-label={isNote ? t.composer.noteLabel : t.composer.label}
            aria-describedby={hintId}
            aria-keyshortcuts="Alt+R"
            placeholder={
              isNote ? t.composer.notePlaceholder : hasKeyboard() ? t.composer.placeholder : t.composer.placeholderTouch
            }
            enterkeyhint="send"
            onInput={(event) => composer.setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <p class="composer__hint" id={hintId}>
          {isBlocked && <span class="composer__blocked">{t.composer.blocked}</span>}
          {composer.isClosing.value && !isBlocked && <span class="composer__closing">{t.composer.closingHint}</span>}
          {composer.excess.value > 0 && (
            <span class="composer__blocked">{t.composer.tooLong(composer.excess.value)}</span>
          )}
          {!isOnline && <span>{t.composer.offline}</span>}
        </p>
        <SendBar
          composer={composer}
          onSendAndClose={() => mend(composer.sendAndClose)}
          onKeepOpen={() => mend(composer.keepOpen)}
          {...(mayOverride && isBlocked ? { onOverride: () => setAsking(true) } : {})}
        />
      </div>
      <Announcer findings={findings} language={language} />
      {isAsking && (
        <OverrideDialog
          onClose={() => setAsking(false)}
          onSend={(reason) => {
            setAsking(false);
            composer.override(reason);
          }}
        />
      )}
    </form>
  );
}

/** Most likely a real one: on a touch screen its picture would jump up over the conversation. */
function hasKeyboard(): boolean {
  return window.matchMedia?.("(pointer: fine)").matches ?? false;
}
