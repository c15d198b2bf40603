import type { HtmlEscapedString } from 'hono/utils/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { EmulatorContext } from './emulator-env.ts';

export type Page = HtmlEscapedString | Promise<HtmlEscapedString>;

/**
 * Sends a page under a policy without inline script or style.
 *
 * @param formTarget where the form of the page leads in the end. Chromium checks `form-action` against
 * the redirect that answers a form too, so the application's address has to be listed.
 * @param frames addresses that the page opens in frames; their origins and no others are allowed.
 */
export function sendPage(
  c: EmulatorContext,
  page: Page,
  {
    status = 200,
    formTarget,
    frames = [],
  }: { status?: ContentfulStatusCode; formTarget?: string; frames?: readonly string[] } = {},
): Response | Promise<Response> {
  const formAction = ["'self'", ...(formTarget === undefined ? [] : [sourceOf(formTarget)])];
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    `form-action ${formAction.join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(frames.length === 0 ? [] : [`frame-src ${[...new Set(frames.map(sourceOf))].join(' ')}`]),
  ];
  c.header('Content-Security-Policy', policy.join('; '));
  return c.html(page, status);
}

/** `com.example.app:/signed-in` has no origin; its scheme is the source then (RFC 8252, 7.1). */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}
