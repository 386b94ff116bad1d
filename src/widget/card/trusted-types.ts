/**
 * Stands where the card library looks for `window.trustedTypes` (see scripts/build-widget.ts). The library makes
 * policies for markup that we never give it, and a page that allows no policies would stop it there; the empty markup
 * with which it clears an element is allowed everywhere.
 */
export const trustedTypesWithoutPolicies = {
  emptyHTML: (globalThis as { trustedTypes?: { emptyHTML: unknown } }).trustedTypes?.emptyHTML ?? '', // not in the types yet
  createPolicy: () => undefined,
}
