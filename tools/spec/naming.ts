/** `MOBILE_NUMBER_VERIFICATION` as `mobileNumberVerification`. */
export function camelCase(identifier: string): string {
  const [first = '', ...rest] = identifier.toLowerCase().split('_');
  return first + rest.map(capitalized).join('');
}

/** `MOBILE_NUMBER_VERIFICATION` as `MobileNumberVerification`. */
export function pascalCase(identifier: string): string {
  return capitalized(camelCase(identifier));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
