import { customerName } from "../../i18n/customer-name.ts";
import { useMessages } from "../../i18n/messages.ts";
import { addressStates } from "../../models/address-state.ts";
import { isLead } from "../../models/urgency.ts";
import type { OpenConversation, Workspace } from "../../models/workspace.ts";
import { Icon } from "../ui/Icon.tsx";
import { CartSection } from "./CartSection.tsx";
import { OrderSection } from "./OrderSection.tsx";
import { QuoteForm } from "./QuoteForm.tsx";

interface Props {
  readonly workspace: Workspace;
  readonly open: OpenConversation;
  readonly onBack: () => void;
  /** A card is on its way to the customer. */
  readonly onSent: () => void;
}

/** What the shop knows of the customer, and what can be done with it. */
export function DetailsPanel({ workspace, open: { conversation }, onBack, onSent }: Props) {
  const t = useMessages();
  const customer = conversation.customer.value;
  const { currency } = workspace.account.shop;
  const isClosed = conversation.isClosed.value;
  const states = addressStates(conversation.events.value);
  return (
    <>
      <header class="details__head">
        <button
          type="button"
          id="details-back"
          class="button button--icon details__back"
          aria-label={t.conversation.back}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <h2 id="details-title">{t.details.title}</h2>
      </header>
      {customer ? (
        <div class="details__body">
          <section class="details__who">
            <p class="details__name">{customerName(customer, t)}</p>
            <p class="chips">
              <span class={customer.isIdentified ? "tag tag--ok" : "tag"}>
                {customer.isIdentified ? t.details.identified : t.details.anonymous}
              </span>
              {customer.locale && <span class="tag">{customer.locale}</span>}
            </p>
            {customer.page && (
              <p class="details__page">
                <Icon name="page" small />
                <span>
                  <span class="muted">{t.details.page}</span> {customer.page.title ?? customer.page.url}
                </span>
              </p>
            )}
          </section>
          <CartSection cart={customer.cart} currency={currency} limits={workspace.settings} />
          <section class="details__section" aria-labelledby="orders-title">
            <h3 id="orders-title">
              <Icon name="box" small /> {t.details.orders}
            </h3>
            {customer.orders.length === 0 && <p class="muted">{t.details.ordersEmpty}</p>}
            {customer.orders.map((order) => (
              <OrderSection
                key={order.id}
                order={order}
                currency={currency}
                limits={workspace.settings}
                state={states.get(order.id) ?? "not-sent"}
                canSend={!isClosed}
                onSendAddress={() => {
                  void workspace.sendAddressCard(conversation.id, order);
                  onSent();
                }}
              />
            ))}
          </section>
          {isLead(workspace.viewer) && !isClosed && (
            <QuoteForm
              currency={currency}
              onSend={(offer) => {
                void workspace.sendQuote(conversation.id, offer);
                onSent();
              }}
            />
          )}
        </div>
      ) : (
        <p class="details__body muted" role="status">
          {t.conversation.loading}
        </p>
      )}
    </>
  );
}
