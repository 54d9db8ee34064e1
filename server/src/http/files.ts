import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { FastifyReply } from "fastify";
import type { App } from "./route.ts";
import { deskPolicy } from "./security-headers.ts";

/** Where the built widget and desk are. */
export interface BuiltFiles {
  readonly widget: string;
  readonly desk: string;
}

/** Files whose name holds a hash of what is in them never change. */
const HASHED = /-[\w-]{8,}\.\w+(\.map)?$/;

/** The widget for other people's pages, and the desk for staff. */
export async function fileRoutes(app: App, { widget, desk }: BuiltFiles): Promise<void> {
  await app.register(fastifyStatic, { root: import.meta.dirname, serve: false, preCompressed: true });

  app.get("/qin.js", (_request, reply) => forAnyPage(reply, widget, "qin.js"));
  app.get<{ Params: { "*": string } }>("/widget/*", ({ params }, reply) => forAnyPage(reply, widget, params["*"]));

  app.get("/desk", (_request, reply) => reply.redirect("/desk/", 308));
  app.get<{ Params: { "*": string } }>("/desk/*", ({ params, headers }, reply) => {
    reply.header("content-security-policy", deskPolicy(headers.host));
    const path = params["*"];
    // Every address inside the desk is the one page, which shows what its path says; a name with a dot is a file or nothing.
    return send(reply, desk, /\.\w+$/.test(path) ? path : "index.html");
  });
}

/** Pages of any origin may load it. */
function forAnyPage(reply: FastifyReply, root: string, path: string): FastifyReply {
  reply.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin");
  return send(reply, root, path);
}

function send(reply: FastifyReply, root: string, path: string): FastifyReply {
  if (!existsSync(root)) {
    return reply
      .code(503)
      .type("text/plain; charset=utf-8")
      .send('Not built yet. Run "npm run build", then load this again.\n');
  }
  const isHashed = HASHED.test(path);
  reply.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
  return reply.sendFile(path, root, { cacheControl: false });
}
