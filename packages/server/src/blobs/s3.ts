import { AwsClient } from 'aws4fetch';
import { sha256 } from '../secrets/secrets.ts';
import { StartError } from '../start-error.ts';
import { checked, type Blobs } from './blobs.ts';

/** An S3 endpoint: AWS, Aliyun OSS, Tencent COS, MinIO, Ceph. */
export interface S3Options {
  /** `https://host/bucket`, with a prefix if wished, or `https://bucket.host`. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Reads `LINLI_FILES` (`s3+https://key:secret@host/bucket/prefix?region=…`). Throws a StartError that repeats no secret. */
export function parseS3(address: string): S3Options {
  const wrong = () => new StartError('LINLI_FILES is no S3 address: write it as s3+https://key:secret@host/bucket?region=name, or give the path of a folder.');
  if (!/^s3\+https?:\/\//.test(address) || !URL.canParse(address.slice(3))) throw wrong();
  const { protocol, host, pathname, username, password, searchParams } = new URL(address.slice(3));
  if (!username || !password) throw wrong();
  return {
    url: `${protocol}//${host}${pathname.replace(/\/+$/, '')}`, region: searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password),
  };
}

const patience = 30_000;

/** In a bucket, one object a file. Requests are tried again while the endpoint is busy. */
export function s3Blobs({ url, region, accessKeyId, secretAccessKey }: S3Options): Blobs {
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 4 });
  const ask = async (method: string, target: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> => {
    const response = await client.fetch(target, { method, signal: AbortSignal.timeout(patience), ...(body && { body, headers: { 'x-amz-content-sha256': await sha256(body) } }) });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    throw new Error(`the store of files answered ${response.status}`);
  };
  return {
    async put(bytes) {
      const hash = await sha256(bytes);
      const response = await ask('PUT', `${url}/${hash}`, bytes);
      await response.body?.cancel();
      if (response.status === 404) throw new Error('the bucket of files is not there');
      return hash;
    },
    async get(hash) {
      const response = await ask('GET', `${url}/${hash}`);
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      return checked(hash, new Uint8Array(await response.arrayBuffer()));
    },
    async remove(hash) { await (await ask('DELETE', `${url}/${hash}`)).body?.cancel(); },
    list: before => listBucket(url, before, target => ask('GET', target).then(response => response.text())),
  };
}

/** ListObjectsV2, page after page. Keys are ours, and hold nothing that XML would escape. */
async function* listBucket(url: string, before: number, read: (target: string) => Promise<string>): AsyncGenerator<string> {
  const { origin, pathname } = new URL(url);
  const [, bucket = '', ...folders] = pathname.split('/');
  const prefix = folders.length ? `${folders.join('/')}/` : '';
  for (let token: string | undefined = ''; token !== undefined;) {
    const query = new URLSearchParams({ 'list-type': '2', ...(prefix && { prefix }), ...(token && { 'continuation-token': token }) });
    const page = await read(`${origin}/${bucket}?${query}`);
    for (const [, entry = ''] of page.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g)) {
      const hash = /<Key>(?:[^<]*\/)?([0-9a-f]{64})<\/Key>/.exec(entry)?.[1];
      const modified = Date.parse(/<LastModified>([^<]+)</.exec(entry)?.[1] ?? '');
      if (hash && modified < before) yield hash;
    }
    token = /<NextContinuationToken>([^<]+)</.exec(page)?.[1];
  }
}
