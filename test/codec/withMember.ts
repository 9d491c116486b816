type Members = Readonly<Record<string, unknown>>;

/** A copy of a message with one member changed, by JSON Pointer; undefined takes the member away. */
export function withMember(message: Members, pointer: string, value: unknown): Members {
  const [name = '', ...rest] = pointer.slice(1).split('/');
  if (rest.length > 0)
    return { ...message, [name]: withMember(message[name] as Members, `/${rest.join('/')}`, value) };
  const { [name]: _, ...others } = message;
  return value === undefined ? others : { ...message, [name]: value };
}
