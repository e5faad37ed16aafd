import { centres } from '@linli/contract/centres';
import type { Serve } from '../serve.ts';
import type { CentreStore } from './store.ts';

export function centreRoutes(serve: Serve, store: CentreStore): void {
  serve(centres.search, ({ query, language }) => store.search(query, language));
  serve(centres.open, ({ params, language }) => store.open(params.id, language));
}
