/** The value, and all it holds that is not frozen yet, frozen. */
export function frozen<T extends object>(value: T): T {
  for (const member of Object.values(value))
    if (typeof member === 'object' && member !== null && !Object.isFrozen(member)) frozen(member);
  return Object.freeze(value);
}
