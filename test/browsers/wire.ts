/** Questions and answers as JSON over a WebSocket: Chromium's DevTools and WebDriver BiDi have them in the same form. */
export interface Wire {
  ask<T = unknown>(method: string, params?: object, session?: string): Promise<T>;
  close(): void;
}

interface Answer { readonly id?: number; readonly result?: unknown; readonly error?: unknown; readonly message?: string }

export async function openWire(url: string): Promise<Wire> {
  const socket = new WebSocket(url);
  await new Promise<void>((done, fail) => {
    socket.onopen = () => done();
    socket.onerror = () => fail(new Error(`${url} does not answer`));
  });
  const asked = new Map<number, { done(result: unknown): void; fail(error: Error): void; method: string }>();
  socket.onmessage = ({ data }) => {
    const { id = 0, result, error, message } = JSON.parse(String(data)) as Answer;
    const one = asked.get(id);
    asked.delete(id);
    if (error) one?.fail(new Error(`${one.method}: ${message ?? JSON.stringify(error)}`));
    else one?.done(result);
  };
  socket.onclose = () => {
    for (const { fail, method } of asked.values()) fail(new Error(`${method}: the browser has gone`));
    asked.clear();
  };
  let last = 0;
  return {
    ask: (method, params = {}, sessionId) => new Promise((done, fail) => {
      asked.set(++last, { done: done as (result: unknown) => void, fail, method });
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId && { sessionId }) }));
    }),
    close: () => socket.close(),
  };
}
