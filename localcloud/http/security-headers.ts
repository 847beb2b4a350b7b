import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

/** What a page may ask of the device; everything else is off, in it and in what it might frame. */
const PERMISSIONS = [
  ...['camera=(self)', 'geolocation=(self)', 'fullscreen=(self)', 'screen-wake-lock=(self)', 'clipboard-write=(self)'],
  ...['microphone=()', 'payment=()', 'usb=()', 'serial=()', 'bluetooth=()', 'midi=()', 'display-capture=()'],
].join(', ');

/** For every file: nothing is guessed from its bytes, no other site embeds it, no other site learns where one came from. */
export function protectFile(response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
}

/** For a page besides: what may load in it and what it may ask of the device. */
export function protectPage(response: ServerResponse, html: string): void {
  response.setHeader('content-security-policy', policyOf(html));
  response.setHeader('permissions-policy', PERMISSIONS);
  response.setHeader('cross-origin-opener-policy', 'same-origin');
}

/**
 * Only this site's own scripts run, and of those that stand in the page exactly these (by their hash): no eval, nothing that was
 * smuggled into the markup. Styles may stand in the page, since components set them as they run.
 */
export function policyOf(html: string): string {
  return [
    "default-src 'self'",
    `script-src ${["'self'", ...inlineScriptHashes(html)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

function inlineScriptHashes(html: string): string[] {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)];
  const inline = scripts.filter(([, attributes = '', code = '']) => !/\bsrc\s*=/i.test(attributes) && code !== '');
  return inline.map(([, , code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
}
