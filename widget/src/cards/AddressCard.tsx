import { Component, createRef } from "preact";
import type { AddressAnswer } from "./address-answer.ts";
import { Card } from "./Card.tsx";
import type { CardStrings } from "./strings.ts";

interface Props {
  strings: CardStrings;
  address: string;
  recipient: string | undefined;
  answer: AddressAnswer;
  onConfirm: () => void;
  onChange: (address: string) => void;
}

interface State {
  /** The address as the customer is changing it; none while the form is shut. */
  draft?: string | undefined;
}

export class AddressCard extends Component<Props, State> {
  field = createRef<HTMLTextAreaElement>();

  override componentDidUpdate(_props: Props, { draft }: State) {
    if (draft === undefined) this.field.current?.focus();
  }

  shut = () => this.setState({ draft: undefined });

  submit = () => {
    const { address, onConfirm, onChange } = this.props;
    const changed = this.state.draft?.trim();
    if (!changed) return;
    this.shut();
    if (changed === address) onConfirm();
    else onChange(changed);
  };

  override render({ strings, address, recipient, answer, onConfirm }: Props, { draft }: State) {
    const isOpen = answer === "open" || answer === "failed";
    const isForm = isOpen && draft !== undefined;
    const actions = isForm
      ? ([
          [strings.save, this.submit],
          [strings.cancel, this.shut],
        ] as const)
      : ([
          [strings.correct, onConfirm],
          [strings.change, () => this.setState({ draft: address })],
        ] as const);
    return (
      <Card
        title={strings.address}
        lines={[recipient && `${strings.recipient} ${recipient}`, !isForm && address]}
        actions={isOpen ? actions : undefined}
      >
        {isForm && (
          <textarea
            ref={this.field}
            rows={3}
            maxLength={1000}
            autocomplete="street-address"
            aria-label={strings.newAddress}
            value={draft}
            onInput={(event) => this.setState({ draft: event.currentTarget.value })}
          />
        )}
        {answer !== "open" && answer !== "replaced" && <p class={`outcome is-${answer}`}>{strings[answer]}</p>}
      </Card>
    );
  }
}
