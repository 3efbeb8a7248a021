/** The content security policy a page of ours must live under, with Trusted Types. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob:",
  "require-trusted-types-for 'script'",
].join('; ');

/** Serves a page under the strict policy when its address ends in `?policy=strict` (for frames inside a test). */
export function strictPolicyMiddleware(context, next) {
  if (context.query.policy === 'strict') context.set('Content-Security-Policy', strictPolicy);
  return next();
}
