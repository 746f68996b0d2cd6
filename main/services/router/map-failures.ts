/** The same stream, with every failure of it passed through `map`; stopping it stops the stream behind. */
export function mapFailures<Value>(
  stream: AsyncIterator<Value, unknown, void>,
  map: (error: unknown) => Error,
): AsyncIteratorObject<Value, unknown, void> {
  const attempt = async (
    ask: () => Promise<IteratorResult<Value, unknown>>,
  ): Promise<IteratorResult<Value, unknown>> => {
    try {
      return await ask();
    } catch (error) {
      throw map(error);
    }
  };
  const mapped: AsyncIteratorObject<Value, unknown, void> = {
    next: () => attempt(() => stream.next()),
    return: (value) =>
      attempt(async () => (await stream.return?.(value)) ?? { done: true, value: undefined }),
    [Symbol.asyncIterator]: () => mapped,
    [Symbol.asyncDispose]: async () => {
      await mapped.return?.();
    },
  };
  return mapped;
}
