import { render } from "preact";
import { App } from "./App.tsx";
import { followCart } from "./chat.ts";
import { loadAccount } from "./state/account.ts";
import { followOtherTabs } from "./state/cart.ts";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/home.css";
import "./styles/product.css";
import "./styles/checkout.css";

const place = document.getElementById("shop");
if (!place) throw new Error("index.html has no #shop");
followOtherTabs();
followCart();
void loadAccount();
render(<App />, place);
