/** Asks once for each key; again only after a failure. */
export function once<Value>(
  ask: (key: string) => Promise<Value>,
): (key?: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return (key = '') => {
    const asking = asked.get(key) ?? ask(key);
    asked.set(key, asking);
    asking.catch(() => asked.delete(key));
    return asking;
  };
}
