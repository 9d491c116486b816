/** A JWE in compact form: five base64url parts, none of them empty (RFC 7516 section 7.1). */
export const COMPACT_JWE = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+){4}$/;
