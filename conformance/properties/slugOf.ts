/** A part of an id: `MOBILE_NUMBER_VERIFICATION/request` as `mobile-number-verification.request`. */
export function slugOf(message: string): string {
  return message.toLowerCase().replaceAll('_', '-').replaceAll('/', '.');
}
