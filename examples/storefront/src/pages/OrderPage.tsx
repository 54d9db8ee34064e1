import { useEffect, useState } from "preact/hooks";
import type { ShownOrder } from "../../shared/order.ts";
import { ApiError, getOrder } from "../api.ts";
import { openChat } from "../chat.ts";
import { ChatIcon, CheckIcon, ClockIcon } from "../components/icons.tsx";
import { Summary } from "../components/Summary.tsx";
import { Link } from "../router.tsx";
import { useTexts } from "../state/language.ts";
import { LostPage } from "./LostPage.tsx";

/** How often the page looks whether the address was checked in the chat, while it is in sight. */
const LOOK_EVERY_MS = 4_000;

export function OrderPage({ id }: { id: string }) {
  const { t } = useTexts();
  const [order, setOrder] = useState<ShownOrder | "loading" | "lost">("loading");

  useEffect(() => {
    let isGone = false;
    const look = async () => {
      try {
        const found = await getOrder(id);
        if (!isGone) setOrder(found);
      } catch (error) {
        const isLost = error instanceof ApiError && error.status === 404;
        if (!isGone && isLost) setOrder("lost");
      }
    };
    const lookAgain = () => {
      if (document.visibilityState === "visible") void look();
    };
    void look();
    const timer = setInterval(lookAgain, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", lookAgain);
    return () => {
      isGone = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [id]);

  if (order === "loading") return <p class="page">{t.loading}</p>;
  if (order === "lost") return <LostPage />;
  const isChecked = order.addressState === "confirmed";
  return (
    <div class="page">
      <div class="placed">
        <h1>{t.placedTitle}</h1>
        <p>{t.placedText}</p>
        <button type="button" class="button" onClick={openChat}>
          <ChatIcon />
          {t.openChat}
        </button>
      </div>
      <div class="columns">
        <section class="ship" aria-label={t.shipTo}>
          <h2>{t.shipTo}</h2>
          <p class="ship-who">
            {order.recipient} <span>{order.phone}</span>
          </p>
          <p>{order.address}</p>
          <p class={`badge ${order.addressState}`} role="status">
            {isChecked ? <CheckIcon /> : <ClockIcon />}
            {t.addressState[order.addressState]}
          </p>
          <p class="order-id">
            {t.orderNumber} <code>{order.id}</code>
          </p>
        </section>
        <Summary lines={order.lines} />
      </div>
      <Link class="back" href="/">
        ← {t.keepLooking}
      </Link>
    </div>
  );
}
