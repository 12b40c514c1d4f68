/** Nothing from elsewhere, nothing inline, in the frames of `ancestors` alone; `media` besides our own. */
const policy = (ancestors: string, media = ''): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self'${media}`,
    ...(media === '' ? [] : [`media-src 'self'${media}`]),
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** What every answer carries. */
export const ALWAYS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** What a page carries besides. */
export const ON_PAGES: Readonly<Record<string, string>> = {
  'content-security-policy': policy("'none'"),
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** As `ON_PAGES`, where evidence is looked at: its bytes come by the page's own hand. */
export const ON_DESK: Readonly<Record<string, string>> = {
  ...ON_PAGES,
  'content-security-policy': policy("'none'", ' blob:'),
};

/** What a page carries that may stand in frames on pages of these origins and our own. */
export const inFrames = (origins: readonly string[]): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(["'self'", ...origins].join(' ')),
  'permissions-policy': ON_PAGES['permissions-policy']!,
});
