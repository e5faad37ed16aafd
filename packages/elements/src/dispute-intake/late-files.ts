import { LinliError } from '@linli/sdk/error';
import type { Files } from '@linli/sdk/files';
import type { Send } from '@linli/sdk/send';

/** The code that sends files comes with the first of them. */
export const lateFiles = (send: Send): Files => {
  const late: Pick<Files, 'upload'> = {
    async upload(file, options) {
      const { Files } = await import('@linli/sdk/files').catch(cause => { throw new LinliError('offline', { cause }); });
      return new Files(send).upload(file, options);
    },
  };
  return late as Files;
};
