import type { ComponentChildren } from "preact";
import { createStore, useStore } from "./state/store.ts";

export type Route =
  | { readonly name: "home" }
  | { readonly name: "product"; readonly sku: string }
  | { readonly name: "cart" }
  | { readonly name: "checkout" }
  | { readonly name: "order"; readonly id: string }
  | { readonly name: "lost" };

const path = createStore(location.pathname);

window.addEventListener("popstate", () => path.set(location.pathname));

function routeOf(pathname: string): Route {
  const [, first = "", second, more] = pathname.split("/");
  if (more !== undefined) return { name: "lost" };
  if (first === "products" && second) return { name: "product", sku: second };
  if (first === "orders" && second) return { name: "order", id: decodeURIComponent(second) };
  if (second !== undefined) return { name: "lost" };
  if (first === "") return { name: "home" };
  return first === "cart" || first === "checkout" ? { name: first } : { name: "lost" };
}

export function useRoute(): { pathname: string; route: Route } {
  const pathname = useStore(path);
  return { pathname, route: routeOf(pathname) };
}

export function navigate(to: string, how: "push" | "replace" = "push"): void {
  if (how === "push") history.pushState(null, "", to);
  else history.replaceState(null, "", to);
  path.set(location.pathname);
}

interface LinkProps {
  readonly href: string;
  readonly class?: string;
  readonly "aria-label"?: string;
  readonly children: ComponentChildren;
}

/** A link within the shop; new tabs and windows stay the browser's business. */
export function Link({ href, children, ...rest }: LinkProps) {
  return (
    <a
      {...rest}
      href={href}
      onClick={(event: MouseEvent) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(href);
      }}
    >
      {children}
    </a>
  );
}
