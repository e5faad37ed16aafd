import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import { LinliError } from '../error.ts';
import type { Transport, WireReply } from './transport.ts';

/**
 * Sends through axios. Hand in the portal's own instance and its interceptors, `baseURL`, timeout and defaults apply;
 * an absolute `baseUrl` of the client wins over the instance's, a path is put behind it.
 */
export const axiosTransport = (instance: AxiosInstance = axios.create()): Transport => async ({ body, bytes, ...request }) => {
  try {
    // Of bytes that are part of a larger buffer, axios would send all of it.
    const data = body instanceof Uint8Array ? body.slice() : body ?? undefined;
    return replyOf(await instance.request({ ...request, data, ...(bytes && { responseType: 'arraybuffer' }) }));
  } catch (error) {
    return failed(error);
  }
};

/** A portal's interceptors often hand on `response.data` alone. */
const replyOf = (response: unknown): WireReply =>
  isResponse(response)
    ? { status: response.status, header: name => response.headers[name] as string | undefined, body: bodyOf(response.data) }
    : { status: 200, header: () => null, body: bodyOf(response) };

/** An ArrayBuffer in browsers, a Buffer in Node. */
const bodyOf = (data: unknown): unknown => (data instanceof ArrayBuffer || data instanceof Uint8Array ? new Uint8Array(data) : data);

const isResponse = (value: unknown): value is AxiosResponse =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'config' in value;

/** axios rejects for a status it does not like, too: that is a reply all the same. */
function failed(error: unknown): WireReply {
  if (axios.isCancel(error)) throw new DOMException('Cancelled', 'AbortError');
  // Only what an interceptor threw of its own accord is no error of axios.
  if (!axios.isAxiosError(error)) throw new LinliError('broken', { cause: error });
  // Without data the reply broke off half way.
  if (error.response?.data !== undefined) return replyOf(error.response);
  if (error.code === 'ECONNABORTED' || error.code === 'ETIMEDOUT') throw new LinliError('timeout', { cause: error });
  throw error;
}
