/** An address that links may begin with: no scheme that runs anything, and nothing after the path. */
export const siteAddress = /^(?:https?|file):\/\/[^?#\s]*$/;
