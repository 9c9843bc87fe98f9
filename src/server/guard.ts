/** Keeps other sites in the same browser away from the API: DNS rebinding by the Host header, foreign pages by Origin. */
import type { IncomingHttpHeaders } from "node:http";

/** Whether a request names a host of ours and, if it comes from a page, comes from one of our own pages. */
export function isOurs(headers: IncomingHttpHeaders, hosts: readonly string[]): boolean {
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(hostName(host))) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** The name without its port: `localhost` of `localhost:4173`, `[::1]` of `[::1]:4173`. */
function hostName(host: string): string {
  return host.replace(/:\d+$/u, "").toLowerCase();
}
