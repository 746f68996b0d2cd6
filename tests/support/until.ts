/** Reads a stream until a value satisfies the test, and answers with it. */
export async function until<Value>(
  stream: AsyncIterator<Value>,
  satisfied: (value: Value) => boolean,
): Promise<Value> {
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) throw new Error('The stream ended before what was waited for came.');
    if (satisfied(value)) return value;
  }
}
