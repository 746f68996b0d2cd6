import type { ServerResponse } from 'node:http';
import { PAGE_HEADERS } from '#main/services/page/page-headers.ts';

/** Sent with every answer, refusals included. Caching is allowed file by file, never by default. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
}
