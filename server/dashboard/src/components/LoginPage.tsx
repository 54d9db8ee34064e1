import type { TargetedEvent, TargetedKeyboardEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { ApiProblem } from "../adapter/api.ts";
import { useMessages } from "../i18n/messages.ts";
import type { Messages } from "../i18n/zh.ts";
import type { Session } from "../models/session.ts";
import { Icon } from "./ui/Icon.tsx";

interface Props {
  readonly session: Session & { name: "signed-out" };
  readonly onLogin: (email: string, password: string) => void;
}

export function LoginPage({ session, onLogin }: Props) {
  const t = useMessages();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isShown, setShown] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const errorId = useId();
  useEffect(() => first.current?.focus(), []);

  const error = isMissing ? t.login.missing : session.problem ? problemText(session.problem, t) : undefined;
  const invalid = isMissing || session.problem?.kind === "refused";
  const field = {
    class: "input",
    id: "login-password",
    name: "password",
    autocomplete: "current-password",
    value: password,
    "aria-invalid": invalid,
    "aria-describedby": errorId,
    onInput: (event: TargetedEvent<HTMLInputElement>) => setPassword(event.currentTarget.value),
    onKeyUp: (event: TargetedKeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState("CapsLock")),
  } as const;
  return (
    <main class="login">
      <form
        class="login__card"
        aria-labelledby="login-title"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isEmpty = email.trim() === "" || password === "";
          setMissing(isEmpty);
          if (!isEmpty && !session.isBusy) onLogin(email.trim(), password);
        }}
      >
        <img class="login__mark" src={`${import.meta.env.BASE_URL}icon.svg`} alt="" width="48" height="48" />
        <p class="login__welcome">{t.login.welcome}</p>
        <h1 class="login__title" id="login-title">
          {t.login.title}
        </h1>
        {session.note && (
          <p class="login__note" role="status">
            {session.note === "expired" ? t.login.expired : t.login.signedOut}
          </p>
        )}
        <label class="field">
          <span class="field__label">{t.login.email}</span>
          <input
            class="input"
            type="email"
            name="email"
            autocomplete="username"
            inputMode="email"
            ref={first}
            value={email}
            aria-invalid={invalid}
            aria-describedby={errorId}
            onInput={(event) => setEmail(event.currentTarget.value)}
          />
        </label>
        <div class="field">
          <label class="field__label" for="login-password">
            {t.login.password}
          </label>
          <div class="login__password">
            {isShown ? <input {...field} type="text" /> : <input {...field} type="password" />}
            <button
              type="button"
              class="button button--quiet button--small login__show"
              aria-pressed={isShown}
              onClick={() => setShown(!isShown)}
            >
              {isShown ? t.login.hide : t.login.show}
            </button>
          </div>
          {hasCapsLock && (
            <span class="field__hint" role="status">
              {t.login.capsLock}
            </span>
          )}
        </div>
        <p class="field__error login__error" id={errorId} role="alert">
          {error && (
            <>
              <Icon name="error" small />
              {error}
            </>
          )}
        </p>
        <button class="button button--primary login__submit" type="submit" aria-disabled={session.isBusy}>
          {session.isBusy ? t.login.submitting : t.login.submit}
        </button>
      </form>
    </main>
  );
}

function problemText(problem: ApiProblem, t: Messages): string {
  switch (problem.kind) {
    case "refused":
      return t.login.refused;
    case "too-fast":
      return t.login.tooFast;
    case "offline":
      return t.login.offline;
    case "broken":
      return t.login.broken;
  }
}
