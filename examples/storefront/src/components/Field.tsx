interface Props {
  readonly name: "recipient" | "phone" | "address";
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string;
  readonly onInput: (value: string) => void;
}

const kinds = {
  recipient: { autoComplete: "name", maxLength: 60 },
  phone: { autoComplete: "tel", inputMode: "tel", maxLength: 30 },
  address: { autoComplete: "street-address", maxLength: 300 },
} as const;

/** A labelled field of the checkout, with its hint or what is wrong with it. */
export function Field({ name, label, value, hint, error, onInput }: Props) {
  const help = error ?? hint;
  const shared = {
    id: `field-${name}`,
    name,
    value,
    ...kinds[name],
    "aria-required": true,
    "aria-invalid": error !== undefined,
    ...(help === undefined ? {} : { "aria-describedby": `help-${name}` }),
  };
  return (
    <div class="field">
      <label htmlFor={shared.id}>{label}</label>
      {name === "address" ? (
        <textarea {...shared} rows={3} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <input {...shared} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {help !== undefined && (
        <p id={`help-${name}`} class={error === undefined ? "hint" : "error"}>
          {help}
        </p>
      )}
    </div>
  );
}
