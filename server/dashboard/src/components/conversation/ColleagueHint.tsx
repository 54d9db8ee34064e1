import { useMessages } from "../../i18n/messages.ts";

interface Props {
  readonly name: string;
  readonly isHere: boolean;
}

/** Said before a reply is written, not after it was refused: a colleague has this conversation. */
export function ColleagueHint({ name, isHere }: Props) {
  const t = useMessages();
  return (
    <p class="talk__hint" role="status">
      {isHere ? t.conversation.withColleague(name) : t.conversation.colleagueGone(name)}
    </p>
  );
}
