import { useRef, useState } from "preact/hooks";
import { ApiError, placeOrder } from "../api.ts";
import { EmptyPage } from "../components/EmptyPage.tsx";
import { Field } from "../components/Field.tsx";
import { ClockIcon } from "../components/icons.tsx";
import { Summary } from "../components/Summary.tsx";
import { money } from "../money.ts";
import { customerRef } from "../qin.ts";
import { navigate } from "../router.tsx";
import { account } from "../state/account.ts";
import { cart, emptyCart, totalOf } from "../state/cart.ts";
import { useTexts } from "../state/language.ts";
import { useStore } from "../state/store.ts";

type FieldName = "recipient" | "phone" | "address";
/** Fewest characters of each field that can be right. */
const fields = { recipient: 1, phone: 5, address: 5 } as const satisfies Record<FieldName, number>;
const names = ["recipient", "phone", "address"] as const satisfies readonly FieldName[];

export function CheckoutPage() {
  const { t, lang } = useTexts();
  const lines = useStore(cart);
  const person = useStore(account);
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const [wrong, setWrong] = useState<readonly FieldName[]>([]);
  const [state, setState] = useState<"typing" | "placing" | "offline" | "failed">("typing");
  const form = useRef<HTMLFormElement>(null);
  // One key a visit of this page: however often the button is pressed, one order comes of it.
  const key = useRef(crypto.randomUUID());

  const filled = (name: FieldName) => typed[name] ?? person?.[name] ?? "";

  const submit = async () => {
    const missing = names.filter((name) => filled(name).trim().length < fields[name]);
    setWrong(missing);
    if (missing[0]) {
      form.current?.querySelector<HTMLElement>(`[name=${missing[0]}]`)?.focus();
      return;
    }
    setState("placing");
    try {
      const ref = await customerRef();
      const order = await placeOrder({
        key: key.current,
        lang,
        lines: lines.map(({ product, quantity }) => ({ sku: product.sku, quantity })),
        recipient: filled("recipient").trim(),
        phone: filled("phone").trim(),
        address: filled("address").trim(),
        ...(ref === undefined ? {} : { ref }),
      });
      navigate(`/orders/${order.id}`, "replace");
      emptyCart();
    } catch (error) {
      setState(error instanceof ApiError && error.status === 0 ? "offline" : "failed");
    }
  };

  if (lines.length === 0) return <EmptyPage title={t.checkoutTitle} text={t.cartEmpty} />;
  return (
    <div class="page">
      <h1>{t.checkoutTitle}</h1>
      <div class="columns">
        <form
          ref={form}
          class="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (state !== "placing") void submit();
          }}
        >
          {names.map((name) => (
            <Field
              key={name}
              name={name}
              label={t[name]}
              value={filled(name)}
              {...(name === "address" ? { hint: t.addressHint } : {})}
              {...(wrong.includes(name) ? { error: t.errors[name] } : {})}
              onInput={(value) => {
                setTyped((before) => ({ ...before, [name]: value }));
                if (value.trim().length >= fields[name]) setWrong(wrong.filter((one) => one !== name));
              }}
            />
          ))}
          <p class="read-back">
            <ClockIcon />
            {t.readBack}
          </p>
          <div role="alert">
            {(state === "offline" || state === "failed") && <p class="error-box">{t.errors[state]}</p>}
          </div>
          <button type="submit" class="button wide" aria-disabled={state === "placing"}>
            {state === "placing" ? t.placing : t.place(money(totalOf(lines), lang))}
          </button>
        </form>
        <Summary
          lines={lines.map(({ product, quantity }) => ({ title: product[lang].name, quantity, price: product.price }))}
        />
      </div>
    </div>
  );
}
